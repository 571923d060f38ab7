import { dayOfMonthOf, monthOf, readDay, toDay, yearOf, type Day } from '../domain/day.ts';
import type { DayEvidence } from '../domain/source.ts';
import { nearestDate, nearestYear, type PageDate } from './page-dates.ts';

/** What is known of a digest's day, and from where. */
export interface DayClues {
  /** As the digest's header says it, with its year where the header says that too. */
  readonly written: Day | null;
  readonly evidence: readonly DayEvidence[];
  readonly fileDay: Day | null;
  /** Dates near the page's own that the capture holds; see `findPageDates`. */
  readonly pageDates?: readonly PageDate[];
  /** The `--year` argument. */
  readonly year?: number;
}

/** A digest's day as decided, with all that was said about it, and where the sayings disagree. */
export interface DecidedDay {
  readonly day: Day | null;
  readonly evidence: readonly DayEvidence[];
  readonly disagreements: readonly Disagreement[];
}

/** That two places say different days. */
export interface Disagreement {
  readonly code: 'year-disagrees' | 'day-disagrees';
  readonly message: string;
}

/** Who says a year. */
interface Saying {
  readonly who: string;
  readonly year: number | null;
}

/**
 * The day of a digest. Month and day are those of its header, or else of the file's name; the year comes from the `--year` argument, the file's
 * name, or the capture, in this order, and where none says one the day has none. A date near New Year can name a day of the year before or after.
 *
 * @example decideDay({ written: '--07-31', evidence: [], fileDay: '2025-08-01' }).day  // => '2025-07-31'
 */
export function decideDay({ written, evidence, fileDay, pageDates = [], year }: DayClues): DecidedDay {
  const base = written ?? fileDay;
  const page = base === null ? null : nearestDate(base, pageDates);
  const said: readonly (DayEvidence | null)[] = [
    year === undefined ? null : { from: 'argument', text: String(year) },
    fileDay && { from: 'file-name', text: fileDay },
    ...evidence,
    page && { from: 'capture', text: page.text, line: page.line },
  ];
  const all = said.filter((one) => one !== null);
  if (base === null) return { day: null, evidence: all, disagreements: [] };
  const sayings: readonly Saying[] = [
    { who: '--year', year: year ?? null },
    { who: "the file's name", year: fileDay && nearestYear(fileDay, base) },
    { who: 'the page', year: written && yearOf(written) },
    { who: `the page's "${page?.text ?? ''}"`, year: page && nearestYear(page.day, base) },
  ];
  const [month, dayOfMonth] = [monthOf(base), dayOfMonthOf(base)];
  const chosen = sayings.find((one) => one.year !== null && toDay(one.year, month, dayOfMonth) !== null);
  const day = toDay(chosen?.year ?? null, month, dayOfMonth);
  return { day, evidence: all, disagreements: yearsDisagree(sayings, chosen) };
}

/** Every other year that is said, once, with who says it first. */
function yearsDisagree(sayings: readonly Saying[], chosen: Saying | undefined): readonly Disagreement[] {
  const others = new Map<number, string>();
  for (const { who, year } of sayings) {
    if (year !== null && year !== chosen?.year && !others.has(year)) others.set(year, who);
  }
  return [...others].map(([year, who]) => ({ code: 'year-disagrees', message: tell(chosen, `${who} says ${year}`) }));
}

function tell(chosen: Saying | undefined, other: string): string {
  if (chosen === undefined) return `no year is taken, since that day is in none that is said, but ${other}`;
  return `the year ${chosen.year ?? ''} is taken, as ${chosen.who} says, but ${other}`;
}

/** That the name of a source says a day which none of its pages is of; null where one is, or the name says none. */
export function findDayDisagreement(days: readonly Day[], fileDay: Day | null): Disagreement | null {
  const [first] = days;
  if (fileDay === null || first === undefined || days.some((day) => day.slice(-5) === fileDay.slice(-5))) return null;
  const message = `the page says ${first} and the file's name ${fileDay}; the page's day is taken`;
  return { code: 'day-disagrees', message };
}

/** The day at the beginning of a time stamp of ISO 8601; null for any other text. */
export function readTimestampDay(text: string): Day | null {
  return readDay(text.slice(0, 10));
}
