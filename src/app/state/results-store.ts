import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PaperId } from '../../core/domain/ids.ts';
import type { Failure } from '../../core/domain/result.ts';
import type { SearchReply, SearchRequest, SearchService } from '../../core/search/service.ts';
import { printAddress } from './address.ts';
import type { CorpusState } from './corpus-store.ts';
import { shelfIds } from './selectors.ts';
import type { ShelfState } from './shelf-store.ts';
import type { ViewState } from './view-store.ts';
import { isAsking, type View } from './view.ts';

/** Derived from the view; stored because it arrives late. Always says which view it answers. */
export type Results =
  | { readonly status: 'idle' }
  | {
      readonly status: 'searching';
      readonly view: View;
      /** The reply before, of the same page, shown until the new one is there. */
      readonly previous: SearchReply | null;
    }
  | { readonly status: 'ready'; readonly view: View; readonly reply: SearchReply }
  | { readonly status: 'failed'; readonly view: View; readonly failure: Failure };

export interface ResultsState {
  readonly results: Results;
  readonly retry: () => void;
}
export type ResultsStore = StoreApi<ResultsState>;

/** A store that others may read and follow, and not change. */
export type Readable<T> = Pick<StoreApi<T>, 'getState' | 'subscribe'>;

/** What results are made of. */
export interface ResultsPorts {
  readonly search: SearchService;
  readonly view: Readable<ViewState>;
  readonly shelf: Readable<ShelfState>;
  readonly corpus: Readable<CorpusState>;
}

const idle: Results = { status: 'idle' };

/** The store of what was found: asks whenever the view asks for something, and drops every reply that comes too late. */
export function createResultsStore({ search, view, shelf, corpus }: ResultsPorts): ResultsStore {
  let latest = 0;
  const store = createStore<ResultsState>()(() => ({ results: idle, retry: () => void ask() }));

  async function ask(): Promise<void> {
    const number = (latest += 1);
    const asked = view.getState().view;
    if (!isAsking(asked)) return void store.setState({ results: idle });
    const previous = previousReply(store.getState().results, asked);
    store.setState({ results: { status: 'searching', view: asked, previous } });
    const kept = keptAsked();
    if (kept === 'loading') return;
    const marks = kept === null ? {} : { answers: { [keptCondition]: kept }, ...(isShelf(asked) && { only: kept }) };
    const reply = await search.search(toRequest(asked), marks);
    if (number !== latest) return;
    store.setState({
      results: reply.ok
        ? { status: 'ready', view: asked, reply: reply.value }
        : { status: 'failed', view: asked, failure: reply.error },
    });
  }

  /** The papers on the shelf, where the answer depends on them: on its page, and where they are asked for; else null. */
  function keptAsked(): null | 'loading' | readonly PaperId[] {
    const { view: asked } = view.getState();
    if (!isShelf(asked) && !asked.query.toLowerCase().includes(keptCondition)) return null;
    const { status, kept } = shelf.getState();
    return status === 'loading' ? 'loading' : shelfIds({ kept, heads: corpus.getState().heads }).toSorted();
  }

  let scope = String(keptAsked());
  function askIfShelfChanged(): void {
    const now = String(keptAsked());
    if (now === scope) return;
    scope = now;
    void ask();
  }

  view.subscribe((now, before) => {
    if (now.view === before.view) return;
    scope = String(keptAsked());
    void ask();
  });
  shelf.subscribe(askIfShelfChanged);
  corpus.subscribe(askIfShelfChanged);
  void ask();
  return store;
}

/** What the reader kept, as a condition of a query. */
const keptCondition = 'is:kept';

function isShelf({ address }: View): boolean {
  return address.page === 'shelf';
}

function toRequest({ address, query, topics: ticked, order }: View): SearchRequest {
  const topics = address.page === 'topic' && !ticked.includes(address.id) ? [address.id, ...ticked] : ticked;
  return {
    query,
    topics,
    ...(address.page === 'digest' && { digest: address.id }),
    order: order ?? (query.trim() === '' ? 'newest' : 'relevance'),
  };
}

/** What stands on the page already and may stay there for a moment. */
function previousReply(results: Results, view: View): SearchReply | null {
  if (results.status === 'idle' || printAddress(results.view.address) !== printAddress(view.address)) return null;
  if (results.status === 'ready') return results.reply;
  return results.status === 'searching' ? results.previous : null;
}
