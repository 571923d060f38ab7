import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { CorpusState } from '../../state/corpus-store.ts';
import type { OwnTopicsState } from '../../state/own-topics-store.ts';
import type { ResultsState } from '../../state/results-store.ts';
import type { Parts } from '../../state/selectors.ts';
import type { SettingsState } from '../../state/settings-store.ts';
import type { ShelfState } from '../../state/shelf-store.ts';
import type { Stores } from '../../state/stores.ts';
import type { ViewState } from '../../state/view-store.ts';

/** All stores, for the hooks below. */
export const StoresContext = createContext<Stores | null>(null);

/** The stores themselves, for actions; facts are read by the hooks below, one fact a hook. */
export function useStores(): Stores {
  const stores = useContext(StoresContext);
  if (stores === null) throw new Error('useStores: rendered outside of StoresContext; expected the app around it');
  return stores;
}

/** A fact of the view. */
export function useView<T>(select: (state: ViewState) => T): T {
  return useStore(useStores().view, select);
}

/** A fact of the published corpus. */
export function useCorpus<T>(select: (state: CorpusState) => T): T {
  return useStore(useStores().corpus, select);
}

/** A fact of what was found. */
export function useResults<T>(select: (state: ResultsState) => T): T {
  return useStore(useStores().results, select);
}

/** A fact of the shelf. */
export function useShelf<T>(select: (state: ShelfState) => T): T {
  return useStore(useStores().shelf, select);
}

/** A fact of the reader's own topics. */
export function useOwnTopics<T>(select: (state: OwnTopicsState) => T): T {
  return useStore(useStores().ownTopics, select);
}

/** A fact of the settings. */
export function useSettings<T>(select: (state: SettingsState) => T): T {
  return useStore(useStores().settings, select);
}

/** A fact of several stores at once; `select` must give the same value for the same parts, as the selectors of `app/state` do. */
export function useSelected<T>(select: (parts: Parts) => T): T {
  const stores = useStores();
  const subscribe = useCallback(
    (listener: () => void) => {
      const { view, corpus, results, shelf } = stores;
      const stops = [view, corpus, results, shelf].map((store) => store.subscribe(listener));
      return () => stops.forEach((stop) => stop());
    },
    [stores],
  );
  return useSyncExternalStore(
    subscribe,
    () => select(readParts(stores, 'getState')),
    () => select(readParts(stores, 'getInitialState')),
  );
}

/** The states of all stores as selectors read them: now, or as they were at first. */
export function readParts(stores: Stores, read: 'getState' | 'getInitialState'): Parts {
  const { summary, heads, digests, papers } = stores.corpus[read]();
  return {
    page: stores.page,
    view: stores.view[read]().view,
    summary,
    heads,
    digests,
    papers,
    results: stores.results[read]().results,
    kept: stores.shelf[read]().kept,
  };
}
