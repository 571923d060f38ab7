import type { SortOrder } from '../query/condition.ts';
import { findBest } from './lift-related.ts';
import type { OpenIndex } from './open-index.ts';
import { countPapers, eachPaper, hasPaper, type PaperSet } from './paper-set.ts';
import { readNumbers, toWords } from './read-columns.ts';

/** Up to so many papers are picked out one by one; more are sorted. */
const mostPicked = 200;

/** Parts that an order needs. */
export function orderParts(index: OpenIndex, order: SortOrder): readonly number[] {
  if (order === 'title') return [index.root.titleOrder];
  return order === 'votes' ? index.root.segments.map(({ numbers }) => numbers) : [];
}

/** The papers of a set in order, at most `most`. Every order ends with the newest first, so none depends on chance. */
export function orderPapers(
  index: OpenIndex,
  set: PaperSet,
  { order, scores, most }: { readonly order: SortOrder; readonly scores: Float64Array; readonly most: number },
): readonly number[] {
  switch (order) {
    case 'relevance':
      return byScore(set, scores, most);
    case 'newest':
      return newestFirst(set).slice(0, most);
    case 'title':
      return [...toWords(index.part(index.root.titleOrder))].filter((paper) => hasPaper(set, paper)).slice(0, most);
    case 'votes': {
      const { votes } = readNumbers(index);
      return newestFirst(set)
        .toSorted((a, b) => (votes[b] ?? 0) - (votes[a] ?? 0) || b - a)
        .slice(0, most);
    }
    case 'random':
      return newestFirst(set)
        .toSorted((a, b) => scatter(a) - scatter(b) || b - a)
        .slice(0, most);
  }
}

function newestFirst(set: PaperSet): readonly number[] {
  const papers: number[] = [];
  eachPaper(set, (paper) => papers.push(paper));
  return papers.toReversed();
}

function byScore(set: PaperSet, scores: Float64Array, most: number): readonly number[] {
  const count = countPapers(set, set);
  if (most <= mostPicked && count > most) {
    const within = new Float64Array(scores.length);
    // A hair above nothing, so that papers without a score are in as well.
    eachPaper(set, (paper) => void (within[paper] = (scores[paper] ?? 0) + Number.MIN_VALUE));
    return findBest(within, most);
  }
  return newestFirst(set)
    .toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || b - a)
    .slice(0, most);
}

/** A number as good as chance, and the same every time (the mixing of MurmurHash3, Austin Appleby, public domain). */
function scatter(paper: number): number {
  let mixed = Math.imul(paper ^ (paper >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
