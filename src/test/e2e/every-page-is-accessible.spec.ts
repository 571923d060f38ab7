import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, takenOver, test } from './reader.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('axe finds nothing on any kind of page', async ({ page, whole, expectTrouble }) => {
      expectTrouble(/status of 404/);
      const { papers } = whole.corpus;
      const flagged = papers.find(({ flags }) => flags.length > 0);
      const repaired = papers.toSorted((a, b) => b.repairs.length - a.repairs.length)[0];
      const addresses = ['./', './?q=compression&topic=attention', './?q=zzzzqqqq', './digest/2025-07-31-daily-papers']
        .concat([flagged, repaired].map((paper) => `./paper/${paper?.slug}`))
        .concat(['./topic/attention', './about', './shelf', './no-such-page']);
      for (const address of addresses) {
        await page.goto(address);
        await takenOver(page);
        expect([address, await violations(page)]).toEqual([address, []]);
      }
    });

    test('axe finds nothing where parts are opened', async ({ page, whole }) => {
      const { papers } = whole.corpus;
      const paper = papers.find(({ flags }) => flags.length > 0);
      await page.goto(`./paper/${paper?.slug}`);
      await takenOver(page);
      await openAll(page);
      await page
        .getByRole('switch', { name: 'Show topic evidence' })
        .or(page.getByRole('switch').first())
        .first()
        .click();
      expect(await violations(page)).toEqual([]);

      await page.goto('./about');
      await takenOver(page);
      await openAll(page);
      expect(await violations(page)).toEqual([]);

      await page.goto('./');
      await takenOver(page);
      for (const n of [0, 1, 2]) {
        await page.getByRole('article').nth(n).getByRole('button', { name: 'More' }).click();
        await page.getByRole('article').nth(n).getByRole('button', { name: 'Keep' }).click();
      }
      await page.getByRole('button', { name: 'Display' }).click();
      expect(await violations(page)).toEqual([]);
      await page.goto('./shelf');
      await expect(page.getByRole('article')).toHaveCount(3);
      expect(await violations(page)).toEqual([]);
    });
  });
}

test.describe('the archive', () => {
  test.use({ siteName: 'archive' });

  test('axe finds nothing on a digest of the API and its papers', async ({ page, whole }) => {
    const paper = whole.corpus.papers.find(({ aiSummary }) => aiSummary !== undefined);
    for (const address of ['./', './digest/2025-08-04', `./paper/${paper?.slug}`, './about']) {
      await page.goto(address);
      await takenOver(page);
      expect([address, await violations(page)]).toEqual([address, []]);
    }
  });
});

test('everything that can be operated has a name and is large enough to hit', async ({ page, whole }) => {
  for (const address of ['./', `./paper/${whole.corpus.papers[0]?.slug}`, './about']) {
    await page.goto(address);
    await takenOver(page);
    const operated = page.locator('button:visible, select:visible, input:visible, summary:visible');
    expect([address, await operated.evaluateAll(tooSmall)]).toEqual([address, []]);
  }
});

async function openAll(page: Page): Promise<void> {
  for (const summary of await page.locator('summary').all()) await summary.click();
}

/** What axe finds wrong, as one line for each place. */
async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`));
}

/** Elements that are hard to hit, each with its label, which does the same: less than 24 pixels wide or high. */
function tooSmall(elements: readonly Element[]): readonly string[] {
  return elements
    .map((element) => {
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      const boxes = [element, ...labels].map((one) => one.getBoundingClientRect());
      const width = Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left));
      const height = Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top));
      return { width, height, what: element.outerHTML.slice(0, 80) };
    })
    .filter(({ width, height }) => width < 24 || height < 24)
    .map(({ width, height, what }) => `${Math.round(width)} × ${Math.round(height)}: ${what}`);
}
