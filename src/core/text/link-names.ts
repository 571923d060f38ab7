import type { TextRange } from './merge-ranges.ts';

/** What the page leaves of `\href{U}{T}` behind the address U: the name T in braces. */
export interface LinkName {
  /** The braces and what stands in them. */
  readonly braces: TextRange;
  /** What stands in them, without the colour that may stand around it (`{blue{T}}`). */
  readonly name: TextRange;
  /** Whether it is the address once more. */
  readonly isTwin: boolean;
}

const openedPattern = /(?:https?:\/\/|www\.|(?:github|gitlab|huggingface)\.com?\/)(?:[^\s<>"“”`|{}\\]|\\[_%#&~$])*\{/gi;
const colourPattern = /[A-Za-z]{1,20}\{/y;
const longestName = 300;

/**
 * The braced names that follow an address, in order: each begins right behind it and is closed within 300 units. None, an empty list.
 *
 * @example findLinkNames('at https://a.bc/d{here}.')  // => [{ braces: { start: 17, end: 23 }, name: { start: 18, end: 22 }, isTwin: false }]
 */
export function findLinkNames(text: string): readonly LinkName[] {
  const names: LinkName[] = [];
  if (!text.includes('{')) return names;
  for (const { 0: opened, index } of text.matchAll(openedPattern)) {
    const open = index + opened.length - 1;
    const found = readName(text, open);
    if (found !== null)
      names.push({ ...found, isTwin: isTwin(opened.slice(0, -1), text.slice(found.name.start, found.name.end)) });
  }
  return names;
}

function readName(text: string, open: number): Omit<LinkName, 'isTwin'> | null {
  colourPattern.lastIndex = open + 1;
  const isColoured = colourPattern.test(text);
  const start = isColoured ? colourPattern.lastIndex : open + 1;
  const length = text.slice(start, start + longestName).search(/[{}]/);
  const end = start + length;
  const closed = isColoured ? '}}' : '}';
  if (length < 1 || !text.startsWith(closed, end)) return null;
  return { braces: { start: open, end: end + closed.length }, name: { start, end } };
}

function isTwin(address: string, name: string): boolean {
  return toBare(address) === toBare(name);
}

/** An address as people compare it: no scheme, no `www.`, no slash or stop at its end, no escapes. */
function toBare(address: string): string {
  const bare = address.trim().replaceAll('\\', '').toLowerCase();
  return bare
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/.]{0,3}$/, '');
}
