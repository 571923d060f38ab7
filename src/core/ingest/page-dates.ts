import { dayOfMonthOf, monthOf, readDay, yearOf, type Day } from '../domain/day.ts';
import type { Line } from '../domain/source.ts';

/** A date that a capture holds beside its header's, near which the page's own day must be: what says it, and where. */
export interface PageDate {
  /** With its year. */
  readonly day: Day;
  /** As it stands there. */
  readonly text: string;
  readonly line: number;
}

/**
 * Where a capture of the page says a date with its year: the links to the days before and after it, and the words of the tool that saved it.
 * From the captures of the page in 2025 and 2026. The first group is the date.
 */
const patterns: readonly RegExp[] = [
  /\/papers\/date\/(\d{4}-\d{2}-\d{2})(?!\d)/,
  /^(?:retrieved|captured|exported|crawled|archived|fetched|scraped|saved|date)\s?:\s?["']?(\d{4}-\d{2}-\d{2})(?!\d)/i,
];

/** A page has two or three such dates; more than these are not looked at. */
const mostDates = 100;

/** How far from a page's day such a date can be: the page leaves out week ends and holidays, and captures are made soon. */
const mostDays = 31;

/** Every date that a capture holds beside its header's, in the order of its lines; none, an empty list. */
export function findPageDates(lines: readonly Line[]): readonly PageDate[] {
  const dates: PageDate[] = [];
  for (const { number, text } of lines) {
    if (dates.length >= mostDates) break;
    for (const pattern of patterns) {
      const match = pattern.exec(text);
      const day = match && readDay(match[1] ?? '');
      if (match && day) dates.push({ day, text: match[0], line: number });
    }
  }
  return dates;
}

/**
 * The date nearest to a month and day (the year of `base` has no say), at most a month away; null where there is none.
 *
 * @example nearestDate('--01-02', [{ day: '2025-12-31', … }])  // => { day: '2025-12-31', … }
 */
export function nearestDate(base: Day, dates: readonly PageDate[]): PageDate | null {
  let best: PageDate | null = null;
  let bestDays = mostDays + 1;
  for (const date of dates) {
    const days = daysApart(date.day, base, nearestYear(date.day, base));
    if (days < bestDays) [best, bestDays] = [date, days];
  }
  return best;
}

/**
 * The year in which the month and day of `base` come nearest to a date with a year.
 *
 * @example nearestYear('2026-01-02', '--12-31')  // => 2025
 */
export function nearestYear(date: Day, base: Day): number {
  const year = yearOf(date) ?? 0;
  return [year, year - 1, year + 1].reduce((a, b) => (daysApart(date, base, b) < daysApart(date, base, a) ? b : a));
}

/** Nearly how many days lie between a date and the month and day of `base` in a year. */
function daysApart(date: Day, base: Day, year: number): number {
  return Math.abs(ordinal(yearOf(date) ?? 0, date) - ordinal(year, base));
}

/** A number that grows with the date, nearly by one a day. */
function ordinal(year: number, day: Day): number {
  return year * 372 + monthOf(day) * 31 + dayOfMonthOf(day);
}
