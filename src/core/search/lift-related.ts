import { vectorLength } from './build-vectors.ts';
import type { OpenIndex } from './open-index.ts';

/** How many of the best papers say what is meant, and how much of a score is likeness to them. */
const bestCount = 5;
const likenessShare = 0.4;

/**
 * The scores, mixed with each paper's likeness to the best of them by the index's vectors: pseudo-relevance feedback (Rocchio 1971) in the
 * space of the corpus's own latent semantics. Papers that use other words for the same come forward, also those that hold none of the words.
 * The same scores where the index has no vectors or nothing has a score.
 */
export function liftRelated(index: OpenIndex, scores: Float64Array): Float64Array {
  const { dimensions, papers } = index.root;
  const best = findBest(scores, bestCount);
  const [first] = best;
  if (dimensions === 0 || first === undefined) return scores;
  const vectors = vectorsOf(index);
  const meant = new Float64Array(dimensions);
  for (const paper of best) {
    for (let n = 0; n < dimensions; n += 1) {
      meant[n] = (meant[n] ?? 0) + (scores[paper] ?? 0) * (vectors[paper * dimensions + n] ?? 0);
    }
  }
  const length = Math.sqrt(meant.reduce((sum, value) => sum + value * value, 0)) * vectorLength;
  const highest = scores[first] ?? 1;
  const lifted = new Float64Array(papers);
  for (let paper = 0; paper < papers; paper += 1) {
    let product = 0;
    for (let n = 0; n < dimensions; n += 1) product += (meant[n] ?? 0) * (vectors[paper * dimensions + n] ?? 0);
    const likeness = length === 0 ? 0 : Math.max(0, product / length);
    lifted[paper] = (1 - likenessShare) * ((scores[paper] ?? 0) / highest) + likenessShare * likeness;
  }
  return lifted;
}

/** The papers of the highest scores above 0, highest first; of the same score, the newest first. */
export function findBest(scores: Float64Array, most: number): readonly number[] {
  const best: number[] = [];
  for (let paper = scores.length - 1; paper >= 0; paper -= 1) {
    const score = scores[paper] ?? 0;
    if (score <= 0 || (best.length === most && score <= (scores[best[most - 1] ?? 0] ?? 0))) continue;
    if (best.length === most) best.pop();
    let at = best.length;
    while (at > 0 && (scores[best[at - 1] ?? 0] ?? 0) < score) at -= 1;
    best.splice(at, 0, paper);
  }
  return best;
}

const vectorsByIndex = new WeakMap<OpenIndex, Int8Array>();

/** The vectors of all papers; their parts are loaded. */
function vectorsOf(index: OpenIndex): Int8Array {
  const known = vectorsByIndex.get(index);
  if (known !== undefined) return known;
  const { papers, dimensions, segments } = index.root;
  const vectors = new Int8Array(papers * dimensions);
  for (const { from, vectors: part } of segments) {
    if (part !== undefined) vectors.set(new Int8Array(index.part(part)), from * dimensions);
  }
  vectorsByIndex.set(index, vectors);
  return vectors;
}
