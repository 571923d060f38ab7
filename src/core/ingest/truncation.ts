import type { Line, SourceRecord } from '../domain/source.ts';

/** Where a source stops without a line break. */
export interface Cut {
  readonly line: number;
  /** The end of its last word, at most 40 units of it. */
  readonly word: string;
}

/** Where a source stops; null where a line break ends it, or nothing stands in it. */
export function findCut(lines: readonly Line[]): Cut | null {
  const last = lines.at(-1);
  if (last === undefined || last.ending !== '') return null;
  const word = last.text.trimEnd().slice(-40).split(/\s/u).at(-1) ?? '';
  return word === '' ? null : { line: last.number, word };
}

/** What an abstract can end in and be whole: a stop, or what closes behind one. */
const wholeEnd = /[.!?。！？)\]}"'”’»]$/u;

/**
 * Whether an abstract stops in the middle, as far as its text shows: it ends in an ellipsis (its author or the page cut it), or the source itself ends in
 * its last word and no stop is there. Not where that word is an address, which has no stop either; and a missing stop alone says nothing.
 */
export function isTruncated({ abstract, lines }: SourceRecord, cut: Cut | null): boolean {
  if (abstract.endsWith('...') || abstract.endsWith('…')) return true;
  if (cut === null || abstract === '' || lines.abstract?.[1] !== cut.line || !abstract.endsWith(cut.word)) return false;
  return !wholeEnd.test(abstract) && !/:\/\/|^www\./.test(cut.word);
}
