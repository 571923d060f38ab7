import { mkdir, readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { readCorpus } from '../src/core/corpus/read-corpus.ts';
import type { Paper } from '../src/core/domain/paper.ts';
import { launchOptions } from './browser-flags.ts';
import { createSiteServer } from './site-server.ts';

const root = join(import.meta.dirname, '..');
const site = join(root, 'dist');
const out = join(root, '.github', 'shots');

const { corpus } = await readCorpus(async (name) => await readFile(join(site, 'corpus', name), 'utf8'));
const repaired = corpus.papers.toSorted((a, b) => rulesOf(b) - rulesOf(a))[0];

/** The pictures of the README. */
const shots = [
  { name: 'list', path: '/?q=image+compression', width: 1040, height: 620, colorScheme: 'light' },
  { name: 'paper', path: `/paper/${repaired?.slug}`, width: 1040, height: 620, colorScheme: 'light' },
  { name: 'phone', path: '/', width: 390, height: 620, colorScheme: 'dark' },
] as const;

const server = createSiteServer({ folder: site, base: '/' });
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await chromium.launch(launchOptions());
await mkdir(out, { recursive: true });
for (const { name, path, width, height, colorScheme } of shots) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { waitUntil: 'networkidle' });
  await page.screenshot({ path: join(out, `${name}.png`) });
  await page.close();
}
await browser.close();
server.close();

/** How many rules mended a paper's texts. */
function rulesOf({ repairs }: Paper): number {
  return new Set(repairs.map(({ rule }) => rule)).size;
}
