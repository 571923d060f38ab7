import type { Digest } from '../domain/corpus.ts';
import type { Day } from '../domain/day.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { DigestId } from '../domain/ids.ts';
import type { Draft } from '../domain/paper.ts';
import type { DayEvidence, RoleCounts, Shape, Source } from '../domain/source.ts';
import { decideDay } from './digest-day.ts';
import { createDigestIds } from './digest-id.ts';
import { countRoles, toLines } from './lines.ts';
import { lineOf, lookBack } from './look-back.ts';
import { findPageDates } from './page-dates.ts';
import { chooseReader } from './readers/readers.ts';
import { readSourceName } from './source-name.ts';
import { toPaper } from './to-paper.ts';
import { findCut } from './truncation.ts';

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
  /** Ids of the digests of other sources, which its own must not have. */
  readonly taken?: ReadonlySet<DigestId>;
  /** The year of its days, where whoever asks knows better than the source. */
  readonly year?: number;
}

/**
 * Reads one source: chooses the reader that recognises it best, decides the days, repairs and identifies every paper.
 * Any text is read; none makes it throw. Linear in the text. An empty text has no papers and says so.
 */
export function ingestSource(source: Source, { taken = new Set(), year }: IngestOptions = {}): Ingested {
  const lines = toLines(source.text);
  const reading = chooseReader({ ...source, lines }).read({ ...source, lines });
  const { day: fileDay, stem } = readSourceName(source.name);
  const nameDigest = createDigestIds(stem, taken);
  const known = { fileDay, pageDates: findPageDates(lines), ...(year !== undefined && { year }) };
  const cut = findCut(lines);
  const diagnostics: Diagnostic[] = [...reading.diagnostics];
  const digests: Digest[] = [];
  const drafts: Draft[] = [];
  for (const { day: written, dayEvidence, records } of reading.digests) {
    if (records.length === 0) continue;
    const { day, evidence, disagreements } = decideDay({ written, evidence: dayEvidence, ...known });
    const at = { severity: 'warning', source: source.name, line: lineOf(dayEvidence), excerpt: '' } as const;
    diagnostics.push(...disagreements.map((one) => ({ ...at, ...one })));
    const place = { digest: nameDigest(day), source: source.name, day, cut };
    const papers = records.map((record, index) => toPaper(record, { ...place, rank: index + 1 }));
    for (const paper of papers) drafts.push(paper);
    digests.push(toDigest(place, { evidence, papers }));
  }
  const last = lookBack(source, { written: reading.digests, digests, drafts, fileDay, cut });
  return {
    shape: reading.shape,
    lines: countRoles(reading.roles),
    digests,
    drafts,
    diagnostics: [...diagnostics, ...last],
  };
}

function toDigest(
  { digest, source, day }: { readonly digest: DigestId; readonly source: string; readonly day: Day | null },
  { evidence, papers }: { readonly evidence: readonly DayEvidence[]; readonly papers: readonly Draft[] },
): Digest {
  return { id: digest, source, ...(day && { day }), dayEvidence: evidence, papers: papers.map(({ id }) => id) };
}
