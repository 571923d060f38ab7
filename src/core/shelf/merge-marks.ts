import type { Said, ShelfMark } from './shelf-mark.ts';

/**
 * What two marks of one paper say together: of each field what was said last; at the same moment, the value whose JSON is the larger text.
 * In whatever order and however often marks meet, the result is the same. An empty mark changes nothing.
 *
 * @example mergeMarks(new Map([['kept', [true, earlier]]]), new Map([['kept', [false, later]]]))  // => Map { 'kept' => [false, later] }
 */
export function mergeMarks(a: ShelfMark, b: ShelfMark): ShelfMark {
  const merged = new Map(a);
  for (const [field, said] of b) {
    const before = merged.get(field);
    merged.set(field, before === undefined ? said : laterSaid(before, said));
  }
  return merged;
}

/** Which of two sayings stands. */
export function laterSaid(a: Said, b: Said): Said {
  if (a[1] !== b[1]) return a[1] > b[1] ? a : b;
  return JSON.stringify(a[0]) >= JSON.stringify(b[0]) ? a : b;
}
