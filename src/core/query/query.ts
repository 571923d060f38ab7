import type { Field } from '../domain/range.ts';
import type { Condition, SortOrder } from './condition.ts';

/**
 * What is asked, parsed. `and` and `or` hold at least two parts, none of them of their own kind; `all` stands alone, and `sort` alone or last in
 * the outermost `and`. A new condition is one more name in `condition.ts`.
 */
export type Query =
  | { readonly kind: 'all' }
  /**
   * One piece without blanks, as typed; `self-supervised` matches as the phrase of its two words. `inflected`, which no text says and a search
   * box adds, also takes other forms of the same words.
   */
  | { readonly kind: 'word'; readonly text: string; readonly prefix: boolean; readonly inflected?: true }
  /** Words that stand one after the other. */
  | { readonly kind: 'phrase'; readonly text: string; readonly prefix: boolean }
  | { readonly kind: 'field'; readonly field: Field; readonly of: Query }
  | { readonly kind: 'condition'; readonly condition: Condition }
  /** Keeps every paper, and says in which order. */
  | { readonly kind: 'sort'; readonly order: SortOrder }
  | { readonly kind: 'not'; readonly of: Query }
  | { readonly kind: 'and'; readonly of: readonly Query[] }
  | { readonly kind: 'or'; readonly of: readonly Query[] };

/** Names by which a field can be asked for; the first is the one that is printed. */
export const fieldNames: Readonly<Record<Field, readonly [string, ...string[]]>> = {
  title: ['title', 'ti'],
  abstract: ['abstract', 'abs'],
};
