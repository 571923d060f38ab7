import type { Query } from './query.ts';

/**
 * The query as it is meant while it is typed: the word that the text ends in may go on, so it also matches as the beginning of a word.
 * A text that ends in a blank or a closing quote has said its last word.
 */
export function openLastWord(query: Query, text: string): Query {
  return /[\p{L}\p{N}]$/u.test(text) ? openLast(query) : query;
}

function openLast(query: Query): Query {
  switch (query.kind) {
    case 'word':
      return { ...query, prefix: true };
    case 'field':
      return { ...query, of: openLast(query.of) };
    case 'and':
    case 'or':
      return { ...query, of: query.of.map((part, at) => (at === query.of.length - 1 ? openLast(part) : part)) };
    default:
      return query;
  }
}
