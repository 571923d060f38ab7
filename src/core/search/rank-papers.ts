import { lengthOfCode, titleWeight } from './length-code.ts';
import type { OpenIndex } from './open-index.ts';
import type { WordHits } from './word-hits.ts';

/** A word that counts for the order: its papers, and how much it counts beside others. */
export interface RankedWord {
  readonly hits: WordHits;
  readonly weight: number;
  /** How many papers hold what is meant, where that is not this word alone; the more, the less it tells. */
  readonly papers?: number;
}

/** What the words of a query say of every paper. */
export interface Scores {
  /** 0 where a paper holds none of the words. */
  readonly scores: Float64Array;
  /** Bits: 1 where one stands in the title, 2 in the abstract. */
  readonly fields: Uint8Array;
}

/** How soon more of the same says less, and how much a long text is held against it: BM25's k1 and b. */
const saturation = 1.2;
const lengthShare = 0.7;

/** How much a title that holds all that is asked lifts a paper, as a share of its score. */
const titleCoverage = 1;

/**
 * BM25F (Robertson and Zaragoza 2009) over title and abstract: frequencies are added with the title's weight, then saturated. On top, a paper
 * is lifted by the share of what is asked that stands in its title, squared: who types three words of a title looks for it.
 */
export function rankPapers(index: OpenIndex, words: readonly RankedWord[]): Scores {
  const { papers, meanLength } = index.root;
  const scores = new Float64Array(papers);
  const inTitles = new Float32Array(papers);
  const fields = new Uint8Array(papers);
  const norms = normsOf(index, meanLength);
  let asked = 0;
  for (const { hits, weight, papers: holders = hits.papers.length } of words) {
    const { length } = hits.papers;
    if (length === 0) continue;
    const idf = weight * Math.log(1 + (papers - holders + 0.5) / (holders + 0.5));
    asked += idf;
    for (let at = 0; at < length; at += 1) {
      const paper = hits.papers[at] ?? 0;
      const inTitle = hits.inTitle[at] ?? 0;
      const inAbstract = hits.inAbstract[at] ?? 0;
      const frequency = titleWeight * inTitle + inAbstract;
      scores[paper] = (scores[paper] ?? 0) + (idf * frequency) / (frequency + (norms[paper] ?? 1));
      if (inTitle > 0) inTitles[paper] = (inTitles[paper] ?? 0) + idf;
      fields[paper] = (fields[paper] ?? 0) | (inTitle > 0 ? 1 : 0) | (inAbstract > 0 ? 2 : 0);
    }
  }
  if (asked > 0) liftTitles(scores, inTitles, asked);
  return { scores, fields };
}

function liftTitles(scores: Float64Array, inTitles: Float32Array, asked: number): void {
  for (let paper = 0; paper < scores.length; paper += 1) {
    const share = (inTitles[paper] ?? 0) / asked;
    if (share > 0) scores[paper] = (scores[paper] ?? 0) * (1 + titleCoverage * share * share);
  }
}

const normsByIndex = new WeakMap<OpenIndex, Float64Array>();

/** What is added to a frequency for a paper's length; the parts that hold the lengths are loaded. */
function normsOf(index: OpenIndex, meanLength: number): Float64Array {
  const known = normsByIndex.get(index);
  if (known !== undefined) return known;
  const ofCode = lengthOfCode.map((length) => saturation * (1 - lengthShare + (lengthShare * length) / meanLength));
  const norms = new Float64Array(index.root.papers);
  for (const { from, lengths } of index.root.segments) {
    for (const [at, code] of index.part(lengths).entries()) norms[from + at] = ofCode[code] ?? 1;
  }
  normsByIndex.set(index, norms);
  return norms;
}
