import { basename, dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { decodeBytes } from '../src/core/ingest/bytes.ts';
import { ingestSource } from '../src/core/ingest/ingest-source.ts';
import { failUsage } from './fail.ts';
import { readSource } from './read-sources.ts';

const usage = 'usage: npm run bench:ingest -- --file FILE [--rounds N] [--json]';

/** Twice the text in at most so many times the time of once: linear, with slack for memory. */
const mostTwiceRatio = 2.3;

/** Reading a text in at most so many times the time in which JSON.parse reads the records made of it. */
const mostParseRatio = 25;

const { file, rounds, json } = readOptions();
const { name, bytes } = await readSource(dirname(file), basename(file)).catch((error: Error) =>
  failUsage(error.message),
);
const { text } = decodeBytes(bytes);
const twice = `${text}\n\n${text}`;
const { drafts } = ingestSource({ name, text });
if (drafts.length === 0) failUsage(`${file}: holds no papers, so there is nothing to measure`);
const records = JSON.stringify(drafts);

const tasks = {
  once: () => ingestSource({ name, text }),
  twice: () => ingestSource({ name, text: twice }),
  parse: () => JSON.parse(records),
};
const [onceMs, twiceMs, parseMs] = [measure(tasks.once), measure(tasks.twice), measure(tasks.parse)];
print();

/** The shortest of several runs, in milliseconds: what else the machine does only ever adds. */
function measure(task: () => unknown): number {
  let bestMs = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const startedMs = performance.now();
    task();
    bestMs = Math.min(bestMs, performance.now() - startedMs);
  }
  return bestMs;
}

function print(): void {
  const twiceRatio = twiceMs / onceMs;
  const parseRatio = onceMs / parseMs;
  const isGood = twiceRatio <= mostTwiceRatio && parseRatio <= mostParseRatio;
  if (json) {
    const sizes = { units: text.length, papers: drafts.length };
    console.log(JSON.stringify({ file, ...sizes, onceMs, twiceMs, parseMs, twiceRatio, parseRatio, isGood }, null, 2));
  } else {
    console.log(
      `${drafts.length} papers in ${(text.length / 1e6).toFixed(1)} million characters, best of ${rounds} rounds`,
    );
    console.log(`once ${toMs(onceMs)}, twice the text ${toMs(twiceMs)}, JSON.parse of the papers ${toMs(parseMs)}`);
    console.log(`twice / once ${twiceRatio.toFixed(2)} (at most ${mostTwiceRatio})`);
    console.log(`once / JSON.parse ${parseRatio.toFixed(2)} (at most ${mostParseRatio})`);
  }
  if (!isGood) process.exitCode = 1;
}

function toMs(value: number): string {
  return `${value.toFixed(0)} ms`;
}

function readOptions(): { readonly file: string; readonly rounds: number; readonly json: boolean } {
  const string = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      options: { file: string, rounds: { ...string, default: '5' }, json: { type: 'boolean' } },
    });
    const roundCount = Number(values.rounds);
    if (values.file === undefined || !Number.isInteger(roundCount) || roundCount < 1) failUsage(usage);
    return { file: values.file, rounds: roundCount, json: values.json ?? false };
  } catch (error) {
    return failUsage(`${error instanceof Error ? error.message : String(error)}; ${usage}`);
  }
}
