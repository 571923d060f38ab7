import { stem, toFormPrefix } from '../text/stem.ts';
import { factTerm } from './indexed-paper.ts';
import type { Segment } from './index-root.ts';
import { afterPrefix, shardsBetween, type OpenIndex } from './open-index.ts';
import { readPostings } from './postings.ts';
import type { ShardTerm } from './term-shard.ts';

/** A word that is looked for: itself, where wished also as the beginning of a word, or in its other forms, or both. */
export interface WantedWord {
  readonly word: string;
  readonly prefix: boolean;
  readonly inflected: boolean;
}

/** A term of one segment that a word stands for. */
export interface FoundTerm {
  readonly segment: Segment;
  /** Numbers of the shard's parts. */
  readonly terms: number;
  readonly positions: number;
  readonly term: ShardTerm;
}

/** Parts that must be loaded before the terms of a word can be found; with `positions` also those that say where it stands. */
export function partsOf(
  index: OpenIndex,
  wanted: WantedWord,
  { positions }: { readonly positions: boolean },
): readonly number[] {
  const [from, to] = rangeOf(index, wanted);
  const own = index.root.segments.flatMap((segment) => {
    const shards = shardsBetween(segment, from, to);
    const terms = shards.map(([, part]) => part);
    return positions ? [segment.extents, ...terms, ...shards.map(([, , places]) => places)] : terms;
  });
  // The letter's list is elsewhere than the word that is that letter, which counts for the order.
  return isLetter(index, wanted) ? [...own, ...partsOf(index, { ...wanted, prefix: false }, { positions })] : own;
}

/** The terms of all segments that a word stands for, in order. Their parts are loaded. */
export function findTerms(index: OpenIndex, wanted: WantedWord): readonly FoundTerm[] {
  const [from, to] = rangeOf(index, wanted);
  const beginning = isLetter(index, wanted) ? from : null;
  const ownStem = wanted.inflected ? stem(wanted.word) : null;
  const found: FoundTerm[] = [];
  for (const segment of index.root.segments) {
    for (const [, terms, positions] of shardsBetween(segment, from, to)) {
      index.shard(terms).scan(from, (term) => {
        if (term.text >= to) return false;
        if (beginning === null ? standsFor(wanted, ownStem, term.text) : term.text === beginning)
          found.push({ segment, terms, positions, term });
        return true;
      });
    }
  }
  return found;
}

/** Gives the postings of a term, papers counted over all segments. */
export function eachPosting(
  index: OpenIndex,
  { segment, terms, term }: FoundTerm,
  visit: (paper: number, inTitle: number, inAbstract: number) => void,
): void {
  const { from } = segment;
  const place = { at: term.postings, papers: Math.min(term.papers, segment.papers), of: segment.papers };
  readPostings(index.part(terms), place, (paper, inTitle, inAbstract) => visit(from + paper, inTitle, inAbstract));
}

/** The same rule as `findTerm` of `core/text` has for one word. */
function standsFor({ word, prefix }: WantedWord, ownStem: string | null, text: string): boolean {
  return text === word || (prefix && text.startsWith(word)) || (ownStem !== null && stem(text) === ownStem);
}

/** The terms from the first up to, not including, the second, among which are all that a word stands for. */
function rangeOf(index: OpenIndex, wanted: WantedWord): readonly [from: string, to: string] {
  const { word, prefix, inflected } = wanted;
  if (isLetter(index, wanted)) return [factTerm('begin', word), `${factTerm('begin', word)}\u0000`];
  const from = inflected ? toFormPrefix(stem(word)) : word;
  return [from, inflected || prefix ? afterPrefix(from) : `${word}\u0000`];
}

/** One letter that words begin with: a large index has a list of its own for each. */
function isLetter({ root }: OpenIndex, { word, prefix }: WantedWord): boolean {
  return root.withLetters && prefix && /^[a-z]$/.test(word);
}
