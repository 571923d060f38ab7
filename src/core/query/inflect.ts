import type { Query } from './query.ts';

/**
 * The query as a search box means it: its bare words also stand for their other forms (`model` for `models`), where those of a topic's
 * definition and what stands in quotes are taken as they are.
 */
export function inflect(query: Query): Query {
  switch (query.kind) {
    case 'word':
      return { ...query, inflected: true };
    case 'field':
    case 'not':
      return { ...query, of: inflect(query.of) };
    case 'and':
    case 'or':
      return { ...query, of: query.of.map(inflect) };
    default:
      return query;
  }
}
