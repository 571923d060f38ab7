import type { Field, Range } from '../../../core/domain/range.ts';
import { inflect } from '../../../core/query/inflect.ts';
import { openLastWord } from '../../../core/query/open-last-word.ts';
import { parseQuery } from '../../../core/query/parse-query.ts';
import { queryTerms } from '../../../core/query/query-terms.ts';
import { findRanges } from '../../../core/text/ranges.ts';
import type { HitFinder } from './use-hit-finder.ts';

/** Finds what a text typed into the search box looks for, the last word still open, as the search reads it. */
export function createHitFinder(query: string): HitFinder {
  const terms = queryTerms(openLastWord(inflect(parseQuery(query)), query));
  const ofField = (field: Field) =>
    terms.filter((one) => one.field === undefined || one.field === field).map(({ term }) => term);
  const byField = { title: ofField('title'), abstract: ofField('abstract') };
  return (text, field): readonly Range[] => findRanges(text, byField[field]);
}
