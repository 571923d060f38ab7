import { expect, takenOver, test } from './reader.ts';

test('every repair of a paper says what stood there, and "As scraped" shows the source', async ({ page, whole }) => {
  const repaired = whole.corpus.papers.filter(({ repairs }) => repairs.length > 0);
  expect(repaired.length).toBeGreaterThan(3);
  for (const paper of repaired.slice(0, 6)) {
    await page.goto(`./paper/${paper.slug}`);
    await takenOver(page);
    for (const { from } of paper.repairs) {
      await expect(
        page
          .locator('.repair')
          .and(page.getByTitle(`The source has “${from}”`))
          .first(),
      ).toBeAttached();
    }
    const abstract = page.getByRole('article').locator('.abstract');
    const scraped = page.getByRole('switch', { name: 'As scraped' });
    await expect(scraped).not.toBeChecked();
    await scraped.click();
    await expect(scraped).toBeChecked();
    await expect(abstract).toContainText(paper.raw.abstract);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(paper.raw.title);
    await expect(page.locator('.repair')).toHaveCount(0);
    await scraped.click();
    await expect(abstract).toContainText(paper.abstract);
  }
});

test('raised and lowered parts are set so', async ({ page, whole }) => {
  const paper = whole.corpus.papers.find(({ marks }) => marks.some(({ field }) => field === 'abstract'));
  await page.goto(`./paper/${paper?.slug}`);
  const mark = paper?.marks.find(({ field }) => field === 'abstract');
  const text = paper?.abstract.slice(mark?.start, mark?.end) ?? 'nothing';
  await expect(page.locator(`.abstract ${mark?.kind}`).first()).toHaveText(text);
});

test('what looks broken and is not sure is left and flagged', async ({ page, whole }) => {
  const flagged = whole.corpus.papers.find(({ flags }) => flags.length > 0);
  await page.goto(`./paper/${flagged?.slug}`);
  await takenOver(page);
  const [flag] = flagged?.flags ?? [];
  await expect(page.locator('.flag').first()).toHaveText(
    flagged?.[flag?.field ?? 'title'].slice(flag?.start, flag?.end) ?? '',
  );
  await page.getByRole('region', { name: 'Repairs' }).getByText('left as scraped').click();
  await expect(page.getByRole('region', { name: 'Repairs' })).toContainText('left: no repair is sure');
});

test('a paper shows the words that put it under its topics', async ({ page, whole }) => {
  const { papers, topics } = whole.corpus;
  for (const paper of papers.filter((one) => one.topics.length > 0).slice(0, 5)) {
    await page.goto(`./paper/${paper.slug}`);
    await takenOver(page);
    const list = page.getByRole('region', { name: 'Topics' });
    for (const { id, evidence } of paper.topics) {
      const line = list.getByRole('listitem').filter({ hasText: topics.find((topic) => topic.id === id)?.name ?? id });
      for (const { field, start, end } of evidence) await expect(line).toContainText(paper[field].slice(start, end));
    }
    await page.getByRole('switch', { name: 'Show topic evidence' }).click();
    await expect(page.locator('.evidence').first()).toBeVisible();
  }
});

test('a paper says where it comes from: file, lines and the raw text', async ({ page, whole }) => {
  const [paper] = whole.corpus.papers;
  const [at] = paper?.digests ?? [];
  await page.goto(`./paper/${paper?.slug}`);
  const provenance = page.getByRole('region', { name: 'Where this comes from' });
  await expect(provenance).toContainText(at?.source ?? 'no source');
  await expect(provenance).toContainText(
    `title on line ${at?.lines.title[0]}, abstract on line ${at?.lines.abstract?.[0]}`,
  );
  await provenance.getByText('Raw text').click();
  await expect(provenance.locator('pre')).toBeVisible();
  await expect(provenance.locator('pre')).toHaveText(`${paper?.raw.title}\n\n${paper?.raw.abstract}`);
});

test('a paper without an id is searched by its title elsewhere', async ({ page, whole }) => {
  const [paper] = whole.corpus.papers;
  await page.goto(`./paper/${paper?.slug}`);
  const links = page.getByRole('region', { name: 'Search elsewhere' }).getByRole('link');
  await expect(links).toHaveText(['arXiv', 'Hugging Face', 'Google Scholar']);
  for (const link of await links.all()) {
    const url = new URL((await link.getAttribute('href')) ?? '');
    expect([...url.searchParams.values()]).toContain(paper?.title);
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
  }
});
