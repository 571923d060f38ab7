import type { Digest } from '../domain/corpus.ts';
import type { Day } from '../domain/day.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { DayEvidence, Source, WrittenDigest } from '../domain/source.ts';
import { findDayDisagreement } from './digest-day.ts';

/** What was read of a source, to look back on. */
interface Read {
  readonly written: readonly WrittenDigest[];
  /** Those of them that hold papers. */
  readonly digests: readonly Digest[];
  readonly fileDay: Day | null;
}

/** What is noticed when all of a source is read: that it or one of its digests has no papers, no day or no year, or that its name says another day. */
export function lookBack({ name, text }: Source, { written, digests, fileDay }: Read): readonly Diagnostic[] {
  const at = { source: name, line: 0, excerpt: '' };
  if (digests.length === 0) {
    const message = 'no paper was found in this source';
    return [{ ...at, severity: 'warning', code: 'no-papers', message, excerpt: text.slice(0, 80) }];
  }
  const diagnostics: Diagnostic[] = [];
  for (const { records, dayEvidence } of written) {
    if (records.length > 0) continue;
    const message = 'no paper stands below this day';
    diagnostics.push({ ...at, severity: 'warning', code: 'empty-digest', line: lineOf(dayEvidence), message });
  }
  for (const { day, dayEvidence } of digests) {
    const line = lineOf(dayEvidence);
    if (day === undefined)
      diagnostics.push({
        ...at,
        severity: 'note',
        code: 'no-day',
        line,
        message: 'nothing says the day of this digest',
      });
    else if (day.startsWith('--'))
      diagnostics.push({ ...at, severity: 'note', code: 'no-year', line, message: `nothing says the year of ${day}` });
  }
  const disagreement = findDayDisagreement(
    digests.flatMap(({ day }) => day ?? []),
    fileDay,
  );
  if (disagreement !== null)
    diagnostics.push({ ...at, severity: 'warning', line: lineOf(digests[0]?.dayEvidence ?? []), ...disagreement });
  return diagnostics;
}

/** The first line that says a day; 0 where none does. */
export function lineOf(evidence: readonly DayEvidence[]): number {
  return evidence.find(({ line }) => line !== undefined)?.line ?? 0;
}
