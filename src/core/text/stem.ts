import { stem as porter2 } from 'porter2';

/**
 * The part of an English word that its forms share, for a word as `toTokens` gives it (Porter's second stemmer, through a library).
 * A stem that does not begin the word, but for its last letter, is not taken: `dying` stays `dying`. So the forms of a
 * word stand close together in a sorted vocabulary.
 *
 * @example stem('relational')  // => 'relat'
 * @example stem('studies')  // => 'studi'
 */
export function stem(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word;
  const stemmed = porter2(word);
  return word.startsWith(stemmed.slice(0, -1)) && stemmed.length > 1 ? stemmed : word;
}
