import type { Day } from '../domain/day.ts';
import type { Moment } from './condition.ts';

/**
 * The first day of a moment, as `YYYY-MM-DD`. A month back from a day that the month lacks is its last.
 *
 * @example startOf({ kind: 'date', date: '2025-07' }, today)  // => '2025-07-01'
 * @example startOf({ kind: 'ago', count: 7, unit: 'd' }, '2025-07-31')  // => '2025-07-24'
 */
export function startOf(moment: Moment, today: Day): string {
  if (moment.kind === 'date') return moment.date + '-01-01'.slice(moment.date.length - 4);
  const { count, unit } = moment;
  const [year = 0, month = 1, dayOfMonth = 1] = today.split('-').map(Number);
  if (unit === 'd' || unit === 'w') return toText(year, month, dayOfMonth - count * (unit === 'w' ? 7 : 1));
  const months = month - count * (unit === 'y' ? 12 : 1);
  const lastOfMonth = new Date(Date.UTC(year, months, 0)).getUTCDate();
  return toText(year, months, Math.min(dayOfMonth, lastOfMonth));
}

/** Any month and day of the month, carried over into the years and months around. */
function toText(year: number, month: number, dayOfMonth: number): string {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  return date.getUTCFullYear() < 1 ? '0001-01-01' : date.toISOString().slice(0, 10);
}
