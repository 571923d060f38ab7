import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { encodeCorpus, isCorpusFile } from '../src/core/corpus/encode-corpus.ts';
import type { Corpus } from '../src/core/domain/corpus.ts';
import type { Diagnostic } from '../src/core/domain/diagnostic.ts';
import type { Paper } from '../src/core/domain/paper.ts';
import type { Topic } from '../src/core/domain/topic.ts';
import { encodeIndex } from '../src/core/search/index-files.ts';
import { decodeTopics } from '../src/core/topics/decode-topics.ts';
import { failUsage } from './fail.ts';
import { ingestFiles } from './ingest-files.ts';
import { paperJsonSchema } from './paper-json-schema.ts';
import { listSources, toSourceName } from './read-sources.ts';

const usage =
  'usage: npm run corpus -- --data DIR --out DIR [--records FILE] [--report FILE] [--topics FILE] [--year YYYY] [--strict]';
const projectTopics = fileURLToPath(new URL('../data/topics.json', import.meta.url));

interface Options {
  readonly data: string;
  readonly out: string;
  readonly records?: string;
  readonly report?: string;
  readonly topics?: string;
  readonly year?: number;
  readonly strict: boolean;
}

/**
 * `npm run corpus`: reads a folder of sources and writes the site's corpus, and where asked every record and the accounting.
 * Gives the exit code: 0, or 1 with `--strict` and a warning. Unusable input or arguments end the command with 2 and one line.
 */
export async function runCorpus(args: string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(usage);
    return 0;
  }
  const options = readOptions(args);
  const topics = await readTopics(options);
  const files = await listSources(options.data).catch((error: Error) => failUsage(error.message));
  if (files.length === 0) failUsage(`${options.data}: no sources in this folder; put a scraped page into it`);
  const corpus = await ingestFiles(options.data, files, {
    topics,
    ...(options.year !== undefined && { year: options.year }),
  });
  const fileOf = new Map(files.map((file) => [toSourceName(file), file]));
  await writeCorpus(corpus, options.out);
  if (options.records !== undefined) await writeText(options.records, toJsonLines(corpus.papers));
  if (options.report !== undefined) await writeText(options.report, toReport(corpus, fileOf));
  const odd = printDiagnostics(corpus.diagnostics, (source) => join(options.data, fileOf.get(source) ?? source));
  const { papers, digests, sources } = corpus;
  const counts = [count(papers.length, 'paper'), count(digests.length, 'digest'), count(sources.length, 'source')];
  console.log(`${counts[0]} in ${counts[1]} from ${counts[2]}`);
  if (!options.strict || odd === 0) return 0;
  console.error(`--strict: ${count(odd, 'warning or error', 'warnings and errors')}`);
  return 1;
}

/** The topics that the arguments name, else the data folder's, else the project's. */
async function readTopics(options: Options): Promise<readonly Topic[]> {
  const own = join(options.data, 'topics.json');
  const place = options.topics ?? (existsSync(own) ? own : projectTopics);
  const text = await readFile(place, 'utf8').catch((error: Error) =>
    failUsage(`${place}: cannot be read (${error.message})`),
  );
  const topics = decodeTopics(text);
  return topics.ok ? topics.value : failUsage(`${place}: ${topics.error.message}`);
}

/** Writes the corpus's files, then removes those of an earlier build that it no longer names. */
async function writeCorpus(corpus: Corpus, out: string): Promise<void> {
  const index = encodeIndex(corpus.papers, corpus.topics).map(({ name, bytes }) => ({ name, text: bytes }));
  const files = [
    ...index,
    ...encodeCorpus(corpus, { search: index.at(-1)?.name ?? '' }),
    { name: 'paper.schema.json', text: paperJsonSchema() },
  ];
  for (const { name, text } of files) await writeText(join(out, name), text);
  const written = new Set(files.map((file) => file.name));
  const stale = (await readdir(out)).filter((name) => isCorpusFile(name) && !written.has(name));
  await Promise.all(stale.map((name) => rm(join(out, name))));
}

async function writeText(path: string, text: string | Uint8Array): Promise<void> {
  try {
    await makeFolder(dirname(path));
    await writeFile(path, text);
  } catch (error) {
    failUsage(`${path}: cannot be written (${error instanceof Error ? error.message : String(error)})`);
  }
}

/** Makes a folder and those above it. Not by `recursive`, which never ends where a file system refuses new folders, as /proc does. */
async function makeFolder(path: string): Promise<void> {
  const made = async () =>
    await mkdir(path).then(
      () => true,
      (error: NodeJS.ErrnoException) =>
        error.code === 'EEXIST' ? true : error.code === 'ENOENT' ? false : fail(error),
    );
  if (await made()) return;
  if (dirname(path) !== path) await makeFolder(dirname(path));
  await mkdir(path);
}

function fail(error: Error): never {
  throw error;
}

/** `1 paper`, `2 papers`. */
function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

function toJsonLines(papers: readonly Paper[]): string {
  return papers.map((paper) => `${JSON.stringify(paper)}\n`).join('');
}

function toReport(corpus: Corpus, fileOf: ReadonlyMap<string, string>): string {
  const sources = corpus.sources.map(({ name, ...account }) => ({ file: fileOf.get(name) ?? name, ...account }));
  return `${JSON.stringify({ sources, diagnostics: corpus.diagnostics }, null, 2)}\n`;
}

/** Prints what was noticed, as `path:line code message`; gives the number of warnings and errors. */
function printDiagnostics(diagnostics: readonly Diagnostic[], pathOf: (source: string) => string): number {
  for (const { source, line, code, message } of diagnostics) {
    console.error(`${pathOf(source)}:${line} ${code} ${message}`);
  }
  return diagnostics.filter(({ severity }) => severity !== 'note').length;
}

function readOptions(args: string[]): Options {
  const { data, out, records, report, topics, year, strict = false } = parseOptions(args);
  if (data === undefined || out === undefined) failUsage(usage);
  if (year !== undefined && !/^[1-9]\d{3}$/.test(year))
    failUsage(`--year ${year}: not a year of four digits; ${usage}`);
  for (const place of [join(out, 'corpus.json'), records, report]) {
    // What is written among the sources would be read as one of them the next time.
    if (place !== undefined && dirname(resolve(place)) === resolve(data)) {
      failUsage(`${place}: lies in the folder of the sources; write it elsewhere`);
    }
  }
  return {
    data,
    out,
    strict,
    ...(records !== undefined && { records }),
    ...(report !== undefined && { report }),
    ...(topics !== undefined && { topics }),
    ...(year !== undefined && { year: Number(year) }),
  };
}

function parseOptions(args: string[]) {
  const text = { type: 'string' } as const;
  const options = { data: text, out: text, records: text, report: text, topics: text, year: text };
  try {
    const { values, tokens } = parseArgs({ args, options: { ...options, strict: { type: 'boolean' } }, tokens: true });
    const names = tokens.flatMap((token) => (token.kind === 'option' ? token.name : []));
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice !== undefined) failUsage(`--${twice} is given twice; ${usage}`);
    const empty = Object.entries(values).find(([, value]) => value === '');
    if (empty !== undefined) failUsage(`--${empty[0]} is given without a value; ${usage}`);
    return values;
  } catch (error) {
    const [first = ''] = (error instanceof Error ? error.message : String(error)).split(/\n|\. /);
    return failUsage(`${first}; ${usage}`);
  }
}
