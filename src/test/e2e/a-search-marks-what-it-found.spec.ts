import { expect, takenOver, test } from './reader.ts';

test('every paper found holds every word, and each hit is marked', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('searchbox').fill('image compression');
  await expect(page.getByRole('status')).toHaveText(/^\d+ of 48 papers$/);
  const cards = await page.getByRole('article').all();
  expect(cards.length).toBeGreaterThan(1);
  for (const card of cards) {
    for (const word of [/image/i, /compress/i]) {
      await expect(card.locator('mark').filter({ hasText: word }).first()).toBeAttached();
    }
  }
});

test('a word is found while it is typed, in title or abstract', async ({ page }) => {
  await page.goto('./');
  await takenOver(page);
  await page.getByRole('searchbox').pressSequentially('distil');
  await expect(page.getByRole('status')).toHaveText(/^\d+ of 48 papers$/);
  await expect(page.locator('mark').first()).toHaveText(/^distil/i);
  await page.getByRole('searchbox').fill('title:distil');
  await expect(page.getByRole('article').first().getByRole('heading').locator('mark').first()).toHaveText(/^distil/i);
});

test('the fold shows the first hit, however far on it stands', async ({ page, whole }) => {
  const paper = whole.corpus.papers.find(({ abstract }) => abstract.length > 1200);
  const late = /[a-z]{7,}/.exec(paper?.abstract.slice(-150) ?? '')?.[0] ?? '';
  await page.goto(`./?q=${late}`);
  const card = page.getByRole('article').filter({ hasText: paper?.title ?? '' });
  const mark = card.locator('.abstract mark').first();
  await mark.scrollIntoViewIfNeeded();
  const [hit, fold] = [await mark.boundingBox(), await card.locator('.abstract').boundingBox()];
  expect(bottomOf(hit)).toBeLessThanOrEqual(bottomOf(fold));
  expect(bottomOf(hit)).toBeGreaterThan(fold?.y ?? 0);
});

test('where nothing matches exactly, papers that come close are shown and called so', async ({ page }) => {
  await page.goto('./?q=minilm distilation atention');
  await expect(page.getByRole('status')).toHaveText(/^Nothing matches exactly\. \d+ papers? comes? close\.$/);
  await expect(page.getByRole('article').first().getByRole('heading')).toHaveText(/^MiniLM/);
});

test('where no word can be understood, titles that look alike are offered', async ({ page }) => {
  await page.goto('./?q=xinilm');
  await expect(page.getByRole('status')).toHaveText('No paper matches.');
  await expect(page.getByRole('heading', { name: 'Close to it' })).toBeVisible();
  await expect(page.getByRole('article').first().getByRole('heading')).toHaveText(/^MiniLM/);
});

test('where nothing comes close either, the page says so and how to find more', async ({ page }) => {
  await page.goto('./?q=zzzzqqqq');
  await expect(page.getByRole('status')).toHaveText('No paper matches.');
  await expect(page.getByRole('article')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.getByRole('status')).toHaveText('48 papers');
});

test('what is typed on a page without a list is searched in all papers', async ({ page }) => {
  await page.goto('./about');
  await takenOver(page);
  await page.getByRole('searchbox').fill('attention');
  await expect(page.getByRole('status')).toHaveText(/of 48 papers$/);
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('fast typing ends with the answer to what stands in the box', async ({ page }) => {
  await page.goto('./');
  await takenOver(page);
  for (const query of ['a', 'at', 'image', 'xyz', 'video', 'compress']) await page.getByRole('searchbox').fill(query);
  await expect(page.getByRole('status')).toHaveText(/^\d+ of 48 papers$/);
  const fast = await page.getByRole('status').innerText();
  await page.goto('./?q=compress');
  await expect(page.getByRole('status')).toHaveText(fast);
});

test('where the search cannot be had, the papers stay readable and it can be tried again', async ({
  page,
  expectTrouble,
}) => {
  expectTrouble(/Failed to load resource/);
  await page.route('**/corpus/search-*', (route) => route.abort());
  await page.goto('./?q=video');
  await expect(page.getByRole('alert')).toContainText('The search does not work');
  await expect(page.getByRole('article')).toHaveCount(48);
  await page.unroute('**/corpus/search-*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('status')).toHaveText(/^\d+ of 48 papers$/);
});

function bottomOf(box: { readonly y: number; readonly height: number } | null): number {
  return (box?.y ?? Number.NaN) + (box?.height ?? Number.NaN);
}
