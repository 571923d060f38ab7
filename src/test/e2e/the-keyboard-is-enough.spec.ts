import { expect, takenOver, test } from './reader.ts';

test('/ leads to the search, Esc empties it and then leaves it', async ({ page }) => {
  await page.goto('./');
  await takenOver(page);
  const box = page.getByRole('searchbox');
  await page.keyboard.press('/');
  await expect(box).toBeFocused();
  await page.keyboard.type('a/b');
  await expect(box).toHaveValue('a/b');
  await page.keyboard.press('Escape');
  await expect(box).toHaveValue('');
  await expect(page).toHaveURL(/\/$/);
  await page.keyboard.press('Escape');
  await expect(box).not.toBeFocused();
});

test('s keeps the paper that has the focus, and not while something is typed', async ({ page }) => {
  await page.goto('./');
  await takenOver(page);
  const card = page.getByRole('article').nth(2);
  await card.getByRole('heading').getByRole('link').focus();
  await page.keyboard.press('s');
  await expect(card.getByRole('button', { name: 'Keep' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('/');
  await page.keyboard.type('ss');
  await expect(page.getByRole('searchbox')).toHaveValue('ss');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Keep', pressed: true })).toHaveCount(1);
});

test('single keys can be switched off', async ({ page }) => {
  await page.goto('./');
  await takenOver(page);
  await page.getByRole('button', { name: 'Display' }).click();
  await page.getByRole('checkbox', { name: 'Single-key shortcuts' }).uncheck();
  await page.keyboard.press('Escape');
  await page.reload();
  await takenOver(page);
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).not.toBeFocused();
});

test('Tab reaches everything in the order of the page, and every stop shows it', async ({ page }) => {
  await page.goto('./digest/2025-07-31-daily-papers');
  await takenOver(page);
  const stops: string[] = [];
  while (stops.at(-1) !== 'BUTTON Keep' && stops.length < 100) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const at = document.activeElement;
      if (at === null || at === document.body) return null;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
      const ring = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
      return { name: `${at.tagName} ${at.getAttribute('aria-label') ?? at.textContent ?? ''}`.trim(), ring };
    });
    if (stop === null) throw new Error(`the focus left the page after ${stops.at(-1)}`);
    expect(stop).toEqual({ name: stop.name, ring: true });
    stops.push(stop.name);
  }
  expect(stops[0]).toBe('A Skip to the papers');
  expect(stops).toContain('INPUT Search papers');
  expect(stops.at(-1)).toBe('BUTTON Keep');
});

test('the skip link leads past the header', async ({ page }) => {
  await page.goto('./');
  await takenOver(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('the focus is never lost: a new page begins at its heading, and a star stays where it is', async ({ page }) => {
  await page.goto('./');
  await takenOver(page);
  await page.getByRole('article').first().getByRole('heading').getByRole('link').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  const star = page.getByRole('button', { name: 'Keep' });
  await star.focus();
  await page.keyboard.press('Space');
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  await expect(star).toBeFocused();

  await page.getByRole('link', { name: 'Shelf' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  // The card goes with its star; the focus must not fall to the top of the document.
  await page.getByRole('article').getByRole('button', { name: 'Keep' }).press('Space');
  await expect(page.getByRole('article')).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
});
