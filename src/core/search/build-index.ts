import { buildVectors, dimensions, mostPapersWithVectors } from './build-vectors.ts';
import { collectWords, type CollectedWords } from './collect-words.ts';
import { encodeTerms } from './encode-terms.ts';
import type { IndexedPaper } from './indexed-paper.ts';
import type { IndexRoot, Segment } from './index-root.ts';
import { lengthOfCode, toLengthCode } from './length-code.ts';

/** An index before it is written: its root without the places of the parts, and the parts. */
export interface BuiltIndex {
  readonly root: Omit<IndexRoot, 'parts'>;
  readonly parts: readonly Uint8Array[];
}

/** How an index is divided. */
export interface Division {
  /** Papers of a segment at most, oldest first. */
  readonly segmentPapers: number;
  /** Words of a shard, about. */
  readonly shardWords: number;
  /** Ids in one part: a reply needs those of its hits, which stand anywhere. */
  readonly idsTogether: number;
  /** From so many papers on there is a list of those that hold words of each first letter. */
  readonly lettersFrom: number;
}

/** From here on a first letter asks for more words than a key press has time for, and for more shards than it should fetch. */
const lettersFrom = 5000;

/** All in one: what a small corpus is best served by. */
export const undivided: Division = {
  segmentPapers: Number.MAX_SAFE_INTEGER,
  shardWords: Number.MAX_SAFE_INTEGER,
  idsTogether: Number.MAX_SAFE_INTEGER,
  lettersFrom,
};

/** What a large corpus is best served by: a first query fetches some shards of about 10 kB, and a new day rewrites the last segment alone. */
export const divided: Division = { segmentPapers: 65_536, shardWords: 12_288, idsTogether: 64, lettersFrom };

/** How an index is made. */
export interface BuildOptions {
  /** Ids of all topics, in the corpus's order. */
  readonly topics: readonly string[];
  readonly division: Division;
  /** `buildVectors`, unless someone wants to know what it costs. */
  readonly makeVectors?: typeof buildVectors;
}

/**
 * The index of papers in the corpus's order, newest first. Linear in their words, in time and memory; the same papers give the same bytes.
 */
export function buildIndex(
  papers: readonly IndexedPaper[],
  { topics, division, makeVectors = buildVectors }: BuildOptions,
): BuiltIndex {
  const oldestFirst = papers.toReversed();
  const parts: Uint8Array[] = [];
  const add = (part: Uint8Array): number => parts.push(part) - 1;
  const withLetters = papers.length >= division.lettersFrom;
  const withVectors = papers.length <= mostPapersWithVectors;
  const segments: Segment[] = [];
  let words = 0;
  for (let from = 0; from < papers.length; from += division.segmentPapers) {
    const own = oldestFirst.slice(from, from + division.segmentPapers);
    const collected = collectWords(own, { withLetters });
    const lengths = toLengths(collected, own.length);
    for (const code of lengths) words += lengthOfCode[code] ?? 0;
    segments.push({
      from,
      papers: own.length,
      shards: encodeTerms(collected, division.shardWords).map(
        ({ first, terms, positions }) => [first, add(terms), add(positions)] as const,
      ),
      lengths: add(lengths),
      extents: add(toExtents(collected, own.length)),
      ids: cut(toIds(own), idLength * division.idsTogether).map(add),
      numbers: add(toNumbers(own)),
      ...(withVectors && { vectors: add(makeVectors(collected, own.length)) }),
    });
  }
  const root = {
    form: 1 as const,
    papers: papers.length,
    meanLength: Math.max(1, words / Math.max(1, papers.length)),
    dimensions: withVectors ? dimensions : 0,
    idsTogether: Math.min(division.idsTogether, Math.max(1, papers.length)),
    topics,
    withLetters,
    segments,
    titleOrder: add(toTitleOrder(oldestFirst)),
  };
  return { root, parts };
}

function cut(bytes: Uint8Array, length: number): readonly Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / length) }, (_, at) =>
    bytes.slice(at * length, (at + 1) * length),
  );
}

function toLengths({ starts }: CollectedWords, papers: number): Uint8Array {
  return Uint8Array.from({ length: papers }, (_, paper) => {
    const [title = 0, abstract = 0, authors = 0] = starts.subarray(paper * 3, paper * 3 + 3);
    return toLengthCode(abstract - title, authors - abstract);
  });
}

function toExtents({ starts }: CollectedWords, papers: number): Uint8Array {
  const extents = new Uint32Array(papers * 2);
  for (let paper = 0; paper < papers; paper += 1) {
    const [title = 0, abstract = 0, , end = 0] = starts.subarray(paper * 3, paper * 3 + 4);
    extents.set([abstract - title, end - abstract], paper * 2);
  }
  return new Uint8Array(extents.buffer);
}

/** How many bytes an id takes: one for each of its characters, all of them ASCII. */
export const idLength = 12;

function toIds(papers: readonly IndexedPaper[]): Uint8Array {
  const ids = new Uint8Array(papers.length * idLength);
  for (const [at, { id }] of papers.entries()) {
    for (let n = 0; n < idLength; n += 1) ids[at * idLength + n] = id.charCodeAt(n);
  }
  return ids;
}

/** Votes plus one, 0 for none known, then seconds to read, as 32-bit numbers: all papers' votes first. */
function toNumbers(papers: readonly IndexedPaper[]): Uint8Array {
  const numbers = new Uint32Array(papers.length * 2);
  for (const [at, { votes, readingSeconds }] of papers.entries()) {
    numbers[at] = votes === undefined ? 0 : votes + 1;
    numbers[papers.length + at] = readingSeconds;
  }
  return new Uint8Array(numbers.buffer);
}

/** Numbers of the papers in the order of their titles in lower case; of the same title, the newest first. */
function toTitleOrder(oldestFirst: readonly IndexedPaper[]): Uint8Array {
  const titles = oldestFirst.map(({ title }) => title.toLowerCase());
  const order = Uint32Array.from(titles.keys()).toSorted((a, b) => {
    const [titleA = '', titleB = ''] = [titles[a], titles[b]];
    return titleA < titleB ? -1 : titleA > titleB ? 1 : b - a;
  });
  return new Uint8Array(order.buffer);
}
