import type { Page } from '@playwright/test';
import { expect, takenOver, test } from './reader.ts';

const addresses = ['./', './digest/2025-07-31-daily-papers', './topic/attention', './shelf', './about'];

for (const [width, height] of [
  [320, 568],
  [400, 800],
  [768, 1024],
  [1200, 800],
  [2000, 1200],
] as const) {
  test(`nothing is wider than a window of ${width} pixels`, async ({ page, whole }) => {
    await page.setViewportSize({ width, height });
    const longest = whole.corpus.papers.toSorted((a, b) => b.title.length - a.title.length)[0];
    for (const address of [...addresses, `./paper/${longest?.slug}`]) {
      await page.goto(address);
      await takenOver(page);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([address, over]).toEqual([address, 0]);
    }
  });
}

test('nothing moves while a page comes in and while it is searched', async ({ page, whole }) => {
  await watchShifts(page);
  for (const address of [...addresses, './?q=video', './?topic=attention', `./paper/${whole.corpus.papers[4]?.slug}`]) {
    await page.goto(address, { waitUntil: 'networkidle' });
    await takenOver(page);
    expect([address, await page.evaluate(() => window.shifts)]).toEqual([address, []]);
  }
  await page.goto('./');
  await takenOver(page);
  await page.getByRole('searchbox').pressSequentially('compression', { delay: 30 });
  await expect(page.getByRole('status')).toHaveText(/of 48 papers$/);
  // A count with one figure less is not what anybody means by moving.
  const moved = (await page.evaluate(() => window.shifts)).filter((shift) => Number.parseFloat(shift) > 0.001);
  expect(moved).toEqual([]);
});

test('the theme follows the system, and a choice outlives a reload', async ({ page, expectTrouble }) => {
  expectTrouble(/Failed to load resource/);
  const colour = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('./');
  const light = await colour();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await colour();
  expect(dark).not.toBe(light);

  await page.getByRole('button', { name: 'Display' }).click();
  await page.getByRole('radio', { name: 'Light' }).check();
  expect(await colour()).toBe(light);
  // Before the page's script is there already, so that nobody sees a flash of the other theme.
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.reload();
  expect(await colour()).toBe(light);
  await page.unroute('**/assets/*.js');
  await page.reload();
  await takenOver(page);
  await page.getByRole('button', { name: 'Display' }).click();
  await expect(page.getByRole('radio', { name: 'Light' })).toBeChecked();
  await page.getByRole('radio', { name: 'As the system' }).check();
  expect(await colour()).toBe(dark);
});

test('who wants less motion gets none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./');
  await takenOver(page);
  await page.getByRole('article').first().getByRole('button', { name: 'More' }).click();
  await page.getByRole('article').first().getByRole('button', { name: 'Keep' }).click();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

declare global {
  interface Window {
    /** What moved without the reader having done anything. */
    shifts: string[];
  }
}

async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
        if (!entry.hadRecentInput) window.shifts.push(`${entry.value} at ${Math.round(entry.startTime)} ms`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}
