import type { Range } from '../../domain/range.ts';
import { matchBraces } from './braces.ts';

/** A brace right behind a letter, digit or bracket (the second argument of a `\frac`) or a script's, which nothing has taken away. */
const brokenPattern = /(?<=[\p{L}\p{N})\]}^_])\{/gu;

/** A caret, or a command with its backslash, which nothing has taken away. */
const leftPattern = /\^|\\[A-Za-z]/g;

const noBraces: ReadonlyMap<number, number> = new Map();

/** What was taken of a text, unit by unit. */
export type Taken = (at: number) => boolean;

/**
 * Words that hold the remains of TeX which no rule mends for sure: no rule may mend a part of them, for then the rest reads wrong.
 *
 * @example [...findBroken('uses N^2d^2{M} I/O', () => false)]  // => [{ start: 5, end: 14 }]
 */
export function findBroken(text: string, isTaken: Taken): readonly Range[] {
  return text.includes('{') ? findWords(text, brokenPattern, { isTaken, closes: matchBraces(text) }) : [];
}

/** Words in which something of TeX was left that hurts nothing else. */
export function findLeft(text: string, isTaken: Taken): readonly Range[] {
  return /[\\^{]/.test(text) ? findWords(text, leftPattern, { isTaken, closes: noBraces }) : [];
}

interface Look {
  readonly isTaken: Taken;
  readonly closes: ReadonlyMap<number, number>;
}

/** Words around the matches that were not taken, up to where their brace is closed; each once, in order. */
function findWords(text: string, pattern: RegExp, { isTaken, closes }: Look): readonly Range[] {
  const words: Range[] = [];
  let end = 0;
  for (const { index } of text.matchAll(pattern)) {
    if (index < end || isTaken(index)) continue;
    const start = Math.max(end, findBlankBefore(text, index));
    end = findBlankAfter(text, closes.get(index) ?? index);
    words.push({ start, end });
  }
  return words;
}

function findBlankBefore(text: string, from: number): number {
  let at = from;
  while (at > 0 && !/\s/.test(text.charAt(at - 1))) at -= 1;
  return at;
}

function findBlankAfter(text: string, from: number): number {
  let at = from;
  while (at < text.length && !/\s/.test(text.charAt(at))) at += 1;
  return at;
}
