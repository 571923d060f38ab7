import type { Locator } from '@playwright/test';
import { expect, takenOver, test } from './reader.ts';

test('back shows the list at the same place, with the same abstract open, and forward the paper', async ({ page }) => {
  await page.goto('./');
  await takenOver(page);
  const card = page.getByRole('article').nth(30);
  await card.getByRole('button', { name: 'More' }).click();
  const heading = card.getByRole('heading');
  const title = await heading.innerText();
  const place = await restAt(heading);

  await heading.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);

  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Papers');
  await expectAt(heading, place);
  await expect(card.getByRole('button', { name: 'Less' })).toBeVisible();

  await page.goForward();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});

test('back leads to the place also from a page that was loaded anew, and so does loading the list again', async ({
  page,
}) => {
  await page.goto('./');
  await takenOver(page);
  const heading = page.getByRole('article').nth(25).getByRole('heading');
  const place = await restAt(heading);
  await page.goto('./about');
  await takenOver(page);
  await page.goBack();
  await expectAt(heading, place);
  await page.reload();
  await expectAt(heading, place);
});

test('typing is one step back, and each topic one', async ({ page }) => {
  await page.goto('./about');
  await page.goto('./');
  await takenOver(page);
  await page.getByRole('searchbox').pressSequentially('compression');
  await page.getByRole('checkbox', { name: 'Attention' }).check();
  await page.getByRole('checkbox', { name: 'Compression' }).check();
  await page.goBack();
  await expect(page).toHaveURL(/\?q=compression&topic=attention$/);
  await expect(page.getByRole('checkbox', { name: 'Compression' })).not.toBeChecked();
  await page.goBack();
  await expect(page).toHaveURL(/\?q=compression$/);
  await expect(page.getByRole('checkbox', { name: 'Attention' })).not.toBeChecked();
  await expect(page.getByRole('searchbox')).toHaveValue('compression');
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await expect(page.getByRole('status')).toHaveText('48 papers');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('About this archive');
});

test('back from a paper shows what was searched', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('searchbox').fill('transformer');
  await expect(page.getByRole('status')).toHaveText(/of 48 papers$/);
  const found = await page.getByRole('article').count();
  await page.getByRole('article').first().getByRole('heading').getByRole('link').click();
  await expect(page).toHaveURL(/\/paper\/[^?]*$/);
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('transformer');
  await expect(page.getByRole('article')).toHaveCount(found);
});

/** Scrolls to an element as a reader does who then reads; gives how far it is below the top of the window. */
async function restAt(element: Locator): Promise<number> {
  await element.evaluate((one) => one.scrollIntoView({ block: 'center' }));
  let place = Number.NaN;
  // Heights of what was never in sight are guesses, so the page may still move under the reader.
  await expect
    .poll(async () => {
      const before = place;
      place = (await element.boundingBox())?.y ?? Number.NaN;
      return Math.abs(before - place);
    })
    .toBeLessThan(1);
  expect(await element.evaluate(() => window.scrollY)).toBeGreaterThan(500);
  await element.page().waitForTimeout(300);
  return place;
}

async function expectAt(element: Locator, place: number): Promise<void> {
  await expect.poll(async () => Math.abs(((await element.boundingBox())?.y ?? Number.NaN) - place)).toBeLessThan(2);
}
