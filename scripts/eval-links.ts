import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { decodeJson, v } from '../src/core/domain/decode.ts';
import { findLinks } from '../src/core/ingest/links.ts';
import { repairText } from '../src/core/ingest/repair/repair-text.ts';
import { failUsage } from './fail.ts';

const usage = 'Usage: npm run eval:links -- --gold FILE [--json]';

/** An abstract's links as they stand in it, and the repository that the host's own record names. */
const rowSchema = v.object({
  id: v.string(),
  raw_urls: v.array(v.string()),
  context: v.optional(v.nullable(v.union([v.string(), v.array(v.string())]))),
  githubRepo: v.optional(v.nullable(v.string())),
});

const { gold, json = false } = readOptions();
const file = gold ?? failUsage(usage);
const rows = await readRows(file);
const asked = rows.filter(({ githubRepo, raw_urls }) => githubRepo && raw_urls.some((url) => /github\.com/i.test(url)));
const missed = asked.filter(({ raw_urls, githubRepo }) => !findAll(raw_urls).includes(toBare(githubRepo ?? '')));
const found = asked.length - missed.length;
const ratio = Math.round((found / asked.length) * 10_000) / 10_000;
if (json)
  console.log(JSON.stringify({ rows: asked.length, found, ratio, missed: missed.map(({ id }) => id) }, null, 2));
else {
  for (const { id, raw_urls, githubRepo } of missed)
    console.log(`${id}: not ${githubRepo ?? ''} in ${raw_urls.join(' ')}`);
  console.log(`the repository of ${found} of ${asked.length} rows found (${ratio})`);
}

/** Repositories that the links name, the text being repaired as an abstract is. */
function findAll(urls: readonly string[]): readonly string[] {
  return urls.flatMap((url) => findLinks(repairText('abstract', url).text).map((link) => toBare(link.url)));
}

/** `owner/name` of an address, as the host compares it. */
function toBare(url: string): string {
  const [owner = '', name = ''] = url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?github\.com\//, '')
    .split(/[/?#]/);
  return `${owner}/${name.replace(/\.git$/, '')}`;
}

async function readRows(path: string) {
  const bytes = await readFile(path).catch(() => failUsage(`${path}: cannot be read`));
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').flatMap((line, n) => {
    if (line.trim() === '') return [];
    const decoded = decodeJson(rowSchema, line);
    return decoded.ok ? [decoded.value] : failUsage(`${path}:${n + 1}: ${decoded.error.message}`);
  });
}

function readOptions() {
  try {
    return parseArgs({ options: { gold: { type: 'string' }, json: { type: 'boolean' } } }).values;
  } catch (error) {
    return failUsage(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}
