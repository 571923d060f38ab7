import type { Query } from '../query/query.ts';

/** The query without what it looks for in texts: what a paper that only comes close must still answer. Conditions and what is left out stay. */
export function relaxQuery(query: Query): Query {
  switch (query.kind) {
    case 'word':
    case 'phrase':
      return { kind: 'all' };
    case 'field':
      return relaxQuery(query.of);
    case 'and':
    case 'or':
      return { ...query, of: query.of.map(relaxQuery) };
    default:
      return query;
  }
}
