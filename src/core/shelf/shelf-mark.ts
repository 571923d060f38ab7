import { msOf, type Time } from './clock.ts';
import type { Json } from './json.ts';

/** The form of everything below on disk. It only ever grows by one, with a pure step from each form to the next. */
export const shelfVersion = 1;

/** What a field holds, and when that was said. */
export type Said = readonly [value: Json, time: Time];

/**
 * What the reader said of one paper, field by field. Fields of later versions are kept as they are.
 * A map, since an object loses a field `__proto__`.
 */
export type ShelfMark = ReadonlyMap<string, Said>;

/** The one field of version 1: whether the paper is on the shelf. Taken off is `false`, so that it outlives an older `true` from elsewhere. */
export const keptField = 'kept';

/**
 * Since when the paper is on the shelf, in milliseconds since 1970, UTC; null where it is not.
 *
 * @example keptSinceMs(new Map([['kept', [true, '1750000000000-00000-a0a0a0a0']]]))  // => 1750000000000
 */
export function keptSinceMs(mark: ShelfMark): number | null {
  const said = mark.get(keptField);
  return said !== undefined && said[0] === true ? msOf(said[1]) : null;
}
