import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { failUsage } from './fail.ts';

const usage = 'Usage: npm run size [-- [--dir DIR] [--json]]';

interface Budget {
  readonly what: string;
  readonly files: readonly string[];
  readonly mostBytes: number;
}

const { dir, json } = readOptions();
const page = readPage('index.html');
const budgets: readonly Budget[] = [
  { what: 'script needed for the list', files: scriptsOf(page), mostBytes: 95_000 },
  { what: 'HTML of the list', files: ['index.html'], mostBytes: 40_000 },
  { what: 'CSS', files: linksOf(page, /<link [^>]*rel="stylesheet"[^>]*>/g, 'href'), mostBytes: 10_000 },
];
const rows = budgets.map(({ what, files, mostBytes }) => {
  const gzipBytes = files.reduce((sum, file) => sum + gzipBytesOf(file), 0);
  return { what, gzipBytes, mostBytes, ok: gzipBytes <= mostBytes, files };
});
const counted = new Set(rows.flatMap(({ files }) => files));
const others = readdirSync(join(dir, 'assets'))
  .map((name) => `assets/${name}`)
  .filter((file) => /\.(?:js|css)$/.test(file) && !counted.has(file))
  .map((file) => ({ file, gzipBytes: gzipBytesOf(file) }));

if (json) process.stdout.write(`${JSON.stringify({ budgets: rows, others }, null, 2)}\n`);
else print();
process.exitCode = rows.every(({ ok }) => ok) ? 0 : 1;

function print(): void {
  for (const { what, gzipBytes, mostBytes, ok, files } of rows) {
    console.log(`${ok ? 'ok  ' : 'OVER'} ${what.padEnd(28)} ${toKb(gzipBytes)} of ${toKb(mostBytes)}`);
    for (const file of files) console.log(`       ${file.padEnd(40)} ${toKb(gzipBytesOf(file))}`);
  }
  for (const { file, gzipBytes } of others) console.log(`later  ${file.padEnd(40)} ${toKb(gzipBytes)}`);
}

/** Every script of a page and what those import before they run; what they import later is not needed for the page. */
function scriptsOf(html: string): readonly string[] {
  const first = [
    ...linksOf(html, /<script [^>]*src="[^"]*"[^>]*>/g, 'src'),
    ...linksOf(html, /<link [^>]*rel="modulepreload"[^>]*>/g, 'href'),
  ];
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const match of readPage(file).matchAll(/(?:\bfrom|\bimport)\s*"(\.[^"]+\.js)"/g)) {
      visit(posix.join(posix.dirname(file), match[1] ?? ''));
    }
  };
  for (const file of first) visit(file);
  return [...found];
}

/** The files that some elements of a page name, below the site's folder (its base, if any, cut off). */
function linksOf(html: string, element: RegExp, attribute: 'src' | 'href'): readonly string[] {
  return [...html.matchAll(element)].map(([text]) => {
    const address = new RegExp(`${attribute}="([^"]*)"`).exec(text)?.[1] ?? '';
    const parts = address.split('/').filter((part) => part !== '');
    const start = parts.findIndex((_, place) => existsSync(join(dir, ...parts.slice(place))));
    return start < 0
      ? failUsage(`${dir}: ${address} is named by a page and is not there`)
      : parts.slice(start).join('/');
  });
}

function readPage(file: string): string {
  const path = join(dir, file);
  if (!existsSync(path)) failUsage(`${path}: not there; run npm run build first`);
  return readFileSync(path, 'utf8');
}

function gzipBytesOf(file: string): number {
  return gzipSync(readFileSync(join(dir, file))).length;
}

function toKb(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(6)} kB`;
}

function readOptions() {
  try {
    const { values } = parseArgs({ options: { dir: { type: 'string' }, json: { type: 'boolean' } } });
    return { dir: values.dir ?? join(dirname(import.meta.dirname), 'dist'), json: values.json ?? false };
  } catch (error) {
    return failUsage(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}
