import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildCorpus } from '../src/core/corpus/build-corpus.ts';
import { encodeCorpus, isCorpusFile } from '../src/core/corpus/encode-corpus.ts';
import type { Corpus, Digest } from '../src/core/domain/corpus.ts';
import type { Diagnostic } from '../src/core/domain/diagnostic.ts';
import type { Paper } from '../src/core/domain/paper.ts';
import type { SourceAccount } from '../src/core/domain/source.ts';
import type { Topic } from '../src/core/domain/topic.ts';
import { decodeBytes } from '../src/core/ingest/bytes.ts';
import { digestNames } from '../src/core/ingest/digest-names.ts';
import { ingestSource } from '../src/core/ingest/ingest-source.ts';
import { toReadingSeconds } from '../src/core/reading/reading-time.ts';
import { encodeSearchFile } from '../src/core/search/search-file.ts';
import { createClassifier } from '../src/core/topics/classify.ts';
import { decodeTopics } from '../src/core/topics/decode-topics.ts';
import { failUsage } from './fail.ts';
import { paperJsonSchema } from './paper-json-schema.ts';
import { createProgress } from './progress.ts';
import { listSources, readSource, type SourceFile } from './read-sources.ts';

const usage = `Usage: npm run corpus -- --data DIR --out DIR [--records FILE] [--report FILE] [--topics FILE] [--year YYYY] [--strict]`;
const projectTopics = new URL('../data/topics.json', import.meta.url);

interface Options {
  readonly data: string;
  readonly out: string;
  readonly records?: string;
  readonly report?: string;
  readonly topics?: string;
  readonly year?: number;
  readonly strict: boolean;
}

await main(readOptions(process.argv.slice(2)));

async function main(options: Options): Promise<void> {
  const topics = await readTopics(options);
  const corpus = await ingestFolder(options, topics);
  await writeCorpus(corpus, options.out);
  if (options.records !== undefined) await writeText(options.records, toJsonLines(corpus.papers));
  if (options.report !== undefined) await writeText(options.report, toReport(corpus));
  const odd = printDiagnostics(corpus.diagnostics, options.data);
  console.log(
    `${corpus.papers.length} papers in ${corpus.digests.length} digests from ${corpus.sources.length} sources`,
  );
  if (options.strict && odd > 0) {
    console.error(`--strict: ${odd} warnings and errors`);
    process.exitCode = 1;
  }
}

/** Reads every source of the folder, one after the other, and makes one corpus of them. */
async function ingestFolder(options: Options, topics: readonly Topic[]): Promise<Corpus> {
  const files = await listSources(options.data).catch(() =>
    failUsage(`${options.data}: not a folder that can be read`),
  );
  if (files.length === 0) failUsage(`${options.data}: no sources in this folder; put a scraped page into it`);
  const names = digestNames(files.map((file) => file.replace(/\.gz$/, '')));
  const classify = createClassifier(topics);
  const papers: Paper[] = [];
  const digests: Digest[] = [];
  const sources: SourceAccount[] = [];
  const diagnostics: Diagnostic[] = [];
  const progress = createProgress(files.length);
  for (const [index, name] of files.entries()) {
    const file = await readSource(options.data, name).catch((error: Error) => failUsage(error.message));
    const { text, notes } = decodeBytes(file.bytes);
    const read = ingestSource(
      { name: file.name, text },
      { digestName: names.get(file.name) ?? file.name, ...(options.year === undefined ? {} : { year: options.year }) },
    );
    for (const draft of read.drafts) {
      papers.push({
        ...draft,
        topics: classify(draft.title, draft.abstract),
        readingSeconds: toReadingSeconds(draft.abstract),
      });
    }
    digests.push(...read.digests);
    sources.push(toAccount(file, read));
    diagnostics.push(...notes.map((note) => toDiagnostic(file, note)), ...read.diagnostics);
    progress.step(index + 1, file.name);
  }
  progress.end();
  return buildCorpus({ papers, digests, topics, sources, diagnostics });
}

function toAccount(file: SourceFile, read: ReturnType<typeof ingestSource>): SourceAccount {
  return { name: file.name, sha256: file.sha256, shape: read.shape, lines: read.lines, papers: read.drafts.length };
}

function toDiagnostic(file: SourceFile, note: { readonly code: string; readonly message: string }): Diagnostic {
  return { severity: 'note', code: note.code, source: file.name, line: 0, message: note.message, excerpt: '' };
}

/** The topics that the arguments name, else the data folder's, else the project's. */
async function readTopics(options: Options): Promise<readonly Topic[]> {
  const own = join(options.data, 'topics.json');
  const place = options.topics ?? (existsSync(own) ? own : projectTopics);
  const text = await readFile(place, 'utf8').catch(() => failUsage(`${String(place)}: cannot be read`));
  const topics = decodeTopics(text);
  return topics.ok ? topics.value : failUsage(`${String(place)}: ${topics.error.message}`);
}

/** Writes the corpus's files, then removes those of an earlier build that it no longer names. */
async function writeCorpus(corpus: Corpus, out: string): Promise<void> {
  const files = [
    ...encodeCorpus(corpus, { search: encodeSearchFile(corpus.papers, corpus.topics) }),
    { name: 'paper.schema.json', text: paperJsonSchema() },
  ];
  await mkdir(out, { recursive: true }).catch(() => failUsage(`${out}: cannot be made a folder`));
  for (const file of files) await writeFile(join(out, file.name), file.text);
  const written = new Set(files.map((file) => file.name));
  const stale = (await readdir(out)).filter((name) => isCorpusFile(name) && !written.has(name));
  await Promise.all(stale.map((name) => rm(join(out, name))));
}

async function writeText(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text).catch(() => failUsage(`${path}: cannot be written`));
}

function toJsonLines(papers: readonly Paper[]): string {
  return papers.map((paper) => `${JSON.stringify(paper)}\n`).join('');
}

function toReport(corpus: Corpus): string {
  const sources = corpus.sources.map(({ name, ...account }) => ({ file: name, ...account }));
  return `${JSON.stringify({ sources, diagnostics: corpus.diagnostics }, null, 2)}\n`;
}

/** Prints what was noticed, as `path:line code message`; gives the number of warnings and errors. */
function printDiagnostics(diagnostics: readonly Diagnostic[], folder: string): number {
  for (const { source, line, code, message } of diagnostics) {
    console.error(`${join(folder, source)}:${line} ${code} ${message}`);
  }
  return diagnostics.filter(({ severity }) => severity !== 'note').length;
}

function readOptions(args: string[]): Options {
  const { values } = parseOptions(args);
  const { data, out, records, report, topics, year } = values;
  if (data === undefined || out === undefined) failUsage(usage);
  if (year !== undefined && !/^\d{4}$/.test(year)) failUsage(`--year ${year}: not a year of four digits\n${usage}`);
  return {
    data,
    out,
    strict: values.strict ?? false,
    ...(records === undefined ? {} : { records }),
    ...(report === undefined ? {} : { report }),
    ...(topics === undefined ? {} : { topics }),
    ...(year === undefined ? {} : { year: Number(year) }),
  };
}

function parseOptions(args: string[]) {
  const text = { type: 'string' } as const;
  const options = { data: text, out: text, records: text, report: text, topics: text, year: text };
  try {
    return parseArgs({ args, options: { ...options, strict: { type: 'boolean' } } });
  } catch (error) {
    return failUsage(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}
