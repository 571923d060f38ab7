import type { Digest } from '../domain/corpus.ts';
import type { Day } from '../domain/day.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { DigestId } from '../domain/ids.ts';
import type { Draft } from '../domain/paper.ts';
import type { RoleCounts, Shape, Source, WrittenDigest } from '../domain/source.ts';
import { decideDay } from './digest-day.ts';
import { readSourceName } from './digest-names.ts';
import { countRoles, toLines } from './lines.ts';
import { chooseReader } from './readers/readers.ts';
import { toPaper } from './to-paper.ts';

/** What one source gives: its papers before topics and merging, its digests, and what was noticed. */
export interface Ingested {
  readonly shape: Shape;
  /** Every line of the source is in one of the counts. */
  readonly lines: RoleCounts;
  readonly digests: readonly Digest[];
  readonly drafts: readonly Draft[];
  readonly diagnostics: readonly Diagnostic[];
}

/** How a source is to be read. */
export interface IngestOptions {
  /** What follows the day in the ids of its digests; see `digestNames`. */
  readonly digestName: string;
  /** The year of its days, where the reader of the archive knows better than the source. */
  readonly year?: number;
}

/**
 * Reads one source: chooses the reader that recognises it best, decides the days, repairs and identifies every paper.
 * Any text is read; none makes it throw. Linear in the text. An empty text has no papers and says so.
 */
export function ingestSource(source: Source, options: IngestOptions): Ingested {
  const lines = toLines(source.text);
  const lined = { ...source, lines };
  const reading = chooseReader(lined).read(lined);
  const diagnostics: Diagnostic[] = [...reading.diagnostics];
  const digests: Digest[] = [];
  const drafts: Draft[] = [];
  const lastLine = lines.findLast((line) => line.text.trim() !== '');
  const cutLine = lastLine?.ending === '' ? lastLine.number : -1;
  for (const written of reading.digests) {
    const { day, evidence, disagreements } = decideDay({
      written: written.day,
      evidence: written.dayEvidence,
      fileDay: readSourceName(source.name).day,
      ...(options.year !== undefined && { year: options.year }),
    });
    diagnostics.push(...disagreements.map((one) => warn(source, written, one)));
    const id = toDigestId(day, options.digestName, digests);
    const papers = written.records.map((record, at) => {
      const cut = (record.lines.abstract ?? record.lines.title)[1] === cutLine;
      return toPaper(record, { digest: id, source: source.name, day, rank: at + 1, cut });
    });
    drafts.push(...papers);
    digests.push({
      id,
      source: source.name,
      ...(day && { day }),
      dayEvidence: evidence,
      papers: papers.map((paper) => paper.id),
    });
  }
  if (drafts.length === 0) diagnostics.push(noPapers(source));
  return { shape: reading.shape, lines: countRoles(reading.roles), digests, drafts, diagnostics };
}

/** `2025-07-31-daily-papers`; a second digest of the same day in one source gets a number. */
function toDigestId(day: Day | null, name: string, before: readonly Digest[]): DigestId {
  const plain = [day ?? 'undated', name].filter(Boolean).join('-');
  const taken = new Set<string>(before.map((digest) => digest.id));
  let id = plain;
  for (let n = 2; taken.has(id); n += 1) id = `${plain}-${n}`;
  return id as DigestId;
}

function warn(source: Source, digest: WrittenDigest, { code, message }: { code: string; message: string }): Diagnostic {
  const line = digest.dayEvidence.find((one) => one.line !== undefined)?.line ?? 0;
  return { severity: 'warning', code, source: source.name, line, message, excerpt: '' };
}

function noPapers(source: Source): Diagnostic {
  const message = 'no paper was found in this source';
  return {
    severity: 'warning',
    code: 'no-papers',
    source: source.name,
    line: 0,
    message,
    excerpt: source.text.slice(0, 80),
  };
}
