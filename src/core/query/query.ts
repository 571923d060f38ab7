import type { Field } from '../domain/range.ts';

/**
 * What is asked, parsed. `and` and `or` hold at least two parts, none of them of their own kind; `all` stands alone.
 * A new condition is one more kind here, with its line in the parser, the printer and the matcher.
 */
export type Query =
  | { readonly kind: 'all' }
  /** One piece without blanks, as typed; `self-supervised` matches as the phrase of its two words. */
  | { readonly kind: 'word'; readonly text: string; readonly prefix: boolean }
  /** Words that stand one after the other. */
  | { readonly kind: 'phrase'; readonly text: string; readonly prefix: boolean }
  | { readonly kind: 'field'; readonly field: Field; readonly of: Query }
  | { readonly kind: 'not'; readonly of: Query }
  | { readonly kind: 'and'; readonly of: readonly Query[] }
  | { readonly kind: 'or'; readonly of: readonly Query[] };

/** Names by which a field can be asked for; the first is the one that is printed. */
export const fieldNames: Readonly<Record<Field, readonly [string, ...string[]]>> = {
  title: ['title', 'ti'],
  abstract: ['abstract', 'abs'],
};
