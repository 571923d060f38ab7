import type { Locator, Page } from '@playwright/test';
import { expect, takenOver, test } from './reader.ts';

test('a star goes back where the disk is full, and the page says why', async ({ page }) => {
  await page.goto('./');
  await takenOver(page);
  await star(page, 0).click();
  await expect(star(page, 0)).toHaveAttribute('aria-busy', 'false');
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('injected', 'QuotaExceededError');
    };
  });
  await star(page, 1).click();
  await expect(page.getByText('was not put on the shelf')).toBeVisible();
  await expect(star(page, 1)).toHaveAttribute('aria-pressed', 'false');
  await star(page, 0).click();
  await expect(page.getByText('could not be taken off the shelf')).toBeVisible();
  await expect(star(page, 0)).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Keep', pressed: true })).toHaveCount(1);
});

test('without storage the shelf works until the tab is closed, and the page says so', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  await page.goto('./');
  await takenOver(page);
  await star(page, 0).click();
  await expect(star(page, 0)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText(/until .* closed/)).toBeVisible();
});

test('a damaged record is set aside and told once, and the rest is there', async ({ page }) => {
  await page.goto('./');
  await takenOver(page);
  await star(page, 0).click();
  await expect(star(page, 0)).toHaveAttribute('aria-busy', 'false');
  await damage(page);
  await page.reload();
  await expect(page.getByText('damaged')).toBeVisible();
  await expect(star(page, 0)).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(star(page, 0)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('damaged')).toHaveCount(0);
});

test('a shelf that a later version wrote is shown and not changed', async ({ page }) => {
  await page.goto('./');
  await takenOver(page);
  await star(page, 0).click();
  await expect(star(page, 0)).toHaveAttribute('aria-busy', 'false');
  await upgrade(page);
  await star(page, 1).click();
  await expect(page.getByText('A later version')).toBeVisible();
  await expect(star(page, 1)).toHaveAttribute('aria-pressed', 'false');
  await page.reload();
  await expect(star(page, 0)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('A later version')).toBeVisible();
});

function star(page: Page, place: number): Locator {
  return page.getByRole('article').nth(place).getByRole('button', { name: 'Keep' });
}

/** Puts a record on the disk that no version ever wrote. */
async function damage(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise<void>((resolve) => {
      const opening = indexedDB.open('sheaf');
      opening.addEventListener('success', () => {
        const transaction = opening.result.transaction('marks', 'readwrite');
        transaction.objectStore('marks').put({ id: 'torn', sequence: 'torn' });
        transaction.addEventListener('complete', () => {
          opening.result.close();
          resolve();
        });
      });
    });
  });
}

/** Does what a later version does when it is first opened, in another tab. */
async function upgrade(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise<void>((resolve) => {
      const opening = indexedDB.open('sheaf', 2);
      opening.addEventListener('success', () => {
        opening.result.close();
        resolve();
      });
    });
  });
}
