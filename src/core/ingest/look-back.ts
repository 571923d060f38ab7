import type { Digest } from '../domain/corpus.ts';
import type { Day } from '../domain/day.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Draft } from '../domain/paper.ts';
import type { DayEvidence, Source, WrittenDigest } from '../domain/source.ts';
import { findDayDisagreement } from './digest-day.ts';
import type { Cut } from './truncation.ts';

/** What was read of a source, to look back on. */
interface Read {
  readonly written: readonly WrittenDigest[];
  /** Those of them that hold papers. */
  readonly digests: readonly Digest[];
  readonly drafts: readonly Draft[];
  readonly fileDay: Day | null;
  readonly cut: Cut | null;
}

type Notice = Pick<Diagnostic, 'severity' | 'code' | 'message'> & Partial<Pick<Diagnostic, 'line' | 'excerpt'>>;

/**
 * What is noticed when all of a source is read: that it or one of its digests has no papers, no day or no year, that it stops in the
 * middle, or that its name says another day.
 */
export function lookBack(source: Source, read: Read): readonly Diagnostic[] {
  const notices =
    read.digests.length === 0 ? [noPapers(source)] : [...lookAtDigests(read), ...lookAtEnd(read), ...lookAtName(read)];
  return notices.map((notice) => ({ source: source.name, line: 0, excerpt: '', ...notice }));
}

function noPapers({ text }: Source): Notice {
  const message = 'no paper was found in this source';
  return { severity: 'warning', code: 'no-papers', message, excerpt: text.slice(0, 80) };
}

function lookAtDigests({ written, digests }: Read): readonly Notice[] {
  const empty = written.filter(({ records }) => records.length === 0);
  const undated = digests.filter(({ day }) => day === undefined);
  const yearless = digests.filter(({ day }) => day?.startsWith('--'));
  return [
    ...empty.map(({ dayEvidence }): Notice => {
      const message = 'no paper stands below this day';
      return { severity: 'warning', code: 'empty-digest', message, line: lineOf(dayEvidence) };
    }),
    ...undated.map((): Notice => ({
      severity: 'note',
      code: 'no-day',
      message: 'nothing says the day of this digest',
    })),
    ...yearless.map(({ day, dayEvidence }): Notice => {
      const message = `nothing says the year of ${day ?? ''}`;
      return { severity: 'note', code: 'no-year', message, line: lineOf(dayEvidence) };
    }),
  ];
}

function lookAtEnd({ drafts, cut }: Read): readonly Notice[] {
  const last = drafts.at(-1);
  if (cut === null || last?.truncated !== true || last.digests[0]?.lines.abstract?.[1] !== cut.line) return [];
  const message = 'the source stops in the middle of this abstract';
  return [{ severity: 'warning', code: 'cut-off', message, line: cut.line, excerpt: last.raw.abstract.slice(-80) }];
}

function lookAtName({ digests, fileDay }: Read): readonly Notice[] {
  const days = digests.flatMap(({ day }) => day ?? []);
  const disagreement = findDayDisagreement(days, fileDay);
  if (disagreement === null) return [];
  return [{ severity: 'warning', ...disagreement, line: lineOf(digests[0]?.dayEvidence ?? []) }];
}

/** The first line that says a day; 0 where none does. */
export function lineOf(evidence: readonly DayEvidence[]): number {
  return evidence.find(({ line }) => line !== undefined)?.line ?? 0;
}
