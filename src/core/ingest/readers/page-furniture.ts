import { readMonth, toDay, type Day } from '../../domain/day.ts';

/**
 * Lines of the page that belong to no paper, as text dumps of it have them; from captures of the page of 2025 and 2026.
 * The page carries both inbox sentences, one for each screen width, and dumps keep either or both.
 */
const furniture: ReadonlySet<string> = new Set([
  'new',
  'get trending papers in your email inbox!',
  'get trending papers in your email inbox once a day!',
  'subscribe',
  'daily papers',
  'daily papers - hugging face',
  'trending papers',
  'by',
  'ak',
  'byak and the research community',
  'by ak and the research community',
  'and the research community',
  'daily',
  'weekly',
  'monthly',
  'previous',
  'next',
  'trending papers ranked by github stars activity',
  '·',
  '-',
]);

/** Whether a line is one of the page's own. */
export function isFurniture(text: string): boolean {
  return furniture.has(text.trim().toLowerCase());
}

/** Whether a line is the page's heading: what follows it is a digest. */
export function isHeading(text: string): boolean {
  const line = text.trim().toLowerCase();
  return line === 'daily papers' || line === 'trending papers' || line === 'daily papers - hugging face';
}

/** A day as the page's header writes it. */
export interface HeaderDay {
  readonly month: number;
  readonly dayOfMonth: number;
  /** Null where it is not written, as it is not for the current year. */
  readonly year: number | null;
}

/**
 * The day that a line is, whole; null for every other line.
 *
 * @example readHeaderDay('Jul 31')  // => { month: 7, dayOfMonth: 31, year: null }
 * @example readHeaderDay('Oct 2, 2024')  // => { month: 10, dayOfMonth: 2, year: 2024 }
 */
export function readHeaderDay(text: string): HeaderDay | null {
  const match = /^([a-z]{3,9})\.? (\d{1,2})(?:, (\d{4}))?$/i.exec(text.trim());
  const month = readMonth(match?.[1] ?? '');
  if (match === null || month === null) return null;
  const dayOfMonth = Number(match[2]);
  const year = match[3] === undefined ? null : Number(match[3]);
  return toDay(year, month, dayOfMonth) === null ? null : { month, dayOfMonth, year };
}

/** A header's day, with its year where it has one. */
export function toHeaderDay({ year, month, dayOfMonth }: HeaderDay): Day | null {
  return toDay(year, month, dayOfMonth);
}
