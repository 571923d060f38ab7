import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { decodeJson } from '../src/core/domain/decode.ts';
import { failUsage } from './fail.ts';
import { judgeReading, readingLabelsSchema, type ReadingRow } from './judge-reading.ts';
import { readPlainPapers } from './plain-paper.ts';

const usage = 'Usage: npm run eval:reading -- --papers FILE.jsonl[.gz] [--labels FILE] [--json]';
const ownLabels = fileURLToPath(new URL('../src/core/reading/labels/large-120.json', import.meta.url));

const { papers, labels = ownLabels, json = false } = readOptions();
const text = await readFile(labels, 'utf8').catch(() => failUsage(`${labels}: cannot be read`));
const decoded = decodeJson(readingLabelsSchema, text);
if (!decoded.ok) failUsage(`${labels}: ${decoded.error.message}`);
const wanted = new Set(decoded.value.papers.map(({ id }) => id));
const texts = new Map(
  (await readPlainPapers(papers)).filter(({ id }) => wanted.has(id)).map((paper) => [paper.id, paper] as const),
);
if (texts.size === 0) failUsage(`${papers}: holds none of the papers that ${labels} labels`);
print(judgeReading(decoded.value, texts));

function print(rows: readonly ReadingRow[]): void {
  if (json) return console.log(JSON.stringify({ reading: rows }, null, 2));
  console.table(rows.map(({ notes: _notes, ...row }) => row));
  for (const { what, notes } of rows) for (const note of notes) console.log(`${what}: ${note}`);
}

function readOptions() {
  const option = { type: 'string' } as const;
  try {
    const options = { papers: option, labels: option, json: { type: 'boolean' } } as const;
    const { values } = parseArgs({ options });
    return { ...values, papers: values.papers ?? failUsage(usage) };
  } catch (error) {
    return failUsage(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}
