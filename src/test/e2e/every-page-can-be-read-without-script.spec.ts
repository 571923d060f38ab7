import { expect, test } from './reader.ts';
import { sites, type SiteName } from './sites.ts';

test.use({ javaScriptEnabled: false });

for (const siteName of Object.keys(sites) as SiteName[]) {
  test.describe(`without script, the ${siteName} site`, () => {
    test.use({ siteName });

    test('shows its papers with their whole abstracts, newest digest first', async ({ page, whole }) => {
      await page.goto('./');
      const first = whole.corpus.papers.slice(0, 50);
      await expect(page.getByRole('article')).toHaveCount(first.length);
      const titles = await page.getByRole('article').getByRole('heading').allTextContents();
      expect(titles.map(tidy)).toEqual(first.map(({ title }) => tidy(title)));
      for (const paper of first.filter(({ abstract }) => abstract !== '').slice(0, 10)) {
        const end = page.getByRole('article').filter({ hasText: paper.title }).locator('.abstract');
        await expect(end).toContainText(tidy(paper.abstract).slice(-40));
        // Nothing of it is cut off by a fold that no script could open.
        expect(await end.evaluate((text) => text.scrollHeight - text.clientHeight)).toBeLessThanOrEqual(1);
      }
    });

    test('leads from a list to a paper and from there to its digest', async ({ page, whole }) => {
      const [paper] = whole.corpus.papers;
      await page.goto('./');
      await page.getByRole('link', { name: tidy(paper?.title ?? ''), exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(tidy(paper?.title ?? ''));
      await expect(page.locator('.abstract')).toContainText(tidy(paper?.abstract ?? '').slice(-40));
      await page.getByRole('region', { name: 'Where this comes from' }).getByRole('link').first().click();
      await expect(page).toHaveURL(/\/digest\//);
      const digest = whole.corpus.digests.find(({ id }) => id === paper?.digests[0]?.digest);
      await expect(page.getByRole('article')).toHaveCount(digest?.papers.length ?? -1);
    });

    test('says what the archive is', async ({ page, whole }) => {
      await page.goto('./about');
      for (const { name } of whole.corpus.sources) await expect(page.getByRole('rowheader', { name })).toBeVisible();
      for (const { name } of whole.corpus.topics) await expect(page.getByRole('heading', { name })).toBeVisible();
    });

    test('says that the shelf needs script', async ({ page }) => {
      await page.goto('./shelf');
      await expect(page.locator('noscript p')).toBeVisible();
      await expect(page.locator('noscript p')).toContainText('needs its script');
    });
  });
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
