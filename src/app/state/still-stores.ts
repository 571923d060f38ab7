import { createStore } from 'zustand/vanilla';
import type { Paper } from '../../core/domain/paper.ts';
import { fail } from '../../core/domain/result.ts';
import { createCorpusStore } from './corpus-store.ts';
import type { OwnTopicsState } from './own-topics-store.ts';
import type { PageData } from './page-data.ts';
import type { ResultsState } from './results-store.ts';
import { createSettingsStore } from './settings-store.ts';
import type { ShelfState } from './shelf-store.ts';
import type { Stores } from './stores.ts';
import { createViewStore } from './view-store.ts';
import { toView } from './view.ts';

const nothing = (): Promise<void> => Promise.resolve();

/** The stores of a page that is drawn at build time: they hold what the page starts with and the papers that it lists, and nothing ever changes in them. */
export function createStillStores(page: PageData, listed: readonly Paper[]): Stores {
  return {
    page,
    view: createViewStore({
      view: toView(page.address),
      port: { push: () => {}, replace: () => {}, subscribe: () => () => {} },
    }),
    corpus: createCorpusStore({
      fetchText: () => Promise.resolve(fail('corpus-unreachable', 'Nothing is fetched while pages are built.')),
      summary: page.summary,
      papers: page.paper === undefined ? listed : [...listed, page.paper],
    }),
    results: createStore<ResultsState>()(() => ({ results: { status: 'idle' }, retry: () => {} })),
    shelf: createStore<ShelfState>()(() => ({
      status: 'loading',
      kept: [],
      keptIds: new Set(),
      pending: new Set(),
      trouble: null,
      load: nothing,
      refresh: nothing,
      toggleKeep: nothing,
      dismissTrouble: () => {},
    })),
    ownTopics: createStore<OwnTopicsState>()(() => ({
      topics: [],
      trouble: null,
      load: nothing,
      keep: () => Promise.resolve(false),
      remove: () => Promise.resolve(false),
    })),
    settings: createSettingsStore({ storage: { load: () => null, save: () => false } }),
  };
}
