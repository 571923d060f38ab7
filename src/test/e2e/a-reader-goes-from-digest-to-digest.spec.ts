import { expect, takenOver, test } from './reader.ts';

test.use({ siteName: 'archive' });

const days = ['5 August 2025', '4 August 2025', '1 August 2025', '31 July 2025'];

test('the home page shows the newest digest first and all others below', async ({ page, whole }) => {
  await page.goto('./');
  await takenOver(page);
  await expect(page.getByRole('heading', { level: 2, name: /2025/ })).toHaveText(days);
  await expect(page.getByRole('status')).toHaveText(`${whole.corpus.papers.length} papers`);
});

test('older and newer lead through the digests, to both ends', async ({ page, whole }) => {
  await page.goto('./');
  const picker = page.getByRole('navigation', { name: 'Digests' });
  await picker.getByRole('link', { name: 'Newest' }).click();
  for (const [place, day] of days.entries()) {
    if (place > 0) await picker.getByRole('link', { name: 'Older' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(day);
    await expect(page.getByRole('article')).toHaveCount(whole.corpus.digests[place]?.papers.length ?? -1);
  }
  await expect(picker.getByRole('link', { name: 'Older' })).toHaveCount(0);
  await picker.getByRole('link', { name: 'Newer' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 August 2025');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('31 July 2025');
});

test('any digest can be picked, and all papers again', async ({ page }) => {
  await page.goto('./digest/2025-08-04');
  const picker = page.getByRole('combobox', { name: 'Digest' });
  await expect(picker.getByRole('option')).toHaveText(['All papers', ...days]);
  await picker.selectOption('1 August 2025');
  await expect(page).toHaveURL(/\/digest\/2025-08-01$/);
  await expect(page.getByRole('article')).toHaveCount(3);
  await picker.selectOption('All papers');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Papers');
});

test('the topics of a digest are counted in it', async ({ page, whole }) => {
  await page.goto('./digest/2025-08-04');
  await takenOver(page);
  const ids = whole.corpus.digests.find(({ id }) => id === '2025-08-04')?.papers ?? [];
  const papers = whole.corpus.papers.filter(({ id }) => ids.includes(id));
  for (const { id, name } of whole.corpus.topics) {
    const count = papers.filter(({ topics }) => topics.some((topic) => topic.id === id)).length;
    await expect(page.getByRole('checkbox', { name })).toHaveAccessibleDescription(String(count));
  }
  const other = papers.filter(({ topics }) => topics.length === 0).length;
  expect(other).toBeGreaterThan(0);
  expect(other).toBeLessThan(papers.length);
  await expect(page.getByRole('group', { name: 'Topics' })).toContainText(`Under none: ${other}`);
});

test('a search on a digest stays in it', async ({ page }) => {
  await page.goto('./digest/2025-08-04');
  await page.getByRole('searchbox').fill('letters');
  await expect(page.getByRole('status')).toHaveText(/^1 of/);
  await expect(page.getByRole('article').getByRole('heading')).toHaveText(/^Tidal Lanterns/);
});

test('a paper of several sources is one paper, also in the other digest', async ({ page }) => {
  await page.goto('./?q=lanterns');
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(page.getByRole('article')).toContainText('in 2 digests');
  await page.getByRole('article').getByRole('heading').getByRole('link').click();
  const provenance = page.getByRole('region', { name: 'Where this comes from' });
  await expect(provenance).toContainText('Also in');
  await expect(provenance.getByRole('link')).toHaveText(['4 August 2025', '1 August 2025']);
  await provenance.getByRole('link', { name: '1 August 2025' }).click();
  await expect(page.getByRole('article').filter({ hasText: 'Tidal Lanterns' })).toBeVisible();
});

test('a paper leads to the ones before and after it in its digest', async ({ page, whole }) => {
  const { papers, digests } = whole.corpus;
  const [first, second, third] = (digests[0]?.papers ?? []).map((id) => papers.find((paper) => paper.id === id));
  await page.goto(`./paper/${second?.slug}`);
  const beside = page.getByRole('navigation', { name: 'Papers beside this one' });
  await expect(beside.getByRole('link')).toContainText([first?.title ?? '', third?.title ?? '']);
  await beside.getByRole('link').last().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(third?.title ?? '');
});

test('what the API says of a paper is shown, and what a language model wrote is called that', async ({
  page,
  whole,
}) => {
  const paper = whole.corpus.papers.find(({ aiSummary }) => aiSummary !== undefined);
  await page.goto(`./paper/${paper?.slug}`);
  const said = page.getByRole('region', { name: 'What the source says' });
  await expect(said).toContainText('Odile Marchetti, Bram Okafor');
  await expect(said.getByRole('term')).toHaveText(
    'Authors, Published, arXiv id, Votes, Comments, Submitted by, Repository, Stars'.split(', '),
  );
  await expect(page.getByRole('region', { name: 'Written by a language model' })).toContainText(paper?.aiSummary ?? '');
  const elsewhere = page.getByRole('region', { name: 'Elsewhere' }).getByRole('link');
  expect(await elsewhere.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
    `https://arxiv.org/abs/${paper?.arxivId}`,
    `https://arxiv.org/pdf/${paper?.arxivId}`,
    `https://huggingface.co/papers/${paper?.arxivId}`,
  ]);
});

test('papers can be put in order of their votes', async ({ page, whole }) => {
  await page.goto('./');
  await page.getByRole('combobox', { name: 'Order' }).selectOption('Most votes');
  await expect(page).toHaveURL(/\?order=votes$/);
  const most = whole.corpus.papers.toSorted((a, b) => (b.votes ?? -1) - (a.votes ?? -1))[0];
  await expect(page.getByRole('article').first().getByRole('heading')).toHaveText(most?.title ?? '');
});
