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

/** Longer than any line of the page's own. */
const longestFurniture = 120;

/** A link to another day, week or month of the page, or to the page itself. */
const pageLink = /^https?:\/\/huggingface\.co\/papers(?:\/(?:date|week|month|trending)\b[^\s]*)?\/?$/;

/** Whether a line is one of the page's own. */
export function isFurniture(text: string): boolean {
  const line = toPlainLine(text);
  return furniture.has(line) || pageLink.test(line);
}

/** Whether a line is the page's heading: what follows it is a digest. */
export function isHeading(text: string): boolean {
  const line = toPlainLine(text);
  return line === 'daily papers' || line === 'trending papers' || line === 'daily papers - hugging face';
}

/** A short line in lower case, with single blanks and without characters that have no width; empty for a long one. */
function toPlainLine(text: string): string {
  if (text.length > longestFurniture) return '';
  return text
    .replace(/[\p{Cf}\p{Cc}]/gu, (character) => (/\s/.test(character) ? ' ' : ''))
    .split(/\s/)
    .filter((word) => word !== '')
    .join(' ')
    .toLowerCase();
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
  const match = /^([a-z]{3,9})\.? (\d{1,2})(?:, (\d{4}))?$/.exec(toPlainLine(text));
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
