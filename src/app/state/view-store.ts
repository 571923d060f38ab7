import type { StoreApi } from 'zustand/vanilla';
import type { TopicId } from '../../core/domain/ids.ts';
import type { SearchOrder } from '../../core/search/service.ts';
import type { Address } from './address.ts';
import type { View } from './view.ts';

export interface ViewState {
  readonly view: View;
  /** To another page: a new entry in the history, an empty query, the top of the page. */
  readonly go: (address: Address) => void;
  /** Typing replaces the entry of the history, so Back leaves the search as a whole. */
  readonly setQuery: (query: string) => void;
  readonly toggleTopic: (id: TopicId) => void;
  readonly setOrder: (order: SearchOrder | null) => void;
  /** Query, topics and order as at first, on the same page. */
  readonly clear: () => void;
}
export type ViewStore = StoreApi<ViewState>;
