import { join } from 'node:path';
import { buildCorpus } from '../src/core/corpus/build-corpus.ts';
import type { Corpus, Digest } from '../src/core/domain/corpus.ts';
import type { Diagnostic } from '../src/core/domain/diagnostic.ts';
import type { DigestId } from '../src/core/domain/ids.ts';
import type { Paper } from '../src/core/domain/paper.ts';
import type { SourceAccount } from '../src/core/domain/source.ts';
import type { Topic } from '../src/core/domain/topic.ts';
import { decodeBytes } from '../src/core/ingest/bytes.ts';
import { ingestSource } from '../src/core/ingest/ingest-source.ts';
import { toReadingSeconds } from '../src/core/reading/reading-time.ts';
import { createClassifier } from '../src/core/topics/classify.ts';
import { failUsage } from './fail.ts';
import { createProgress } from './progress.ts';
import { readSource, SourceError, toSourceName, type SourceFile } from './read-sources.ts';

/** How files are made a corpus. */
export interface IngestFilesOptions {
  readonly topics: readonly Topic[];
  readonly year?: number;
}

/**
 * One corpus of the sources in these files of a folder, read one after the other: names in the order that `listSources` gives.
 * A file that cannot be read, or not whole, is an error among the diagnostics; ends the command where none can be read at all.
 */
export async function ingestFiles(
  folder: string,
  files: readonly string[],
  options: IngestFilesOptions,
): Promise<Corpus> {
  const { topics, year } = options;
  const classify = createClassifier(topics);
  const taken = new Set<DigestId>();
  const papers: Paper[] = [];
  const digests: Digest[] = [];
  const sources: SourceAccount[] = [];
  const diagnostics: Diagnostic[] = [];
  const progress = createProgress(files.length);
  for (const [index, file] of files.entries()) {
    const { found, damage } = await tryToRead(folder, file);
    if (damage !== null) diagnostics.push(damage);
    if (found === null) continue;
    const { name, sha256, bytes } = found;
    const { text, notes } = decodeBytes(bytes);
    const read = ingestSource({ name, text }, { taken, ...(year !== undefined && { year }) });
    for (const draft of read.drafts) {
      const readingSeconds = toReadingSeconds(draft.abstract);
      papers.push({ ...draft, topics: classify(draft.title, draft.abstract), readingSeconds });
    }
    for (const digest of read.digests) {
      taken.add(digest.id);
      digests.push(digest);
    }
    sources.push({ name, sha256, shape: read.shape, lines: read.lines, papers: read.drafts.length });
    for (const note of notes) diagnostics.push({ severity: 'note', source: name, line: 0, excerpt: '', ...note });
    for (const diagnostic of read.diagnostics) diagnostics.push(diagnostic);
    progress.step(index + 1, file);
  }
  progress.end();
  const [first] = diagnostics;
  if (sources.length === 0 && first !== undefined) failUsage(`${join(folder, first.source)}: ${first.message}`);
  return buildCorpus({ papers, digests, topics, sources, diagnostics });
}

/** A source with what was wrong with its file: a damaged one of many keeps no other from the page. */
async function tryToRead(
  folder: string,
  file: string,
): Promise<{ readonly found: SourceFile | null; readonly damage: Diagnostic | null }> {
  try {
    return { found: await readSource(folder, file), damage: null };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const { code, why, found } = error;
    const source = toSourceName(file);
    return { found, damage: { severity: 'error', code, source, line: 0, message: why, excerpt: '' } };
  }
}
