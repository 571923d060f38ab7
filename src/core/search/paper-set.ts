/** Some of the papers of an index: a bit for each, in 32-bit words. */
export type PaperSet = Uint32Array;

/** A set of none of so many papers. */
export function noPapers(papers: number): PaperSet {
  return new Uint32Array(Math.ceil(papers / 32));
}

/** A set of all of so many papers. */
export function allPapers(papers: number): PaperSet {
  return complement(noPapers(papers), papers);
}

export function addPaper(set: PaperSet, paper: number): void {
  set[paper >>> 5] = (set[paper >>> 5] ?? 0) | (1 << (paper & 31));
}

export function hasPaper(set: PaperSet, paper: number): boolean {
  return (((set[paper >>> 5] ?? 0) >>> (paper & 31)) & 1) === 1;
}

/** Those that are in both. */
export function intersect(a: PaperSet, b: PaperSet): PaperSet {
  return a.map((word, at) => word & (b[at] ?? 0));
}

/** Those that are in either. */
export function unite(a: PaperSet, b: PaperSet): PaperSet {
  return a.map((word, at) => word | (b[at] ?? 0));
}

/** Those that are in the first and not in the second. */
export function without(a: PaperSet, b: PaperSet): PaperSet {
  return a.map((word, at) => word & ~(b[at] ?? 0));
}

/** All of so many papers but those of the set. */
export function complement(set: PaperSet, papers: number): PaperSet {
  const rest = set.map((word) => ~word);
  const beyond = papers & 31;
  if (beyond > 0) rest[rest.length - 1] = (rest.at(-1) ?? 0) & ((1 << beyond) - 1);
  return rest;
}

/** How many papers are in both; of one set, `countPapers(set, set)`. */
export function countPapers(a: PaperSet, b: PaperSet): number {
  let count = 0;
  for (let at = 0; at < a.length; at += 1) count += countBits((a[at] ?? 0) & (b[at] ?? 0));
  return count;
}

/** Gives the papers of a set, ascending. */
export function eachPaper(set: PaperSet, visit: (paper: number) => void): void {
  for (let at = 0; at < set.length; at += 1) {
    let word = set[at] ?? 0;
    while (word !== 0) {
      const lowest = word & -word;
      visit(at * 32 + (31 - Math.clz32(lowest)));
      word ^= lowest;
    }
  }
}

/** How many bits of a 32-bit word are 1. */
export function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
