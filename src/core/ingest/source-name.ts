import { readDay, type Day } from '../domain/day.ts';

/** What a source's name says: the day at its beginning, and the rest without its ending. */
export interface SourceName {
  readonly day: Day | null;
  /** Safe as a part of an address; empty where the name has no Latin letters and digits beside its day and ending. */
  readonly stem: string;
}

/**
 * A source's name in its parts. Only `YYYY-MM-DD` at the very beginning, and no digit behind it, is a day.
 *
 * @example readSourceName('2025-07-31-daily-papers.txt')  // => { day: '2025-07-31', stem: 'daily-papers' }
 * @example readSourceName('2025-07-311.txt')  // => { day: null, stem: '2025-07-311' }
 */
export function readSourceName(name: string): SourceName {
  const day = /^\d{4}-\d{2}-\d{2}(?!\d)/.test(name) ? readDay(name.slice(0, 10)) : null;
  const rest = day === null ? name : name.slice(10);
  const dot = rest.lastIndexOf('.');
  return { day, stem: toAddressPart(dot < 0 ? rest : rest.slice(0, dot)) };
}

/** Safe as a part of an address on every host: Latin letters, digits and hyphens. */
function toAddressPart(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[a-z0-9]+/g) ?? []).join('-');
}
