import type { Field, Range } from '../../../core/domain/range.ts';
import { openLastWord } from '../../../core/query/open-last-word.ts';
import { parseQuery } from '../../../core/query/parse-query.ts';
import { queryTerms, type QueryTerm } from '../../../core/query/query-terms.ts';
import { findRanges } from '../../../core/text/ranges.ts';

/** What a text typed into the search box looks for, the last word still open. */
export function toHitTerms(query: string): readonly QueryTerm[] {
  return queryTerms(openLastWord(parseQuery(query), query));
}

/** Where terms stand in one of a paper's texts; none, the list is empty. */
export function findHits(text: string, field: Field, terms: readonly QueryTerm[]): readonly Range[] {
  return findRanges(
    text,
    terms.filter((one) => one.field === undefined || one.field === field).map(({ term }) => term),
  );
}
