import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, startServer, stopServer, readSite, takenOver, test } from './reader.ts';
import { rebuiltSite, sites } from './sites.ts';

test('a kept paper is on the shelf, after a reload too, until it is given back', async ({ page, whole }) => {
  const [first, second] = whole.corpus.papers;
  await page.goto('./');
  await keep(star(page, first?.title));
  await keep(star(page, second?.title));
  await page.reload();
  await expect(star(page, first?.title)).toHaveAttribute('aria-pressed', 'true');

  await page.goto('./shelf');
  await expect(page.getByRole('article').getByRole('heading')).toHaveText([second?.title ?? '', first?.title ?? '']);
  await expect(page.getByRole('status')).toHaveText('2 papers');
  await star(page, second?.title).click();
  await expect(page.getByRole('article').getByRole('heading')).toHaveText([first?.title ?? '']);
  await page.reload();
  await expect(page.getByRole('article').getByRole('heading')).toHaveText([first?.title ?? '']);
});

test('the star of a paper’s page and that of its card are the same', async ({ page, whole }) => {
  const [paper] = whole.corpus.papers;
  await page.goto(`./paper/${paper?.slug}`);
  await keep(page.getByRole('button', { name: 'Keep' }));
  await page.getByRole('link', { name: 'Sheaf' }).click();
  await expect(star(page, paper?.title)).toHaveAttribute('aria-pressed', 'true');
});

test('two tabs agree, also when they keep at once', async ({ page, context, whole }) => {
  const papers = whole.corpus.papers.slice(0, 6);
  const other = await context.newPage();
  await Promise.all([page.goto('./'), other.goto('./')]);
  await Promise.all([takenOver(page), takenOver(other)]);
  for (const [place, { title }] of papers.entries()) await star(place % 2 === 0 ? page : other, title).click();
  for (const tab of [page, other]) {
    for (const { title } of papers) await expect(star(tab, title)).toHaveAttribute('aria-pressed', 'true');
  }
  await star(other, papers[0]?.title).click();
  await expect(star(page, papers[0]?.title)).toHaveAttribute('aria-pressed', 'false');
  await page.goto('./shelf');
  await expect(page.getByRole('article')).toHaveCount(5);
});

test('the shelf outlives a rebuild, and a paper that the archive no longer has', async ({ page, corpora }) => {
  const folder = mkdtempSync(join(tmpdir(), 'rebuilt-'));
  // Both builds are served at the same address, as a host does; they lie under the same path.
  const { server, address } = await startServer({ folder, base: sites.archive.base });
  const { papers } = corpora.archive.corpus;
  const { papers: left } = (await readSite(rebuiltSite)).corpus;
  const gone = papers.find(({ id }) => left.every((paper) => paper.id !== id));
  const stays = left[0];
  try {
    cpSync(sites.archive.folder, folder, { recursive: true });
    await page.goto(address);
    await keep(star(page, gone?.title));
    await page.goto(`${address}paper/${stays?.slug}`);
    await keep(page.getByRole('button', { name: 'Keep' }));

    rmSync(folder, { recursive: true });
    cpSync(rebuiltSite.folder, folder, { recursive: true });
    await page.goto(`${address}shelf`);
    await expect(page.getByRole('article').getByRole('heading')).toHaveText([stays?.title ?? '', gone?.title ?? '']);
    await expect(page.getByRole('article').last()).toContainText(gone?.abstract.slice(0, 40) ?? 'nothing');
  } finally {
    stopServer(server);
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a search on the shelf stays on it', async ({ page, whole }) => {
  const [first, second] = whole.corpus.papers;
  await page.goto('./');
  await keep(star(page, first?.title));
  await keep(star(page, second?.title));
  await page.goto('./shelf');
  await expect(page.getByRole('article')).toHaveCount(2);
  await page.getByRole('searchbox').fill(second?.title.split(/\W/)[0] ?? '');
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(page).toHaveURL(/\/shelf\?q=/);
});

function star(page: Page, title = 'no paper'): Locator {
  const heading = page.getByRole('heading', { name: title, exact: true });
  return page.getByRole('article').filter({ has: heading }).getByRole('button', { name: 'Keep' });
}

/** Keeps a paper and waits until the disk has it. */
async function keep(button: Locator): Promise<void> {
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(button).toHaveAttribute('aria-busy', 'false');
}
