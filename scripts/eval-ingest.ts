import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { decodeJson, type Schema } from '../src/core/domain/decode.ts';
import { decodeBytes } from '../src/core/ingest/bytes.ts';
import { ingestSource, type Ingested } from '../src/core/ingest/ingest-source.ts';
import type { Check } from './check-list.ts';
import { failUsage } from './fail.ts';
import { findDump } from './find-dump.ts';
import { goldSchema, judgeGold } from './judge-gold.ts';
import { judgeTruth, truthSchema } from './judge-truth.ts';
import { readSource } from './read-sources.ts';

const usage = 'Usage: npm run eval:ingest -- --gold FILE [--dump FILE] | --truth DIR [--json]';
const truthEnding = '.truth.json';

/** What was found of one file. */
interface Judged {
  readonly file: string;
  readonly checks: readonly Check[];
}

const { gold, dump, truth, json = false } = readOptions();
const judged = gold === undefined ? await judgeFolder(truth ?? failUsage(usage)) : [await judgeFile(gold, dump)];
const wrong = judged.reduce((sum, one) => sum + countWrong(one), 0);
if (json) console.log(JSON.stringify({ files: judged, wrong }, null, 2));
else print(judged);
if (wrong > 0) process.exitCode = 1;

async function judgeFile(goldFile: string, dumpFile: string | undefined): Promise<Judged> {
  const decoded = await load(goldSchema, goldFile);
  const file = dumpFile ?? findDump(goldFile, decoded.file);
  return { file, checks: judgeGold(decoded, await ingestFile(file)) };
}

/** Every text of a folder that has its truth beside it. */
async function judgeFolder(folder: string): Promise<readonly Judged[]> {
  const names = await readdir(folder).catch(() => failUsage(`${folder}: not a folder that can be read`));
  const truths = names.filter((name) => name.endsWith(truthEnding)).toSorted();
  if (truths.length === 0) failUsage(`${folder}: holds no file that ends in ${truthEnding}`);
  const found: Judged[] = [];
  for (const name of truths) {
    const stem = name.slice(0, -truthEnding.length);
    const file = [`${stem}.txt`, `${stem}.txt.gz`].find((one) => names.includes(one));
    if (file === undefined) failUsage(`${join(folder, name)}: neither ${stem}.txt nor ${stem}.txt.gz is beside it`);
    const decoded = await load(truthSchema, join(folder, name));
    found.push({ file, checks: judgeTruth(decoded, await ingestFile(join(folder, file))) });
  }
  return found;
}

async function ingestFile(path: string): Promise<Ingested> {
  const { name, bytes } = await readSource(dirname(path), basename(path)).catch((error: Error) =>
    failUsage(error.message),
  );
  return ingestSource({ name, text: decodeBytes(bytes).text });
}

async function load<T>(schema: Schema<T>, file: string): Promise<T> {
  const text = await readFile(file, 'utf8').catch(() => failUsage(`${file}: cannot be read`));
  const decoded = decodeJson(schema, text);
  return decoded.ok ? decoded.value : failUsage(`${file}: ${decoded.error.message}`);
}

function print(files: readonly Judged[]): void {
  for (const { file, checks } of files) {
    console.log(file);
    console.table(checks.map(({ check, right, wrong: places }) => ({ check, right, wrong: places.length })));
    for (const { check, wrong: places } of checks) for (const place of places) console.log(`${check}: ${place}`);
  }
  console.log(`${files.length} files, ${wrong} wrong`);
}

function countWrong({ checks }: Judged): number {
  return checks.reduce((sum, check) => sum + check.wrong.length, 0);
}

function readOptions() {
  const text = { type: 'string' } as const;
  try {
    const options = { gold: text, dump: text, truth: text, json: { type: 'boolean' } } as const;
    const { values } = parseArgs({ options });
    if ((values.gold === undefined) === (values.truth === undefined)) failUsage(usage);
    return values;
  } catch (error) {
    return failUsage(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}
