import { stem as porter2 } from 'porter2';

/**
 * The part of an English word that its forms share, for a word as `toTokens` gives it (Porter's second stemmer, through a library).
 * Only what begins the word is taken, but for a last letter i or e that the stemmer puts there (`studies` is `studi`, `hoping` is `hope`), and
 * nothing shorter than three letters: `dying` stays `dying`. So the forms of a word stand close together in a sorted vocabulary.
 *
 * @example stem('relational')  // => 'relat'
 * @example stem('studies')  // => 'studi'
 */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const stemmed = porter2(word);
  return stemmed.length > 2 && word.startsWith(toFormPrefix(stemmed)) ? stemmed : word;
}

/** What all words of a stem begin with. */
export function toFormPrefix(stemmed: string): string {
  return /[ie]$/.test(stemmed) ? stemmed.slice(0, -1) : stemmed;
}
