import { eachPosting, findTerms, type FoundTerm, type WantedWord } from './find-terms.ts';
import type { OpenIndex } from './open-index.ts';

/** The papers that hold a word in any of its terms, ascending, and how often each does, up to 255. */
export interface WordHits {
  readonly papers: Uint32Array;
  readonly inTitle: Uint8Array;
  readonly inAbstract: Uint8Array;
}

/** Looks words up, and keeps what was found: while someone types, all words but the last stay the same. */
export interface WordFinder {
  readonly find: (wanted: WantedWord) => WordHits;
}

/** Words whose papers are kept; a word that half of 75,000 papers hold takes 0.2 MB. */
const mostKept = 64;

/** A finder over an index. The parts that a word needs are loaded before it is asked for. */
export function createWordFinder(index: OpenIndex): WordFinder {
  const kept = new Map<string, WordHits>();
  return {
    find: (wanted) => {
      const key = `${wanted.prefix ? '*' : ''}${wanted.inflected ? '~' : ''}${wanted.word}`;
      const hits = kept.get(key) ?? toHits(index, findTerms(index, wanted));
      kept.delete(key);
      kept.set(key, hits);
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
      return hits;
    },
  };
}

/** The papers of some terms, each once. */
export function toHits(index: OpenIndex, terms: readonly FoundTerm[]): WordHits {
  const inTitle = new Uint8Array(index.root.papers);
  const inAbstract = new Uint8Array(index.root.papers);
  const touched = new Uint32Array(
    terms.reduce((sum, { term, segment }) => sum + Math.min(term.papers, segment.papers), 0),
  );
  let count = 0;
  const add = (paper: number, title: number, abstract: number) => {
    if (inTitle[paper] === 0 && inAbstract[paper] === 0) {
      touched[count] = paper;
      count += 1;
    }
    inTitle[paper] = Math.min(255, (inTitle[paper] ?? 0) + title);
    inAbstract[paper] = Math.min(255, (inAbstract[paper] ?? 0) + abstract);
  };
  for (const term of terms) eachPosting(index, term, add);
  const papers = touched.slice(0, count);
  // The papers of one term come in order, and those of segments one after the other.
  if (!isAscending(papers)) papers.sort();
  return {
    papers,
    inTitle: papers.length === 0 ? new Uint8Array() : pick(inTitle, papers),
    inAbstract: papers.length === 0 ? new Uint8Array() : pick(inAbstract, papers),
  };
}

function isAscending(numbers: Uint32Array): boolean {
  for (let at = 1; at < numbers.length; at += 1) if ((numbers[at] ?? 0) < (numbers[at - 1] ?? 0)) return false;
  return true;
}

function pick(values: Uint8Array, at: Uint32Array): Uint8Array {
  const picked = new Uint8Array(at.length);
  for (let n = 0; n < at.length; n += 1) picked[n] = values[at[n] ?? 0] ?? 0;
  return picked;
}
