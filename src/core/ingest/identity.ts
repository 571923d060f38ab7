import type { PaperId, Slug } from '../domain/ids.ts';
import { foldText } from '../text/fold.ts';
import { hash60 } from '../text/hash.ts';
import { toTokens } from '../text/tokens.ts';

const mostSlugWords = 8;
const mostSlugLength = 60;

/**
 * The id of the paper with a scraped title: the same for every way of writing it that a repair could give, in every build.
 * A title without letters and digits is told by its abstract; one without either, by what stands there.
 */
export function toPaperId(rawTitle: string, rawAbstract: string): PaperId {
  const folded = foldText(rawTitle) || foldText(rawAbstract) || `${rawTitle}\n${rawAbstract}`;
  return hash60(folded) as PaperId;
}

/**
 * The last part of a paper's address: the first words of its scraped title as far as they are Latin, and the beginning of its id.
 *
 * @example toSlug('Attention Is All You Need', id)  // => 'attention-is-all-you-need-4q0k7m'
 */
export function toSlug(rawTitle: string, id: PaperId): Slug {
  const words = toTokens(rawTitle)
    .map((token) => token.text.replace(/[^0-9a-z]/g, ''))
    .filter((word) => word !== '')
    .slice(0, mostSlugWords);
  while (words.join('-').length > mostSlugLength) words.pop();
  return [...words, id.slice(0, 6)].join('-') as Slug;
}
