import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { v, decodeJson } from '../src/core/domain/decode.ts';
import { decodeBytes } from '../src/core/ingest/bytes.ts';
import { ingestSource } from '../src/core/ingest/ingest-source.ts';
import { createClassifier, type Classifier } from '../src/core/topics/classify.ts';
import { decodeTopics } from '../src/core/topics/decode-topics.ts';
import { failUsage } from './fail.ts';
import { findDump } from './find-dump.ts';

const usage = 'Usage: npm run eval:topics -- --gold FILE [--topics FILE] [--json]';

/** A gold file: the dump it judges, and for some of its papers what a reader decided; "borderline" decides nothing. */
const goldSchema = v.object({
  file: v.string(),
  gold: v.array(
    v.object({
      n: v.number(),
      title: v.string(),
      topics: v.optional(v.record(v.string(), v.picklist(['yes', 'no', 'borderline']))),
    }),
  ),
});

interface Row {
  readonly topic: string;
  readonly decisions: number;
  readonly right: number;
  readonly wrong: readonly string[];
  readonly borderline: number;
}

const { values } = parseArgs({
  options: { gold: { type: 'string' }, topics: { type: 'string' }, json: { type: 'boolean' } },
});
if (values.gold === undefined) failUsage(usage);
const topicsFile = values.topics ?? new URL('../data/topics.json', import.meta.url);
const topics = decodeTopics(await readFile(topicsFile, 'utf8'));
if (!topics.ok) failUsage(`${String(topicsFile)}: ${topics.error.message}`);
print(await judge(values.gold, createClassifier(topics.value)), values.json ?? false);

/** Each topic's decisions against the gold's. */
async function judge(goldFile: string, classify: Classifier): Promise<readonly Row[]> {
  const gold = decodeJson(goldSchema, await readFile(goldFile, 'utf8'));
  if (!gold.ok) failUsage(`${goldFile}: ${gold.error.message}`);
  const dump = findDump(goldFile, gold.value.file);
  const { drafts } = ingestSource({ name: gold.value.file, text: decodeBytes(await readFile(dump)).text });
  const rows = new Map<string, { right: number; wrong: string[]; borderline: number }>();
  for (const { n, title, topics: decided } of gold.value.gold) {
    const draft = drafts.find((one) => one.raw.title === title);
    if (draft === undefined) failUsage(`${goldFile}: the dump has no paper "${title}"`);
    const found = new Set(classify(draft.title, draft.abstract).map(({ id }) => id as string));
    for (const [topic, decision] of Object.entries(decided ?? {})) {
      const row = rows.get(topic) ?? { right: 0, wrong: [], borderline: 0 };
      rows.set(topic, row);
      if (decision === 'borderline') row.borderline += 1;
      else if (found.has(topic.replaceAll('_', '-')) === (decision === 'yes')) row.right += 1;
      else row.wrong.push(`${n} ${title} (gold: ${decision})`);
    }
  }
  return [...rows].map(([topic, row]) => ({ topic, decisions: row.right + row.wrong.length, ...row }));
}

function print(rows: readonly Row[], asJson: boolean): void {
  if (asJson) console.log(JSON.stringify({ topics: rows }, null, 2));
  else {
    console.table(rows.map(({ wrong, ...row }) => ({ ...row, wrong: wrong.length })));
    for (const { topic, wrong } of rows) for (const one of wrong) console.log(`${topic}: ${one}`);
  }
}
