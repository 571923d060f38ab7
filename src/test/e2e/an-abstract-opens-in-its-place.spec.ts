import { expect, takenOver, test } from './reader.ts';

test('an abstract is folded to some lines, opens where it stands, and folds again', async ({ page, whole }) => {
  await page.goto('./');
  await takenOver(page);
  const [paper] = whole.corpus.papers;
  const card = page.getByRole('article').first();
  const abstract = card.locator('.abstract');
  const lines = () =>
    abstract.evaluate((text) => Math.round(text.clientHeight / Number.parseFloat(getComputedStyle(text).lineHeight)));
  const top = (await card.boundingBox())?.y;
  expect(await lines()).toBeLessThanOrEqual(4);

  await card.getByRole('button', { name: 'More' }).click();
  expect(await lines()).toBeGreaterThan(4);
  expect(await abstract.evaluate((text) => text.scrollHeight - text.clientHeight)).toBeLessThanOrEqual(1);
  await expect(abstract).toContainText(paper?.abstract.slice(-50) ?? '');
  expect((await card.boundingBox())?.y).toBe(top);

  const button = card.getByRole('button', { name: 'Less' });
  await expect(button).toBeFocused();
  await button.click();
  expect(await lines()).toBeLessThanOrEqual(4);
});

test('every card says its topics, digest, reading time and links', async ({ page, whole }) => {
  // In the order of titles no heading says the digest, so each card does.
  await page.goto('./?order=title');
  const { topics, papers } = whole.corpus;
  for (const paper of papers.filter(({ links }) => links.length > 0)) {
    const card = page
      .getByRole('article')
      .filter({ has: page.getByRole('heading', { name: paper.title, exact: true }) });
    const names = topics.filter(({ id }) => paper.topics.some((match) => match.id === id)).map(({ name }) => name);
    await expect(card.getByRole('list', { name: 'Topics' }).getByRole('listitem')).toHaveText(names);
    await expect(card.getByRole('link', { name: '31 July 2025' })).toBeVisible();
    await expect(card).toContainText(/\d+ min/);
    for (const { url } of paper.links) await expect(card.locator(`a[href="${url}"]`).last()).toBeVisible();
  }
});

test('an abstract that its source cut off says so', async ({ page, whole }) => {
  const cut = whole.corpus.papers.filter(({ truncated }) => truncated);
  expect(cut.length).toBe(1);
  await page.goto(`./paper/${cut[0]?.slug}`);
  await expect(page.getByRole('article')).toContainText('the source stops here');
});
