import type { TopicId } from './ids.ts';
import type { FieldRange } from './range.ts';

/** A subject label, defined by a query: nothing else puts a paper under it. */
export interface Topic {
  readonly id: TopicId;
  /** As shown: `Self-supervision`. */
  readonly name: string;
  /** In the language of `core/query`. */
  readonly query: string;
  /** One sentence for readers: what belongs here and what does not. */
  readonly doc: string;
}

/** That a paper matches a topic, with the words that put it there. */
export interface TopicMatch {
  readonly id: TopicId;
  /** Ranges of the repaired texts, title first, sorted, disjoint, at least one. */
  readonly evidence: readonly FieldRange[];
}

/** A query that the reader gave a name: a topic of their own, made from one of the archive's or from a search. */
export interface OwnTopic {
  readonly id: TopicId;
  readonly name: string;
  readonly query: string;
}
