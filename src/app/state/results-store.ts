import type { StoreApi } from 'zustand/vanilla';
import type { Failure } from '../../core/domain/result.ts';
import type { SearchReply } from '../../core/search/service.ts';
import type { View } from './view.ts';

/** Derived from the view; stored because it arrives late. Always says which view it answers. */
export type Results =
  | { readonly status: 'idle' }
  | {
      readonly status: 'searching';
      readonly view: View;
      /** The reply before, shown until the new one is there. */ readonly previous: SearchReply | null;
    }
  | { readonly status: 'ready'; readonly view: View; readonly reply: SearchReply }
  | { readonly status: 'failed'; readonly view: View; readonly failure: Failure };

export interface ResultsState {
  readonly results: Results;
  readonly retry: () => void;
}
export type ResultsStore = StoreApi<ResultsState>;
