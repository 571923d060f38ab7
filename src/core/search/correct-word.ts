import { editDistance } from '../text/edit-distance.ts';
import { countBits } from './paper-set.ts';
import { afterPrefix, shardsBetween, type OpenIndex } from './open-index.ts';

/** A word of the corpus that may have been meant. */
export interface Correction {
  readonly word: string;
  /** Letters that differ. */
  readonly distance: number;
  readonly papers: number;
}

/** Shorter words have too many neighbours; longer ones may have two letters wrong. */
const shortest = 3;
const longFrom = 8;
const mostCorrections = 5;

/** The shards that the corrections of a word are looked for in: the first letter is seldom the wrong one. */
export function correctionParts(index: OpenIndex, word: string): readonly number[] {
  if (word.length < shortest) return [];
  const first = word.slice(0, 1);
  return index.root.segments.flatMap((segment) =>
    shardsBetween(segment, first, afterPrefix(first)).map(([, terms]) => terms),
  );
}

/**
 * Words of the corpus that are near a word: the nearest first, then those of more papers. With `prefix` a word also counts by its beginning, so
 * that a wrong letter is forgiven while the end is not yet typed. Words of fewer than three letters have none. The parts that it needs are loaded.
 */
export function correctWord(
  index: OpenIndex,
  word: string,
  { prefix }: { readonly prefix: boolean },
): readonly Correction[] {
  if (word.length < shortest || !/^\p{L}+$/u.test(word)) return [];
  const most = word.length >= longFrom ? 2 : 1;
  const letters = lettersOf(word);
  const corrections: Correction[] = [];
  for (const known of wordsFrom(index, word.slice(0, 1))) {
    const longer = known.text.length - word.length;
    if (longer < -most || (longer > most && !prefix) || known.text === word) continue;
    // Each edit adds or takes away at most two kinds of letters; the end of a longer word may add any.
    if (countBits(longer > most ? letters & ~known.letters : letters ^ known.letters) > most * 2) continue;
    const compared = prefix && longer > 0 ? known.text.slice(0, word.length) : known.text;
    const distance = Math.min(
      editDistance(word, compared, most),
      longer > most ? most + 1 : editDistance(word, known.text, most),
    );
    if (distance <= most) corrections.push({ word: known.text, distance, papers: known.papers });
  }
  return corrections
    .toSorted((a, b) => a.distance - b.distance || b.papers - a.papers || (a.word < b.word ? -1 : 1))
    .slice(0, mostCorrections);
}

interface KnownWord {
  readonly text: string;
  readonly papers: number;
  /** A bit for each kind of letter in it. */
  readonly letters: number;
}

const wordsByIndex = new WeakMap<OpenIndex, Map<string, readonly KnownWord[]>>();

/** The corpus's words that begin with a letter: read once, since they are gone through for every word that may be misspelt. */
function wordsFrom(index: OpenIndex, first: string): readonly KnownWord[] {
  const byLetter = wordsByIndex.get(index) ?? new Map<string, readonly KnownWord[]>();
  wordsByIndex.set(index, byLetter);
  const known = byLetter.get(first);
  if (known !== undefined) return known;
  const end = afterPrefix(first);
  const papersOf = new Map<string, number>();
  for (const segment of index.root.segments) {
    for (const [, terms] of shardsBetween(segment, first, end)) {
      index.shard(terms).scan(first, ({ text, papers }) => {
        if (text < end) papersOf.set(text, (papersOf.get(text) ?? 0) + papers);
        return text < end;
      });
    }
  }
  const words = [...papersOf].map(([text, papers]) => ({ text, papers, letters: lettersOf(text) }));
  byLetter.set(first, words);
  return words;
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}
