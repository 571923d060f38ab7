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
  readonly order: SearchOrder;
}

/** What the reader kept is not in the index: the page resolves it to sorted id lists and hands them over. */
export interface SearchMarks {
  /** Only these papers, where given: what `/shelf` searches. */
  readonly only?: readonly PaperId[];
}

/** One paper of a reply, with why it is there. */
export interface Hit {
  readonly id: PaperId;
  /** Higher is better; 0 where nothing was asked. Comparable within one reply only. */
  readonly score: number;
  /** The texts that the words were found in. */
  readonly fields: readonly Field[];
}

/** The answer to one request. */
export interface SearchReply {
  readonly hits: readonly Hit[];
  readonly total: number;
  /** Whether nothing matched exactly and these are titles that come close. */
  readonly close: boolean;
  /** How many of the hits each topic holds, in the corpus's order of topics, zero included. */
  readonly topics: readonly { readonly id: TopicId; readonly papers: number }[];
  /** How many of the hits no topic holds. */
  readonly other: number;
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
