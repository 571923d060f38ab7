import type { Query } from '../query/query.ts';
import { stopWords } from '../text/stop-words.ts';
import { correctionParts, correctWord } from './correct-word.ts';
import type { WantedWord } from './find-terms.ts';
import { wantedWords } from './match-index.ts';
import type { OpenIndex } from './open-index.ts';
import type { RankedWord } from './rank-papers.ts';
import type { WordFinder } from './word-hits.ts';

/** A word that counts for the order, and how it is named where a hit says why it is there. */
export interface NamedWord extends RankedWord {
  readonly name: string;
}

/** How much of a word's weight is for the very form that was typed. */
const typedShare = 0.2;
/** A corrected word says less than one that was typed, by the letters that differ. */
const correctedWeight = 0.7;
/** A word that a larger share of the papers holds is none that is misspelt. */
const mostMisspelt = 1 / 20_000;
/** The word that was meant is held by so many times as many papers. */
const surplus = 20;

/**
 * The words that a query looks for, each as often as it asks for it, those behind a `not` left out. Stop words count only where there is nothing else.
 */
export function askedWords(parts: readonly Query[]): readonly WantedWord[] {
  const words = parts.flatMap(positiveWords);
  const telling = words.filter(({ word, prefix }) => prefix || !stopWords.has(word));
  return telling.length > 0 ? telling : words;
}

function positiveWords(query: Query): readonly WantedWord[] {
  switch (query.kind) {
    case 'word':
    case 'phrase':
      return wantedWords(query);
    case 'field':
      return positiveWords(query.of);
    case 'and':
    case 'or':
      return query.of.flatMap(positiveWords);
    default:
      return [];
  }
}

/**
 * The words with their papers. A word that may go on counts as the word itself by the share of papers that hold it among those that hold any
 * word it begins, and as all of those for the rest: `comp` is hardly ever meant, `graph` nearly always.
 */
export function toRankedWords(words: readonly WantedWord[], finder: WordFinder): readonly NamedWord[] {
  return words.flatMap(({ word, prefix, inflected }) => {
    const whole = finder.find({ word, prefix: false, inflected });
    if (!prefix) return asWritten(word, { hits: whole, weight: 1, finder });
    const goingOn = finder.find({ word, prefix: true, inflected });
    const share = whole.papers.length / Math.max(1, goingOn.papers.length);
    return [
      ...asWritten(word, { hits: whole, weight: share, finder }),
      { name: word, hits: goingOn, weight: 1 - share },
    ].filter(({ weight }) => weight > 0);
  });
}

/** A word in all its forms, a share of it for the form that was typed. */
function asWritten(
  word: string,
  { finder, ...all }: RankedWord & { readonly finder: WordFinder },
): readonly NamedWord[] {
  const typed = finder.find({ word, prefix: false, inflected: false });
  const papers = all.papers ?? all.hits.papers.length;
  return [
    { name: word, ...all, weight: all.weight * (1 - typedShare), papers },
    { name: word, hits: typed, weight: all.weight * typedShare, papers },
  ];
}

/** A word that is hardly in the corpus, with the words that may have been meant, the likeliest first. */
export interface CorrectedWord {
  readonly wanted: WantedWord;
  readonly corrections: readonly { readonly word: string; readonly distance: number }[];
}

/** Those of the words that so few papers hold that they may be misspelt. */
export function rareWords(index: OpenIndex, words: readonly WantedWord[], finder: WordFinder): readonly WantedWord[] {
  return words.filter((word) => finder.find(word).papers.length <= index.root.papers * mostMisspelt);
}

/** Parts that must be loaded before words can be corrected, and the corrections' papers found. */
export function correctingParts(index: OpenIndex, words: readonly WantedWord[]): readonly number[] {
  return words.flatMap(({ word }) => correctionParts(index, word));
}

/** Those of some rare words near which there is one that many papers hold. */
export function correctWords(
  index: OpenIndex,
  words: readonly WantedWord[],
  finder: WordFinder,
): readonly CorrectedWord[] {
  return words.flatMap((wanted) => {
    const own = finder.find(wanted).papers.length;
    const near = correctWord(index, wanted.word, { prefix: wanted.prefix });
    const corrections = near.filter(({ papers }) => papers > own * surplus);
    return corrections.length === 0 ? [] : [{ wanted, corrections }];
  });
}

/**
 * Corrections as words that count beside those that were typed. All of them tell as much as the most frequent one: a rare word is no better a
 * guess than a common one.
 */
export function toCorrectedRankedWords(corrected: readonly CorrectedWord[], finder: WordFinder): readonly NamedWord[] {
  return corrected.flatMap(({ corrections }) => {
    const words = corrections.map(({ word, distance }) => ({
      word,
      hits: finder.find({ word, prefix: false, inflected: true }),
      weight: correctedWeight ** distance,
    }));
    const papers = Math.max(...words.map(({ hits }) => hits.papers.length));
    return words.flatMap(({ word, hits, weight }) => asWritten(word, { hits, weight, papers, finder }));
  });
}
