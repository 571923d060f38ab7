import type { BitWriter } from './bits.ts';
import type { CollectedWords, FactPostings } from './collect-words.ts';
import { NumberList } from './number-list.ts';
import { writePlaces } from './places.ts';
import { writePostings } from './postings.ts';
import { encodeShard } from './term-shard.ts';

/** A shard as it is written: its first term, and its two parts. */
export interface EncodedShard {
  readonly first: string;
  readonly terms: Uint8Array;
  readonly positions: Uint8Array;
}

/** All terms of some papers in shards of about `mostOccurrences` words each; a term is never divided. Linear in the words. */
export function encodeTerms(words: CollectedWords, mostOccurrences: number): readonly EncodedShard[] {
  const sorted = sortOccurrences(words);
  const texts = [...words.terms.slice(1), ...words.facts.keys()].toSorted();
  const numbers = new Map(words.terms.map((text, number) => [text, number]));
  const sizeOf = (text: string) => words.facts.get(text)?.papers.length ?? sorted.countOf(numbers.get(text) ?? 0);
  return cut(texts, sizeOf, mostOccurrences).map(({ from, to }) => ({
    first: texts[from] ?? '',
    ...encodeShard(to - from, (at, postings, positions) => {
      const text = texts[from + at] ?? '';
      const fact = words.facts.get(text);
      const papers =
        fact === undefined
          ? writeTerm(sorted.of(numbers.get(text) ?? 0), words, { postings, positions })
          : writeFact(fact, words, postings);
      return { text, papers };
    }),
  }));
}

/** Places of the words, brought together by term and ascending within each: a counting sort. */
function sortOccurrences({ terms, termOf }: CollectedWords) {
  const ends = new Uint32Array(terms.length + 1);
  for (let at = 0; at < termOf.length; at += 1) {
    const after = (termOf[at] ?? 0) + 1;
    ends[after] = (ends[after] ?? 0) + 1;
  }
  for (let term = 1; term < ends.length; term += 1) ends[term] = (ends[term] ?? 0) + (ends[term - 1] ?? 0);
  const filled = ends.slice();
  const occurrences = new Uint32Array(termOf.length);
  for (let at = 0; at < termOf.length; at += 1) {
    const term = termOf[at] ?? 0;
    const to = filled[term] ?? 0;
    occurrences[to] = at;
    filled[term] = to + 1;
  }
  return {
    countOf: (term: number) => (ends[term + 1] ?? 0) - (ends[term] ?? 0),
    of: (term: number) => occurrences.subarray(ends[term], ends[term + 1]),
  };
}

/** Runs of texts that hold about as much as is wished. */
function cut(texts: readonly string[], sizeOf: (text: string) => number, most: number) {
  const runs: { from: number; to: number }[] = [];
  let from = 0;
  let size = 0;
  for (const [at, text] of texts.entries()) {
    const own = sizeOf(text);
    if (at > from && size + own > most) {
      runs.push({ from, to: at });
      from = at;
      size = 0;
    }
    size += own;
  }
  return [...runs, { from, to: texts.length }];
}

/** Lists that are used again for every term: most terms have few papers, and there are very many terms. */
const lists = { papers: new NumberList(), inTitle: new NumberList(), inAbstract: new NumberList() };

/** Writes the postings and positions of one term; gives the number of its papers. */
function writeTerm(
  occurrences: Uint32Array,
  { paperOf, starts }: CollectedWords,
  { postings, positions }: { readonly postings: BitWriter; readonly positions: BitWriter },
): number {
  const { papers, inTitle, inAbstract } = lists;
  for (const list of [papers, inTitle, inAbstract]) list.length = 0;
  let at = 0;
  while (at < occurrences.length) {
    const paper = paperOf[occurrences[at] ?? 0] ?? 0;
    const from = at;
    const start = starts[paper * 3] ?? 0;
    const titleEnd = starts[paper * 3 + 1] ?? 0;
    const end = starts[paper * 3 + 3] ?? 0;
    while (at < occurrences.length && (occurrences[at] ?? 0) < titleEnd) at += 1;
    const middle = at;
    while (at < occurrences.length && (occurrences[at] ?? 0) < end) at += 1;
    papers.push(paper);
    inTitle.push(middle - from);
    inAbstract.push(at - middle);
    writePlaces(positions, occurrences, { from, to: middle, low: start, high: titleEnd });
    writePlaces(positions, occurrences, { from: middle, to: at, low: titleEnd, high: end });
  }
  positions.align();
  const written = { papers: papers.view(), inTitle: inTitle.view(), inAbstract: inAbstract.view() };
  writePostings(postings, written, countOf(starts));
  return papers.length;
}

/** A fact stands nowhere in a row: it has no positions. */
function writeFact(fact: FactPostings, { starts }: CollectedWords, postings: BitWriter): number {
  writePostings(postings, fact, countOf(starts));
  return fact.papers.length;
}

function countOf(starts: Uint32Array): number {
  return (starts.length - 1) / 3;
}
