import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { decodeJson } from '../src/core/domain/decode.ts';
import { decodeBytes } from '../src/core/ingest/bytes.ts';
import { ingestSource } from '../src/core/ingest/ingest-source.ts';
import { createClassifier, type Classifier } from '../src/core/topics/classify.ts';
import { decodeTopics } from '../src/core/topics/decode-topics.ts';
import { failUsage } from './fail.ts';
import { findDump } from './find-dump.ts';
import { judgeTopicGold, topicGoldSchema, type GoldRow } from './judge-topic-gold.ts';
import { judgeTopicLabels, labelledPaperSchema, type LabelRow } from './judge-topic-labels.ts';
import { readJsonLines } from './read-lines.ts';

const usage = 'Usage: npm run eval:topics -- --gold FILE | --labels FILE.jsonl[.gz] [--topics FILE] [--json]';

const { gold, labels, topics, json = false } = readOptions();
const classify = await readClassifier(topics ?? new URL('../data/topics.json', import.meta.url));
if (gold !== undefined) printGold(await judgeGold(gold));
if (labels !== undefined) printLabels(judgeTopicLabels(await readJsonLines(labels, labelledPaperSchema), classify));

async function readClassifier(place: string | URL): Promise<Classifier> {
  const text = await readFile(place, 'utf8').catch(() => failUsage(`${String(place)}: cannot be read`));
  const decoded = decodeTopics(text);
  return decoded.ok ? createClassifier(decoded.value) : failUsage(`${String(place)}: ${decoded.error.message}`);
}

async function judgeGold(file: string): Promise<readonly GoldRow[]> {
  const text = await readFile(file, 'utf8').catch(() => failUsage(`${file}: cannot be read`));
  const decoded = decodeJson(topicGoldSchema, text);
  if (!decoded.ok) return failUsage(`${file}: ${decoded.error.message}`);
  const name = decoded.value.file;
  const bytes = await readFile(findDump(file, name));
  const { drafts } = ingestSource({ name, text: decodeBytes(bytes).text });
  const missing = decoded.value.gold.find(({ title }) => !drafts.some(({ raw }) => raw.title === title));
  if (missing !== undefined) failUsage(`${file}: the dump has no paper "${missing.title}"`);
  return judgeTopicGold(decoded.value, drafts, classify);
}

function printGold(rows: readonly GoldRow[]): void {
  if (json) return console.log(JSON.stringify({ topics: rows }, null, 2));
  console.table(rows.map(({ wrong, ...row }) => ({ ...row, wrong: wrong.length })));
  for (const { topic, wrong } of rows) for (const one of wrong) console.log(`${topic}: ${one}`);
}

/** Baselines in the table are F1: of the obvious and of the informed pattern, in title or abstract and in the title alone. */
function printLabels(rows: readonly LabelRow[]): void {
  if (json) return console.log(JSON.stringify({ labels: rows }, null, 2));
  console.table(
    rows.map(({ obvious, informed, right: _right, wrong: _wrong, missed: _missed, ...row }) => ({
      ...row,
      'obvious: both, title': `${obvious.anywhere.f1}, ${obvious.title.f1}`,
      'informed: both, title': `${informed.anywhere.f1}, ${informed.title.f1}`,
    })),
  );
}

function readOptions() {
  const text = { type: 'string' } as const;
  try {
    const options = { gold: text, labels: text, topics: text, json: { type: 'boolean' } } as const;
    const { values } = parseArgs({ options });
    if ((values.gold === undefined) === (values.labels === undefined)) failUsage(usage);
    return values;
  } catch (error) {
    return failUsage(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}
