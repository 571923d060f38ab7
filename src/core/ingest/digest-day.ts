import { dayOfMonthOf, monthOf, readDay, toDay, yearOf, type Day } from '../domain/day.ts';
import type { DayEvidence } from '../domain/source.ts';

/** What is known of a digest's day, and from where. */
export interface DayClues {
  /** As the digest's header says it, with its year where the capture says that too. */
  readonly written: Day | null;
  readonly evidence: readonly DayEvidence[];
  readonly fileDay: Day | null;
  /** The `--year` argument. */
  readonly year?: number;
}

/** A digest's day as decided, with all that was said about it, and where the sayings disagree. */
export interface DecidedDay {
  readonly day: Day | null;
  readonly evidence: readonly DayEvidence[];
  readonly disagreements: readonly { readonly code: 'year-disagrees' | 'day-disagrees'; readonly message: string }[];
}

/**
 * The day of a digest. Month and day are those of its header, or else of the file's name; the year comes from the `--year` argument, the file's
 * name, or the capture, in this order, and where none says one the day has none. A file's date near New Year can name a day of the year before or after.
 */
export function decideDay({ written, evidence, fileDay, year }: DayClues): DecidedDay {
  const evidences: DayEvidence[] = [...evidence];
  if (fileDay !== null) evidences.unshift({ from: 'file-name', text: fileDay });
  if (year !== undefined) evidences.unshift({ from: 'argument', text: String(year) });
  const base = written ?? fileDay;
  if (base === null) return { day: null, evidence: evidences, disagreements: [] };
  const [month, dayOfMonth] = [monthOf(base), dayOfMonthOf(base)];
  const fileYear = fileDay === null ? null : nearestYear(fileDay, month, dayOfMonth);
  const years = [year ?? null, fileYear, written === null ? null : yearOf(written)];
  const decided = years.find((one) => one !== null && toDay(one, month, dayOfMonth) !== null) ?? null;
  const day = toDay(decided, month, dayOfMonth);
  return { day, evidence: evidences, disagreements: [...yearsDisagree(years, decided), ...daysDisagree(day, fileDay)] };
}

function yearsDisagree(years: readonly (number | null)[], decided: number | null): DecidedDay['disagreements'] {
  const others = [...new Set(years.filter((year) => year !== null && year !== decided))];
  return others.map((other) => ({
    code: 'year-disagrees' as const,
    message: `the year ${decided ?? 'left out'} is taken, but ${other} is said too (--year, the file's name, the capture)`,
  }));
}

/** A file may be dated a little after the page it holds; of another day it says so all the same. */
function daysDisagree(day: Day | null, fileDay: Day | null): DecidedDay['disagreements'] {
  if (day === null || fileDay === null || day.slice(-5) === fileDay.slice(-5)) return [];
  const message = `the page says ${day} and the file's name ${fileDay}; the page's day is taken`;
  return [{ code: 'day-disagrees', message }];
}

/** The year in which a month and day come nearest to a file's date. */
function nearestYear(fileDay: Day, month: number, dayOfMonth: number): number | null {
  const fileYear = yearOf(fileDay);
  if (fileYear === null) return null;
  const file = ordinal(fileYear, monthOf(fileDay), dayOfMonthOf(fileDay));
  const distance = (year: number) => Math.abs(ordinal(year, month, dayOfMonth) - file);
  return [fileYear, fileYear - 1, fileYear + 1].reduce((a, b) => (distance(b) < distance(a) ? b : a));
}

/** A number that grows with the date, nearly by one a day. */
function ordinal(year: number, month: number, dayOfMonth: number): number {
  return year * 372 + month * 31 + dayOfMonth;
}

/** The day at the beginning of a time stamp of ISO 8601; null for any other text. */
export function readTimestampDay(text: string): Day | null {
  return readDay(text.slice(0, 10));
}
