import { expect, takenOver, test } from './reader.ts';
import { sites, type SiteName } from './sites.ts';

for (const siteName of Object.keys(sites) as SiteName[]) {
  test.describe(`the ${siteName} site`, () => {
    test.use({ siteName });

    // A mismatch is also an error of React's, which fails the test as every error does.
    test('has the same papers before and after its script ran', async ({ page, browser, baseURL, whole }) => {
      const { papers, digests } = whole.corpus;
      const odd = papers.filter(({ repairs, flags, truncated, digests: all }) => {
        return repairs.length + flags.length > 2 || truncated || all.length > 1;
      });
      const addresses = ['./']
        .concat((papers[0]?.topics ?? []).map(({ id }) => `./topic/${id}`))
        .concat(digests.map(({ id }) => `./digest/${id}`))
        .concat([...odd.slice(0, 8), ...papers.slice(0, 2)].map(({ slug }) => `./paper/${slug}`));
      const still = await browser.newContext({ javaScriptEnabled: false, ...(baseURL !== undefined && { baseURL }) });
      const stillPage = await still.newPage();
      for (const address of addresses) {
        await stillPage.goto(address);
        await page.goto(address);
        await takenOver(page);
        const built = await stillPage.getByRole('article').evaluateAll(toMarkup);
        const now = await page.getByRole('article').evaluateAll(toMarkup);
        expect(built.length).toBeGreaterThan(0);
        expect(now.length).toBe(built.length);
        // One at a time: the difference between whole lists is too long to read.
        for (const [place, markup] of built.entries()) expect([address, now[place]]).toEqual([address, markup]);
      }
      await still.close();
    });

    test('takes what was typed before its script was there', async ({ page }) => {
      let letGo: (() => void) | undefined;
      const held = new Promise<void>((resolve) => (letGo = resolve));
      await page.route('**/assets/*.js', async (route) => {
        await held;
        await route.continue();
      });
      await page.goto('./', { waitUntil: 'commit' });
      await page.getByRole('searchbox', { name: 'Search papers' }).fill('compression');
      letGo?.();
      await takenOver(page);
      await expect(page).toHaveURL(/\?q=compression$/);
      await expect(page.getByRole('status')).toHaveText(/^\d+ of \d+ papers$/);
    });
  });
}

function toMarkup(elements: readonly Element[]): readonly string[] {
  return elements.map((element) => element.innerHTML);
}
