import type { TopicId } from '../../core/domain/ids.ts';
import type { SearchOrder } from '../../core/search/service.ts';
import type { Address } from './address.ts';

/** What the reader is looking at. Plain data; the address bar holds all of it. */
export interface View {
  readonly address: Address;
  readonly query: string;
  /** Sorted, each once. */
  readonly topics: readonly TopicId[];
  /** Null: relevance where words are asked, newest otherwise. */
  readonly order: SearchOrder | null;
}
