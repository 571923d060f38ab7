import type { Range } from '../domain/range.ts';
import { alignInitials } from './align-initials.ts';
import { isShortForm } from './name-shape.ts';

/** A short form that a text defines, and the words it stands for: `LIC` for `Learned Image Compression`. */
export interface Acronym {
  readonly short: string;
  readonly long: string;
  /** Where the text defines it, in UTF-16 units of the text. */
  readonly shortRange: Range;
  readonly longRange: Range;
}

/** Brackets that hold more than this define nothing that can be read. */
const longestInBrackets = 160;

/** Letters and digits of the last words before a bracket that may belong to a short form in it. */
const longestBefore = 120;

/**
 * The acronyms that a text defines, each once, where it is first defined, in order. A definition is a pair of brackets right behind the words or the
 * short form: "Learned Image Compression (LIC)", "LIC (Learned Image Compression)". The short form's letters must begin the words, or go on where
 * one was begun (after Schwartz and Hearst, PSB 2003, who take any letter that comes in order, and with it many pairs that are none).
 * Linear in the text. No brackets, none.
 *
 * @example findAcronyms('We do Learned Image Compression (LIC).')
 * // => [{ short: 'LIC', long: 'Learned Image Compression', shortRange: { start: 34, end: 37 }, longRange: { start: 6, end: 31 } }]
 */
export function findAcronyms(text: string): readonly Acronym[] {
  const found = new Map<string, Acronym>();
  for (const brackets of findBrackets(text)) {
    const acronym = readShortInside(text, brackets) ?? readLongInside(text, brackets);
    if (acronym !== null && !found.has(acronym.short)) found.set(acronym.short, acronym);
  }
  return [...found.values()];
}

/** What stands between each bracket and the next closing one, where nothing opens in between. */
function findBrackets(text: string): readonly Range[] {
  const found: Range[] = [];
  let open = -1;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '(') open = at + 1;
    else if (character === ')' && open >= 0) {
      if (at > open && at - open <= longestInBrackets) found.push({ start: open, end: at });
      open = -1;
    }
  }
  return found;
}

/** "Words of it (SHORT)": the inside up to its first comma or semicolon is the short form. */
function readShortInside(text: string, { start, end }: Range): Acronym | null {
  const inside = text.slice(start, end);
  const stop = inside.search(/[,;]/);
  const shortRange = trimRange(text, { start, end: stop < 0 ? end : start + stop });
  if (!isShortForm(text.slice(shortRange.start, shortRange.end))) return null;
  const before = trimRange(text, { start: sentenceStart(text, start - 1), end: start - 1 });
  return toAcronym(text, { shortRange, words: before, whole: false });
}

/** "SHORT (words of it)": the whole inside, up to a semicolon, is the long form. */
function readLongInside(text: string, { start, end }: Range): Acronym | null {
  const before = /\S+\s?$/.exec(text.slice(Math.max(0, start - 1 - 30), start - 1));
  if (before === null) return null;
  const shortRange = trimRange(text, { start: start - 1 - before[0].length, end: start - 1 });
  if (!isShortForm(text.slice(shortRange.start, shortRange.end))) return null;
  const stop = text.slice(start, end).indexOf(';');
  const words = trimRange(text, { start, end: stop < 0 ? end : start + stop });
  return /\s/.test(text.slice(words.start, words.end)) ? toAcronym(text, { shortRange, words, whole: true }) : null;
}

interface Candidate {
  readonly shortRange: Range;
  readonly words: Range;
  readonly whole: boolean;
}

function toAcronym(text: string, { shortRange, words, whole }: Candidate): Acronym | null {
  const short = text.slice(shortRange.start, shortRange.end);
  const aligned = alignInitials(short, text.slice(words.start, words.end), { whole });
  if (aligned === null) return null;
  const longRange = { start: words.start + aligned.start, end: words.start + aligned.end };
  const long = text.slice(longRange.start, longRange.end);
  return long.toLowerCase() === short.toLowerCase() ? null : { short, long, shortRange, longRange };
}

/** Where the words before `end` may begin: behind the last stop, bracket or semicolon, and not too far back. */
function sentenceStart(text: string, end: number): number {
  const from = Math.max(0, end - longestBefore);
  const before = text.slice(from, end);
  const stop = Math.max(
    ...[...before.matchAll(/[.!?:;()[\]]\s|[()[\]]/g)].map((match) => match.index + match[0].length),
    from === 0 ? 0 : before.indexOf(' ') + 1,
  );
  return from + stop;
}

/** Without blanks, quotes and the like at its ends. */
function trimRange(text: string, { start, end }: Range): Range {
  let [from, to] = [start, end];
  while (from < to && /[\s"'“”‘’*~{}$]/.test(text[from] ?? '')) from += 1;
  while (to > from && /[\s"'“”‘’*~{}$]/.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}
