import type { Day } from '../domain/day.ts';
import type { DigestId, PaperId, TopicId } from '../domain/ids.ts';
import type { Field } from '../domain/range.ts';
import type { Result } from '../domain/result.ts';

/** How hits are ordered. Every order ends with the corpus's order, so none depends on chance. */
export type SearchOrder = 'relevance' | 'newest' | 'title' | 'votes';

/** What is asked: words in the query language, and the conditions that the page's controls add to them. */
export interface SearchRequest {
  /** In the language of `core/query`; the last bare word also matches as the beginning of a word. Empty: every paper. */
  readonly query: string;
  /** A paper must be under all of these. */
  readonly topics: readonly TopicId[];
  /** Only the papers of this digest, where given. */
  readonly digest?: DigestId;
  /** A `sort:` in the query goes before it. */
  readonly order: SearchOrder;
  /** How many hits are wanted; all where absent. Counts are of all in any case. */
  readonly most?: number;
  /** What `after:7d` counts from; where absent, the newest day of the corpus. */
  readonly today?: Day;
}

/** What the reader kept is not in the index: the page resolves it to sorted id lists and hands them over. */
export interface SearchMarks {
  /** Only these papers, where given: what `/shelf` searches. */
  readonly only?: readonly PaperId[];
  /** The papers that answer a condition on the shelf, under the condition as it is printed: `is:kept`, `#tag`, `note:word`. */
  readonly answers?: Readonly<Record<string, readonly PaperId[]>>;
}

/** One paper of a reply, with why it is there. */
export interface Hit {
  readonly id: PaperId;
  /** Higher is better; 0 where nothing was asked. Comparable within one reply only. */
  readonly score: number;
  /** The texts that the words were found in. */
  readonly fields: readonly Field[];
  /** How often each word of the query, in any of its forms, stands in the texts; for the first hits of a reply. */
  readonly words?: readonly HitWord[];
  /** Whether it does not match exactly, and only comes close. */
  readonly close?: true;
}

/** A word of the query that a paper holds. */
export interface HitWord {
  /** As it was asked; where it was corrected, as it was understood. */
  readonly word: string;
  readonly title: number;
  readonly abstract: number;
}

/** Another query that finds something. */
export interface Suggestion {
  readonly query: string;
  /** What it leaves out of the one that was asked, as printed; absent where it corrects words instead. */
  readonly without?: string;
  /** How many papers it finds. */
  readonly papers: number;
}

/** The answer to one request. */
export interface SearchReply {
  /** Those that match exactly, in order; where there are none, those that hold some of the words or nearly, best first. */
  readonly hits: readonly Hit[];
  /** All hits, also those beyond what was wanted. */
  readonly total: number;
  /** Whether nothing matched exactly and these come close. */
  readonly close: boolean;
  /**
   * Where hits are few and words were asked, ordered by relevance: what comes close beside them, best first. It holds some of the words, or speaks
   * of the same in others. In no count.
   */
  readonly near: readonly Hit[];
  /** How many of the hits each topic holds, in the corpus's order of topics, zero included. */
  readonly topics: readonly { readonly id: TopicId; readonly papers: number }[];
  /** How many of the hits no topic holds. */
  readonly other: number;
  /** How many of the hits stand in each digest, newest first, without those that hold none. */
  readonly digests: readonly { readonly id: DigestId; readonly papers: number }[];
  /** How many of the hits appeared in each month (`2025-07`), newest first, without those that hold none. */
  readonly months: readonly { readonly month: string; readonly papers: number }[];
  /** Where nothing matches exactly: queries that leave out one condition or correct a word, those that find most first. */
  readonly suggestions: readonly Suggestion[];
}

/**
 * Answers queries over one corpus. The only way to search: who holds one cannot tell whether it works in the same
 * process (`createSearch`) or across the wire (`connect`).
 *
 * Every method takes plain data and gives a promise of a `Result` of plain data; none rejects. The message protocol is derived from this type.
 */
export interface SearchService {
  /** The papers that match, best first. Codes: `search-unavailable`. */
  search(request: SearchRequest, marks: SearchMarks): Promise<Result<SearchReply>>;
}
