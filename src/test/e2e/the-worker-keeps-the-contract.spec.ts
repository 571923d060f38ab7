import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { encodeIndex } from '../../core/search/index-files.ts';
import { connect } from '../../worker/connect.ts';
import type { Port } from '../../worker/protocol.ts';
import { searchContract, type MakeService } from '../contracts/search-service.ts';
import { test } from './reader.ts';
import { sites } from './sites.ts';

const worker = readdirSync(join(sites.plain.folder, 'assets')).find((name) => /^search-worker-.*\.js$/.test(name));

for (const { name, holds } of searchContract) {
  test(`a search service in the built worker ${name}`, async ({ page, expectTrouble }) => {
    await holds(makeIn(page, () => expectTrouble(/404/)));
  });
}

/** Makes services in the built worker of a page without script, over whatever corpus a case wants. */
function makeIn(page: Page, expectFailure: () => void): MakeService {
  return async ({ papers, topics }, failures) => {
    let loads = 0;
    if (failures > 0) expectFailure();
    await page.route('**/contract.html', async (route) => await route.fulfill({ body: '<!doctype html>' }));
    await page.route('**/contract.bin', async (route) => {
      loads += 1;
      const [file] = encodeIndex(papers, topics);
      await route.fulfill(loads > failures && file ? { body: Buffer.from(file.bytes) } : { status: 404 });
    });
    await page.goto('./contract.html');
    return connect(await openPort(page, `/assets/${worker}`));
  };
}

/** The page's end of a worker, as a port on this side. */
async function openPort(page: Page, script: string): Promise<Port> {
  const listeners: ((event: { readonly data: unknown }) => void)[] = [];
  await page.exposeFunction('arrive', (data: unknown) => listeners.forEach((listener) => listener({ data })));
  const handle = await page.evaluateHandle((url) => {
    const started = new Worker(url, { type: 'module', name: '/contract.bin' });
    const { arrive } = window as unknown as { readonly arrive: (data: unknown) => void };
    started.addEventListener('message', ({ data }) => arrive(data));
    return started;
  }, script);
  return {
    postMessage: (message) => void handle.evaluate((port, data) => port.postMessage(data), message),
    addEventListener: (type: string, listener: (event: { readonly data: unknown }) => void) => {
      if (type === 'message') listeners.push(listener);
    },
  };
}
