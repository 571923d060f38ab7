import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { createSiteServer, type Site } from '../../../scripts/site-server.ts';
import { readCorpus, type WholeCorpus } from '../../core/corpus/read-corpus.ts';
import { sites, type SiteName } from './sites.ts';

interface TestFixtures {
  /** Which of the built sites is read; `plain` unless a file says otherwise. */
  readonly siteName: SiteName;
  /** The corpus of that site. */
  readonly whole: WholeCorpus;
  /** Says that trouble of this kind is part of the test. Anything else that a page says or asks beyond its site fails the test. */
  readonly expectTrouble: (pattern: RegExp) => void;
}

interface WorkerFixtures {
  readonly addresses: Readonly<Record<SiteName, string>>;
  readonly corpora: Readonly<Record<SiteName, WholeCorpus>>;
}

/** A test with a reader's browser: pages are addressed below the site (`./paper/…`), and the console must stay empty. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  siteName: ['plain', { option: true }],
  addresses: [
    // Playwright reads from the first parameter what a fixture needs, and insists on braces.
    async ({}, use) => {
      const plain = await startServer(sites.plain);
      const archive = await startServer(sites.archive);
      await use({ plain: plain.address, archive: archive.address });
      for (const { server } of [plain, archive]) stopServer(server);
    },
    { scope: 'worker' },
  ],
  corpora: [
    async ({}, use) => {
      await use({ plain: await readSite(sites.plain), archive: await readSite(sites.archive) });
    },
    { scope: 'worker' },
  ],
  whole: async ({ corpora, siteName }, use) => await use(corpora[siteName]),
  baseURL: async ({ addresses, siteName }, use) => await use(addresses[siteName]),
  expectTrouble: [
    async ({ context }, use) => {
      const expected: RegExp[] = [];
      const troubles = watchTroubles(context);
      await use((pattern) => void expected.push(pattern));
      expect(troubles.filter((one) => !expected.some((pattern) => pattern.test(one)))).toEqual([]);
    },
    { auto: true },
  ],
});

/** Serves a site on a free port. */
export async function startServer(site: Site): Promise<{ readonly server: Server; readonly address: string }> {
  const server = createSiteServer(site);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${site.base}` };
}

/** Ends a server without waiting for readers who keep their connection open. */
export function stopServer(server: Server): void {
  server.close();
  server.closeAllConnections();
}

/** The corpus that a built site publishes. */
export async function readSite({ folder }: Pick<Site, 'folder'>): Promise<WholeCorpus> {
  return await readCorpus(async (name) => await readFile(join(folder, 'corpus', name), 'utf8'));
}

/** Waits until the script has taken the built page over: React leaves its mark on what it holds. */
export async function takenOver(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const held = document.querySelector('main');
    return held !== null && Object.keys(held).some((key) => key.startsWith('__reactFiber'));
  });
}

/** Everything that no page should do, as it happens: a word in the console, an error, a request to another origin. */
function watchTroubles(context: BrowserContext): readonly string[] {
  const troubles: string[] = [];
  context.on('console', (message) => troubles.push(`console ${message.type()}: ${message.text()}`));
  context.on('weberror', (error) => troubles.push(`error: ${error.error().message}`));
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && !origin.startsWith('http://127.0.0.1:')) {
      troubles.push(`request to another origin: ${request.url()}`);
    }
  });
  return troubles;
}

export { expect } from '@playwright/test';
