import type { Repair } from './paper.ts';
import type { Field } from './range.ts';

/**
 * The text as scraped: `text` with the repairs of its field put back. Repairs of the other field are passed over; no repairs, the same text.
 *
 * @example undoRepairs('abstract', '5× less', [{ field: 'abstract', start: 1, end: 2, from: 'times', to: '×', rule: 'times' }])  // => '5times less'
 */
export function undoRepairs(field: Field, text: string, repairs: readonly Repair[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const repair of repairs) {
    if (repair.field !== field) continue;
    parts.push(text.slice(at, repair.start), repair.from);
    at = repair.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
