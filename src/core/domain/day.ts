declare const brand: unique symbol;

/** A calendar day as ISO 8601 writes it: `YYYY-MM-DD`, or `--MM-DD` where the source does not say the year. */
export type Day = string & { readonly [brand]: 'Day' };

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const dayPattern = /^(?:\d{4}|-)-\d{2}-\d{2}$/;

/**
 * The day of a year, month (1 to 12) and day of the month, or null where there is no such day. Without a year 29 February is one.
 *
 * @example toDay(2025, 7, 31)  // => '2025-07-31'
 * @example toDay(null, 7, 31)  // => '--07-31'
 */
export function toDay(year: number | null, month: number, dayOfMonth: number): Day | null {
  const most = daysInMonth[month - 1];
  if (most === undefined || !Number.isInteger(dayOfMonth) || dayOfMonth < 1 || dayOfMonth > most) return null;
  if (year === null) return `--${two(month)}-${two(dayOfMonth)}` as Day;
  if (!Number.isInteger(year) || year < 0 || year > 9999) return null;
  if (month === 2 && dayOfMonth === 29 && !isLeap(year)) return null;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}` as Day;
}

/** The day that a text is, whole; null for any other text. Accepts `YYYY-MM-DD` and `--MM-DD`. */
export function readDay(text: string): Day | null {
  if (!dayPattern.test(text)) return null;
  const year = text.startsWith('--') ? null : Number(text.slice(0, 4));
  return toDay(year, Number(text.slice(-5, -3)), Number(text.slice(-2)));
}

/** A day's year, or null where its source does not say. */
export function yearOf(day: Day): number | null {
  return day.startsWith('--') ? null : Number(day.slice(0, 4));
}

/** A day's month (1 to 12). */
export function monthOf(day: Day): number {
  return Number(day.slice(-5, -3));
}

/** A day's day of the month (1 to 31). */
export function dayOfMonthOf(day: Day): number {
  return Number(day.slice(-2));
}

/**
 * A day as people write it, in English like the papers. Says no year where the source says none.
 *
 * @example formatDay('2025-07-31')  // => '31 July 2025'
 * @example formatDay('--07-31')  // => '31 July'
 */
export function formatDay(day: Day): string {
  const year = yearOf(day);
  const short = `${dayOfMonthOf(day)} ${months[monthOf(day) - 1] ?? ''}`;
  return year === null ? short : `${short} ${year}`;
}

/** The month (1 to 12) that an English name or its first three letters say, in any case; null for any other word. */
export function readMonth(word: string): number | null {
  const lower = word.toLowerCase();
  if (lower.length < 3) return null;
  const at = months.findIndex((name) => name.toLowerCase() === lower || name.slice(0, 3).toLowerCase() === lower);
  return at < 0 ? null : at + 1;
}

/** Newest first; a day without a year comes after every day with one, since nothing says that it is newer. */
export function compareDaysNewestFirst(a: Day | undefined, b: Day | undefined): number {
  return key(b) < key(a) ? -1 : key(b) > key(a) ? 1 : 0;
}

/** Text that sorts as days do: none, then yearless, then by date. */
function key(day: Day | undefined): string {
  if (day === undefined) return '0';
  return yearOf(day) === null ? `1${day}` : `2${day}`;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
