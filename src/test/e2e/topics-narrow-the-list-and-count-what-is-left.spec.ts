import type { Paper } from '../../core/domain/paper.ts';
import { expect, takenOver, test } from './reader.ts';

test('each topic says how many papers it holds, and the rest is counted too', async ({ page, whole }) => {
  await page.goto('./');
  const { topics, papers } = whole.corpus;
  for (const { id, name } of topics) {
    const box = page.getByRole('checkbox', { name });
    await expect(box).toHaveAccessibleDescription(String(papers.filter(has(id)).length));
  }
  const other = papers.filter((paper) => paper.topics.length === 0).length;
  await expect(page.getByRole('group', { name: 'Topics' })).toContainText(`Under none: ${other}`);
});

test('ticked topics leave the papers that are under all of them', async ({ page, whole }) => {
  await page.goto('./');
  await takenOver(page);
  const { topics, papers } = whole.corpus;
  const [first, second] = topics.filter(({ id }) => papers.some(has(id)));
  if (first === undefined || second === undefined) throw new Error('the corpus has too few topics for this test');
  await page.getByRole('checkbox', { name: first.name }).check();
  await expect(page.getByRole('article')).toHaveCount(papers.filter(has(first.id)).length);
  await page.getByRole('checkbox', { name: second.name }).check();
  const both = papers.filter(has(first.id)).filter(has(second.id));
  await expect(page.getByRole('status')).toHaveText(
    both.length === 0 ? 'No paper matches.' : `${both.length} of 48 papers`,
  );
  await expect(page.getByRole('article')).toHaveCount(both.length);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.getByRole('article')).toHaveCount(papers.length);
  await expect(page).toHaveURL(/\/$/);
});

test('the counts follow what is searched', async ({ page, whole }) => {
  await page.goto('./');
  await page.getByRole('searchbox').fill('transformer');
  await expect(page.getByRole('status')).toHaveText(/of 48 papers$/);
  const shown = await page.getByRole('article').evaluateAll((all) => all.map((one) => one.getAttribute('data-paper')));
  expect(shown.length).toBeGreaterThan(0);
  const found = whole.corpus.papers.filter(({ id }) => shown.includes(id));
  for (const { id, name } of whole.corpus.topics) {
    const box = page.getByRole('checkbox', { name });
    await expect(box).toHaveAccessibleDescription(String(found.filter(has(id)).length));
  }
});

test('a topic on a card leads to its page: what it means, its query and all its papers', async ({ page, whole }) => {
  await page.goto('./');
  await takenOver(page);
  const [topic] = whole.corpus.topics;
  if (topic === undefined) throw new Error('the corpus has no topic for this test');
  await page.getByRole('article').getByRole('link', { name: topic.name, exact: true }).first().click();
  await expect(page).toHaveURL(new RegExp(`/topic/${topic.id}$`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(topic.name);
  await expect(page.getByRole('main')).toContainText(topic.doc);
  await page.getByText('Its query').click();
  await expect(page.locator('code', { hasText: topic.query })).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(whole.corpus.papers.filter(has(topic.id)).length);
  await page.getByRole('searchbox').fill('video');
  await expect(page.getByRole('status')).toHaveText(/^\d+ of/);
  await expect(page).toHaveURL(new RegExp(`/topic/${topic.id}\\?q=video$`));
});

test('the query of a topic can be changed and kept as one of one’s own, over a reload', async ({ page, whole }) => {
  const [topic] = whole.corpus.topics;
  if (topic === undefined) throw new Error('the corpus has no topic for this test');
  await page.goto(`./topic/${topic.id}`);
  await takenOver(page);
  await page.getByText('Its query').click();
  await page.getByRole('button', { name: 'Change it, and keep it as my own' }).click();
  await expect(page.getByRole('textbox', { name: 'Query' })).toBeFocused();
  await page.getByRole('textbox', { name: 'Query' }).fill('title:compression');
  await page.getByRole('textbox', { name: 'Name' }).fill('Mine');
  await page.getByRole('button', { name: 'Keep as my own' }).click();
  await expect(page.getByText('Kept as “Mine”')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Mine', exact: true }).click();
  await expect(page).toHaveURL(/\/\?q=title%3Acompression$/);
  await expect(page.getByRole('status')).toHaveText(/^\d+ of/);
  await page.getByRole('button', { name: 'Remove my topic Mine' }).click();
  await expect(page.getByText('My topics')).toHaveCount(0);
});

function has(topic: string): (paper: Paper) => boolean {
  return (paper) => paper.topics.some(({ id }) => id === topic);
}
