import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { decodeJson, v } from '../src/core/domain/decode.ts';
import { decodeBytes } from '../src/core/ingest/bytes.ts';
import { ingestSource } from '../src/core/ingest/ingest-source.ts';
import type { Check } from './check-list.ts';
import { failUsage } from './fail.ts';
import { judgeCapture } from './judge-capture.ts';
import { readSource } from './read-sources.ts';

const usage =
  'Usage: npm run eval:shapes -- --captures DIR [--json]; DIR holds truth.json: { "S1": [titles] } for the capture S1-….md';

/** What was read of one capture. */
interface Judged {
  readonly capture: string;
  readonly shape: string;
  readonly entries: number;
  readonly checks: readonly Check[];
}

const { captures, json = false } = readOptions();
const judged = await judgeFolder(captures);
const wrong = judged.flatMap(({ checks }) => checks.flatMap((check) => check.wrong)).length;
if (json) console.log(JSON.stringify({ captures: judged, wrong }, null, 2));
else print();
if (wrong > 0) process.exitCode = 1;

async function judgeFolder(folder: string): Promise<readonly Judged[]> {
  const names = await readdir(folder).catch(() => failUsage(`${folder}: not a folder that can be read`));
  const text = await readFile(join(folder, 'truth.json'), 'utf8').catch(() =>
    failUsage(`${folder}: has no truth.json`),
  );
  const truth = decodeJson(v.record(v.string(), v.array(v.string())), text);
  if (!truth.ok) return failUsage(`${join(folder, 'truth.json')}: ${truth.error.message}`);
  const found: Judged[] = [];
  for (const [key, titles] of Object.entries(truth.value)) {
    const name = names.find((one) => one.startsWith(`${key}-`) || one.startsWith(`${key}.`));
    if (name === undefined) return failUsage(`${folder}: no capture begins with ${key}-`);
    const { name: source, bytes } = await readSource(folder, name).catch((error: Error) => failUsage(error.message));
    const read = ingestSource({ name: source, text: decodeBytes(bytes).text });
    found.push({ capture: name, shape: read.shape, entries: read.drafts.length, checks: judgeCapture(titles, read) });
  }
  return found;
}

function print(): void {
  console.table(
    judged.map(({ capture, shape, entries, checks }) => ({
      capture: capture.slice(0, 40),
      shape,
      read: entries,
      ...Object.fromEntries(checks.map((one) => [one.check, `${one.right}/${one.right + one.wrong.length}`])),
    })),
  );
  for (const { capture, checks } of judged) {
    for (const { check, wrong: places } of checks)
      for (const place of places) console.log(`${capture}: ${check}: ${place}`);
  }
  console.log(`${judged.length} captures, ${wrong} wrong`);
}

function readOptions(): { readonly captures: string; readonly json?: boolean } {
  try {
    const { values } = parseArgs({ options: { captures: { type: 'string' }, json: { type: 'boolean' } } });
    return { captures: values.captures ?? failUsage(usage), ...(values.json === true && { json: true }) };
  } catch (error) {
    return failUsage(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}
