import type { Range } from '../../domain/range.ts';

/** A brace right behind a letter, digit or bracket (the second argument of a `\frac`), or a command that kept its backslash. */
const brokenPattern = /[\p{L}\p{N})\]}]\{|\\[A-Za-z]/u;

/** A raised or lowered part that is more than a number or a letter, or stands behind nothing. */
const scriptPattern = /[\^_]\{|\^/;

/**
 * Words that hold the remains of TeX which no rule mends for sure: they are left as scraped, whole, and flagged.
 *
 * @example [...findBroken('uses N^2d^2{M} I/O')]  // => [{ start: 5, end: 14 }]
 */
export function findBroken(text: string): Iterable<Range> {
  if (!text.includes('{') && !text.includes('\\')) return [];
  return findWords(text, brokenPattern);
}

/** Words whose raised or lowered parts no rule may have taken: flagged where nothing in them was repaired. */
export function findScripts(text: string): Iterable<Range> {
  if (!text.includes('^') && !text.includes('_{')) return [];
  return findWords(text, scriptPattern);
}

function* findWords(text: string, pattern: RegExp): Generator<Range> {
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    if (pattern.test(word)) yield { start: index, end: index + word.length };
  }
}
