import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { launchOptions } from '../../../scripts/browser-flags.ts';
import { failUsage } from '../../../scripts/fail.ts';
import { createSiteServer } from '../../../scripts/site-server.ts';
import { readCorpus } from '../../core/corpus/read-corpus.ts';
import { loadPage, type Load } from './load-page.ts';
import { stripScripts } from './strip-scripts.ts';
import { summarise, toTable, type Row } from './summarise.ts';

const usage = 'Usage: npm run bench:page [-- [--dir DIR] [--runs N] [--json FILE]]';

/** As built, and the same HTML without any script: what no reader's page can be quicker than. */
const variants = ['as built', 'no script'] as const;

const { dir, runs, json } = readOptions();
const still = stripSite(dir);
const browser = await chromium.launch(launchOptions());
try {
  const rows = summarise(await measure(browser));
  console.log(toTable(rows));
  if (json !== undefined) writeFileSync(json, `${JSON.stringify({ runs, rows }, null, 2)}\n`);
} finally {
  await browser.close();
  rmSync(still, { recursive: true });
}

/** Every page and variant in turn, so that whatever else the machine does meets all of them alike; every other round backwards. */
async function measure(one: Browser): Promise<readonly (Load & Pick<Row, 'page' | 'variant'>)[]> {
  const servers = { 'as built': await serve(dir), 'no script': await serve(still) };
  const cases = (await pagesOf(dir)).flatMap(([page, path]) => variants.map((variant) => ({ page, path, variant })));
  const loads: (Load & Pick<Row, 'page' | 'variant'>)[] = [];
  for (let round = 0; round < runs; round += 1) {
    for (const { page, path, variant } of round % 2 === 0 ? cases : cases.toReversed()) {
      const address = `http://127.0.0.1:${servers[variant].port}${path}`;
      loads.push({ page, variant, ...(await loadPage(one, address, variant === 'as built')) });
    }
    if (process.stderr.isTTY) process.stderr.write(`\rround ${round + 1} of ${runs}`);
  }
  for (const { close } of Object.values(servers)) close();
  return loads;
}

/** The list, and the paper whose text is longest. */
async function pagesOf(folder: string): Promise<readonly (readonly [string, string])[]> {
  const { corpus } = await readCorpus(async (name) => readFileSync(join(folder, 'corpus', name), 'utf8'));
  const longest = corpus.papers.toSorted((a, b) => b.abstract.length - a.abstract.length)[0];
  if (longest === undefined) return failUsage(`${folder}: this corpus has no papers to read`);
  return [
    ['list', '/'],
    ['paper', `/paper/${longest.slug}`],
  ];
}

async function serve(folder: string): Promise<{ readonly port: number; readonly close: () => void }> {
  const server = createSiteServer({ folder, base: '/' });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { port: (server.address() as AddressInfo).port, close };
}

/** A copy of the site in which no page has a script. */
function stripSite(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'no-script-'));
  cpSync(folder, copy, { recursive: true });
  stripScripts(copy);
  return copy;
}

function readOptions() {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ options: { dir: text, runs: text, json: text } });
    const rounds = Number(values.runs ?? '9');
    if (!Number.isInteger(rounds) || rounds < 1) failUsage(`--runs ${values.runs}: not a number from 1\n${usage}`);
    return { dir: values.dir ?? 'dist', runs: rounds, json: values.json };
  } catch (error) {
    return failUsage(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}
