import { BitReader, type BitWriter } from './bits.ts';

/** The postings of one term in one segment: papers ascending, and how often the term stands in their titles and abstracts. */
export interface Postings {
  readonly papers: ArrayLike<number>;
  readonly inTitle: ArrayLike<number>;
  readonly inAbstract: ArrayLike<number>;
}

/** Bits that say how frequencies are written. */
const smallBits = 2;

/**
 * Writes the postings of a term, and ends on a whole byte. Gaps between papers are written as Rice did, with the parameter that fits so many
 * papers `of` so many; so are frequencies, with one that is chosen for the term. A term that no title holds says so once.
 */
export function writePostings(writer: BitWriter, postings: Postings, of: number): void {
  const { papers, inTitle, inAbstract } = postings;
  const { length } = papers;
  let titles = 0;
  let sum = 0;
  for (let at = 0; at < length; at += 1) {
    const title = inTitle[at] ?? 0;
    if (title > 0) titles += 1;
    sum += (inAbstract[at] ?? 0) - (title > 0 ? 0 : 1);
  }
  const small = Math.min(2 ** smallBits - 1, fittingParameter(sum / length));
  const smallGap = fittingParameter(of / length);
  writer.bits(titles > 0 ? 1 : 0, 1);
  writer.bits(small, smallBits);
  let next = 0;
  for (let at = 0; at < length; at += 1) {
    const paper = papers[at] ?? 0;
    const title = inTitle[at] ?? 0;
    writer.rice(paper - next, smallGap);
    next = paper + 1;
    if (titles > 0) writer.bits(title > 0 ? 1 : 0, 1);
    if (title > 0) writer.rice(title - 1, 0);
    writer.rice((inAbstract[at] ?? 0) - (title > 0 ? 0 : 1), small);
  }
  writer.align();
}

/** Takes one posting: the paper, and how often the term stands in its title and abstract. */
export type TakePosting = (paper: number, inTitle: number, inAbstract: number) => void;

/** Gives every posting of a term that begins at a byte. */
export function readPostings(
  bytes: Uint8Array,
  { at, papers, of }: { readonly at: number; readonly papers: number; readonly of: number },
  take: TakePosting,
): void {
  const reader = new BitReader(bytes, at);
  const hasTitles = reader.bits(1) === 1;
  const small = reader.bits(smallBits);
  const smallGap = fittingParameter(of / papers);
  let next = 0;
  for (let n = 0; n < papers; n += 1) {
    const paper = next + reader.rice(smallGap);
    next = paper + 1;
    const inTitle = hasTitles && reader.bits(1) === 1 ? reader.rice(0) + 1 : 0;
    take(paper, inTitle, reader.rice(small) + (inTitle > 0 ? 0 : 1));
  }
}

/** Rice's parameter for numbers of this mean, if they are as chance has them: the logarithm of ln 2 times the mean. */
function fittingParameter(mean: number): number {
  const fitting = mean * Math.LN2;
  return fitting < 1 ? 0 : 31 - Math.clz32(fitting);
}
