import Fuse from 'fuse.js';

/** Finds short strings that come close to what was typed. */
export interface FuzzyFinder {
  /** Places of the strings that come close, closest first, at most `most` of them; ties in their own order. Empty text, none. */
  readonly find: (text: string, most: number) => readonly { readonly place: number; readonly score: number }[];
}

/**
 * How far a string may be from what was typed, 0 exact to 1 anything: fuse.js's measure, set where a swapped or missing letter
 * in one word of a title is found and another word of the same length is not.
 */
const threshold = 0.4;

/** A finder over strings such as titles, which fuse.js is at home on; not for long texts, of which it sees only the beginning. */
export function createFuzzyFinder(strings: readonly string[]): FuzzyFinder {
  const fuse = new Fuse(strings, {
    includeScore: true,
    ignoreLocation: true,
    ignoreDiacritics: true,
    useTokenSearch: true,
    tokenMatch: 'all',
    threshold,
  });
  return {
    find: (text, most) => {
      if (text.trim() === '') return [];
      return fuse
        .search(text, { limit: most })
        .map(({ refIndex, score = 1 }) => ({ place: refIndex, score: 1 - score }))
        .toSorted((a, b) => b.score - a.score || a.place - b.place);
    },
  };
}
