import { readDay, type Day } from '../../domain/day.ts';
import { LooseError, LooseParser, type LooseItem } from './loose-json.ts';
import { isLooseObject, type Loose, type LooseObject } from './loose-value.ts';
import type { Offsets } from './offset-lines.ts';

/** A row as it stands in the file. */
export interface LooseRow extends Offsets {
  readonly row: LooseObject;
  /** Whether it is a text that holds a Python literal; then all of it is in one place. */
  readonly literal: boolean;
}

/** What an object holds of rows: every member that is a list of them, and a day that another member says. */
export interface RowLists {
  readonly lists: readonly (Offsets & { readonly name: string })[];
  readonly date: (Offsets & { readonly name: string; readonly day: Day }) | null;
}

/** The row that an item of a list is: an object, or the text of a Python literal of one. Null for anything else. */
export function toLooseRow({ value, start, end }: Omit<LooseItem, 'listed'>): LooseRow | null {
  if (isLooseObject(value)) return { row: value, start, end, literal: false };
  if (typeof value !== 'string') return null;
  try {
    const row = new LooseParser(value).parseAll();
    return isLooseObject(row) ? { row, start, end, literal: true } : null;
  } catch (error) {
    if (error instanceof LooseError) return null;
    throw error;
  }
}

/** Where an object holds rows: its members that are lists in which one stands, and its first that is a day. Null for a row itself and what holds none. */
export function findRows(value: Loose): RowLists | null {
  if (!isLooseObject(value) || value.members.has('paper')) return null;
  const lists: RowLists['lists'][number][] = [];
  let date: RowLists['date'] = null;
  for (const [name, member] of value.members) {
    const place = value.places.get(name);
    const day = typeof member === 'string' ? readDay(member) : null;
    if (place === undefined) continue;
    if (Array.isArray(member) && member.some(isRow)) lists.push({ name, ...place });
    else if (date === null && day !== null) date = { name, day, ...place };
  }
  return lists.length === 0 ? null : { lists, date };
}

function isRow(value: Loose): boolean {
  const placed = toLooseRow({ value, start: 0, end: 0 });
  return placed !== null && placed.row.members.has('paper');
}
