import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TopicId } from '../../core/domain/ids.ts';
import type { SearchOrder } from '../../core/search/service.ts';
import type { Address } from './address.ts';
import { isList, printView, toView, type View } from './view.ts';

/** Where the view lives outside the store: the address bar, or nowhere while a page is prerendered. */
export interface ViewPort {
  /** A new entry in the history, shown from the top. */
  readonly push: (view: View) => void;
  /** The same entry with another view; the place on the page stays. */
  readonly replace: (view: View) => void;
  /** Calls back when Back or Forward leads to another view; gives the way to stop that. */
  readonly subscribe: (listener: (view: View) => void) => () => void;
}

export interface ViewState {
  readonly view: View;
  /** To another page: a new entry in the history, an empty query, the top of the page. */
  readonly go: (address: Address) => void;
  /** The first letter is a step that Back undoes, and those after it are part of that step, so Back leaves the search as a whole; on a page without a list it leads to all papers. */
  readonly setQuery: (query: string) => void;
  /** A step that Back undoes, as is `setOrder`. */
  readonly toggleTopic: (id: TopicId) => void;
  readonly setOrder: (order: SearchOrder | null) => void;
  /** Query, topics and order as at first, on the same page. */
  readonly clear: () => void;
}
export type ViewStore = StoreApi<ViewState>;

/** The store of the view: starts with `view`, follows Back and Forward, and tells the port of every change. */
export function createViewStore({ view: first, port }: { readonly view: View; readonly port: ViewPort }): ViewStore {
  const store = createStore<ViewState>()((set, get) => {
    const change = (view: View, how: 'push' | 'replace'): void => {
      if (printView(view) === printView(get().view)) return;
      port[how](view);
      set({ view });
    };
    return {
      view: first,
      go: (address) => change(toView(address), 'push'),
      setQuery: (query) => {
        const { view } = get();
        if (isList(view)) change({ ...view, query }, view.query === '' ? 'push' : 'replace');
        else if (query !== '') change({ ...toView({ page: 'home' }), query }, 'push');
      },
      toggleTopic: (id) => {
        const { view } = get();
        const others = view.topics.filter((topic) => topic !== id);
        const topics = others.length < view.topics.length ? others : [...others, id].toSorted();
        change({ ...view, topics }, 'push');
      },
      setOrder: (order) => change({ ...get().view, order }, 'push'),
      clear: () => change(toView(get().view.address), 'push'),
    };
  });
  port.subscribe((view) => {
    // A link to a place on the page moves in the history, and says the same view.
    if (printView(view) !== printView(store.getState().view)) store.setState({ view });
  });
  return store;
}
