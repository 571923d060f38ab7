import { stem } from '../text/stem.ts';
import type { CollectedWords } from './collect-words.ts';
import { titleWeight } from './length-code.ts';
import { orthonormalise } from './orthonormalise.ts';

/** Numbers of a vector. 64 rank as well as 100 on four test collections, at two thirds of the bytes. */
export const dimensions = 64;

/** How long a vector of bytes is. More would only be noise: the likeness of two papers is right to a hundredth. */
export const vectorLength = 40;

/** Vectors want all papers at once, where they are read: beyond this a first query would wait for them. */
export const mostPapersWithVectors = 8192;

/** Times that the papers are gone through, to and fro, before the vectors are near those of the exact decomposition. */
const rounds = 2;
const saturation = 1.2;

/** What stands in the papers, stem by stem: rows are papers, columns stems of two papers or more. */
interface Matrix {
  readonly papers: number;
  readonly stems: number;
  /** Where each paper's entries begin, and one more. */
  readonly starts: Uint32Array;
  readonly stemOf: Uint32Array;
  readonly weights: Float64Array;
}

/**
 * A vector for every paper, `dimensions` signed bytes each: near each other where papers speak of the same, though in other words.
 * Latent semantic analysis (Deerwester et al. 1990) of the corpus itself by a randomised decomposition (Halko et al. 2011): no model
 * from elsewhere. Every length is `vectorLength`, but for papers without words, where it is 0. Linear in the words; the same papers give the same bytes.
 */
export function buildVectors(words: CollectedWords, papers: number): Uint8Array {
  const matrix = toMatrix(words, papers);
  let base = orthonormalise(startingBase(matrix.stems), dimensions);
  for (let round = 0; round < rounds; round += 1) {
    const projected = orthonormalise(project(matrix, base), dimensions);
    base = orthonormalise(projectBack(matrix, projected), dimensions);
  }
  const vectors = project(matrix, base);
  const bytes = new Int8Array(papers * dimensions);
  for (let paper = 0; paper < papers; paper += 1) {
    const vector = vectors.subarray(paper * dimensions, (paper + 1) * dimensions);
    const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
    if (length > 0)
      for (const [at, value] of vector.entries())
        bytes[paper * dimensions + at] = Math.round((vectorLength * value) / length);
  }
  return new Uint8Array(bytes.buffer);
}

function toMatrix({ terms, termOf, starts: fields }: CollectedWords, papers: number): Matrix {
  const stemNumbers = new Map<string, number>();
  const stemOfTerm = terms.map((term) => {
    const own = stem(term);
    const number = stemNumbers.get(own) ?? stemNumbers.size;
    stemNumbers.set(own, number);
    return number;
  });
  const rows: Map<number, number>[] = [];
  const holders = new Uint32Array(stemNumbers.size);
  for (let paper = 0; paper < papers; paper += 1) {
    const row = new Map<number, number>();
    const [title = 0, abstract = 0, authors = 0] = fields.subarray(paper * 3, paper * 3 + 3);
    for (let at = title; at < authors; at += 1) {
      const own = stemOfTerm[termOf[at] ?? 0] ?? 0;
      row.set(own, (row.get(own) ?? 0) + (at < abstract ? titleWeight : 1));
    }
    for (const own of row.keys()) holders[own] = (holders[own] ?? 0) + 1;
    rows.push(row);
  }
  return weigh(rows, holders);
}

/** Term frequencies saturated as in BM25, times how telling the stem is; every row of length 1. */
function weigh(rows: readonly ReadonlyMap<number, number>[], holders: Uint32Array): Matrix {
  const starts = new Uint32Array(rows.length + 1);
  const stemOf: number[] = [];
  const weights: number[] = [];
  for (const [paper, row] of rows.entries()) {
    let square = 0;
    for (const [own, frequency] of row) {
      const papers = holders[own] ?? 0;
      if (papers < 2) continue;
      const idf = Math.log(1 + (rows.length - papers + 0.5) / (papers + 0.5));
      const weight = (idf * frequency) / (frequency + saturation);
      square += weight * weight;
      stemOf.push(own);
      weights.push(weight);
    }
    const from = starts[paper] ?? 0;
    for (let at = from; at < weights.length; at += 1) weights[at] = (weights[at] ?? 0) / Math.sqrt(square);
    starts[paper + 1] = weights.length;
  }
  return {
    papers: rows.length,
    stems: holders.length,
    starts,
    stemOf: Uint32Array.from(stemOf),
    weights: Float64Array.from(weights),
  };
}

/** Numbers that are as good as chance and the same in every build. */
function startingBase(stems: number): Float64Array {
  let state = 1;
  return Float64Array.from({ length: stems * dimensions }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296 - 0.5;
  });
}

function project({ papers, starts, stemOf, weights }: Matrix, base: Float64Array): Float64Array {
  const projected = new Float64Array(papers * dimensions);
  for (let paper = 0; paper < papers; paper += 1) {
    for (let at = starts[paper] ?? 0; at < (starts[paper + 1] ?? 0); at += 1) {
      addScaled(projected, paper, { from: base, row: stemOf[at] ?? 0, by: weights[at] ?? 0 });
    }
  }
  return projected;
}

function projectBack({ papers, stems, starts, stemOf, weights }: Matrix, projected: Float64Array): Float64Array {
  const base = new Float64Array(stems * dimensions);
  for (let paper = 0; paper < papers; paper += 1) {
    for (let at = starts[paper] ?? 0; at < (starts[paper + 1] ?? 0); at += 1) {
      addScaled(base, stemOf[at] ?? 0, { from: projected, row: paper, by: weights[at] ?? 0 });
    }
  }
  return base;
}

function addScaled(
  to: Float64Array,
  toRow: number,
  { from, row, by }: { readonly from: Float64Array; readonly row: number; readonly by: number },
): void {
  for (let n = 0; n < dimensions; n += 1)
    to[toRow * dimensions + n] = (to[toRow * dimensions + n] ?? 0) + by * (from[row * dimensions + n] ?? 0);
}
