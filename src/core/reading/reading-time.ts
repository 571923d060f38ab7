import { countWords } from '../text/words.ts';

/** Mean silent reading rate of adults for English non-fiction: Brysbaert (2019), Journal of Memory and Language 109. */
const wordsPerMinute = 238;

/**
 * Seconds that a text takes to read: its words at 238 a minute, rounded up. No words, 0.
 *
 * @example toReadingSeconds('We propose a method.')  // => 2
 */
export function toReadingSeconds(text: string): number {
  return Math.ceil((countWords(text) * 60) / wordsPerMinute);
}
