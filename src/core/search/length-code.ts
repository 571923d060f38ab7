/** Steps for each doubling of a length: a byte reaches from 0 to 4 billion words, never more than 5 % off. */
const stepsPerDoubling = 8;

/** A word of the title counts as this many of the abstract, in how often a term is there and in how long the paper is. */
export const titleWeight = 3;

/** The byte that stands for a paper's length. */
export function toLengthCode(inTitle: number, inAbstract: number): number {
  return Math.round(stepsPerDoubling * Math.log2(1 + titleWeight * inTitle + inAbstract));
}

/** The length of every code, in words of the abstract. */
export const lengthOfCode: Float64Array = Float64Array.from(
  { length: 256 },
  (_, code) => 2 ** (code / stepsPerDoubling) - 1,
);
