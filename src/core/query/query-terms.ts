import type { Field } from '../domain/range.ts';
import { toTerm, type Term } from '../text/ranges.ts';
import type { Query } from './query.ts';

/** A term that a query looks for, and the one field where it is looked for, if only one. */
export interface QueryTerm {
  readonly field?: Field;
  readonly term: Term;
}

/** The terms that a query looks for, for marking them in a text: those behind a `not` are left out. `all`, none. */
export function queryTerms(query: Query, field?: Field): readonly QueryTerm[] {
  switch (query.kind) {
    case 'word':
    case 'phrase': {
      const term = toTerm(query.text, query.prefix, query.kind === 'word' ? query.inflected : undefined);
      return term === null ? [] : [{ term, ...(field && { field }) }];
    }
    case 'field':
      return queryTerms(query.of, query.field);
    case 'and':
    case 'or':
      return query.of.flatMap((part) => queryTerms(part, field));
    case 'all':
    case 'sort':
    case 'condition':
    case 'not':
      return [];
  }
}
