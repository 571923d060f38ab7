import { createRoot, hydrateRoot } from 'react-dom/client';
import { createCorpusStore, fetchPapers } from './app/state/corpus-store.ts';
import { createFetchText } from './app/state/fetch-text.ts';
import { createHistoryPort, readPlace, readView } from './app/state/history-port.ts';
import type { PageData } from './app/state/page-data.ts';
import { createResultsStore } from './app/state/results-store.ts';
import { createSettingsStore } from './app/state/settings-store.ts';
import { createOwnTopicsStore } from './app/state/own-topics-store.ts';
import { createShelfStore } from './app/state/shelf-store.ts';
import type { Stores } from './app/state/stores.ts';
import { createViewStore } from './app/state/view-store.ts';
import { toView } from './app/state/view.ts';
import { App } from './app/ui/app.tsx';
import { loadScreen } from './app/ui/screens.tsx';
import { createPlacePort } from './app/ui/place-on-page.ts';
import type { Paper } from './core/domain/paper.ts';
import { createOwnTopicsStorage } from './storage/own-topics-storage.ts';
import { createSettingsStorage } from './storage/settings-storage.ts';
import { createLazyShelf } from './storage/lazy-shelf.ts';
import type { ShelfStorage } from './storage/shelf-storage.ts';
import { createRestartingSearch } from './worker/restarting-search.ts';
import searchWorkerUrl from './worker/search-worker.ts?worker&url';

const base = import.meta.env.BASE_URL;
const fetchText = createFetchText({ fetch: (...request) => fetch(...request), base });
const place = createPlacePort();
const scripts = trustOwnScripts();

// Not awaited: the rooms that come later import from this file, and would wait for it to end as it waits for them.
void start(readPage());

/** What the build put into this page. Our own file, and already used as it is by the page around it, so it is not decoded. */
function readPage(): PageData | null {
  const text = document.querySelector('#page')?.textContent ?? '';
  return text === '' ? null : (JSON.parse(text) as PageData);
}

async function start(page: PageData | null): Promise<void> {
  const root = document.querySelector('#root');
  if (root === null) throw new Error('main: the page has no element #root; expected that of index.html');
  const view = readView(location, base);
  const isBuilt = page !== null && (page.address.page !== 'missing' || view.address.page === 'missing');
  const [papers] = await Promise.all([papersOf(page), loadScreen(view.address.page).catch(() => undefined)]);
  const stores = createAllStores(page, isBuilt, papers);
  if (isBuilt) hydrateRoot(root, <App stores={stores} />);
  else createRoot(root).render(<App stores={stores} />);
  setTimeout(() => afterFirstRender(stores, isBuilt));
}

/** The papers that the page as built shows. While they cannot be fetched it stays as it is: it can be read without us. */
async function papersOf(page: PageData | null): Promise<readonly Paper[]> {
  if (page?.paper !== undefined) return [page.paper];
  for (let delayMs = 500; ; delayMs = Math.min(delayMs * 2, 30_000)) {
    const papers = await fetchPapers(fetchText, page?.chunks ?? []);
    if (papers.ok) return papers.value;
    await new Promise((resolve) => {
      setTimeout(resolve, delayMs);
    });
  }
}

function createAllStores(page: PageData | null, isBuilt: boolean, papers: readonly Paper[]): Stores {
  const first = isBuilt && page !== null ? toView(page.address) : readView(location, base);
  const view = createViewStore({ view: first, port: createHistoryPort({ window, base, place }) });
  const corpus = createCorpusStore({ fetchText, papers, ...(page !== null && { summary: page.summary }) });
  const shelf = createShelfStore({
    storage: createLazyShelf(openShelf),
    now: () => Date.now(),
    askToPersist: async () => await navigator.storage.persist(),
  });
  const search = createRestartingSearch(() => {
    const file = corpus.getState().summary?.files.search ?? '';
    const url = scripts.createScriptURL(searchWorkerUrl) as string;
    return new Worker(url, { type: 'module', name: `${base}corpus/${file}` });
  });
  const results = createResultsStore({ search, view, shelf, corpus });
  const ownTopics = createOwnTopicsStore({
    storage: createOwnTopicsStorage({ name: 'sheaf.topics', channel: openChannel('sheaf.topics') }),
  });
  const settings = createSettingsStore({
    storage: createSettingsStorage({ open: () => localStorage, key: 'sheaf.settings' }),
  });
  return { page, view, corpus, results, shelf, ownTopics, settings };
}

async function openShelf(): Promise<ShelfStorage> {
  const { createShelfStorage } = await import('./storage/shelf-storage.ts');
  return createShelfStorage({
    name: 'sheaf',
    channel: openChannel('sheaf.shelf'),
    now: () => Date.now(),
    random: () => Math.random(),
  });
}

function openChannel(name: string): BroadcastChannel | null {
  return 'BroadcastChannel' in window ? new BroadcastChannel(name) : null;
}

/** What the page as built cannot know: what the address asks, and what this device holds. */
function afterFirstRender({ view, shelf, ownTopics, settings, results }: Stores, isBuilt: boolean): void {
  if (isBuilt) view.setState({ view: readView(location, base) });
  settings.subscribe(({ theme }) => showTheme(theme));
  settings.getState().load();
  void shelf.getState().load();
  void ownTopics.getState().load();
  const refresh = () => document.visibilityState === 'visible' && void shelf.getState().refresh();
  document.addEventListener('visibilitychange', refresh);
  window.addEventListener('pageshow', refresh);
  const showList = () => {
    if (results.getState().results.status === 'searching') return;
    delete document.documentElement.dataset['asked'];
    stop();
  };
  const stop = results.subscribe(showList);
  showList();
  place.restore(readPlace(history.state));
}

function showTheme(theme: 'system' | 'light' | 'dark'): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
}

/** The one policy by which this page makes addresses of scripts: that of the built worker, and no other. */
function trustOwnScripts(): { createScriptURL(url: string): unknown } {
  const rules = {
    createScriptURL: (url: string): string => {
      if (url !== searchWorkerUrl) throw new Error(`main: ${url} is no script of ours`);
      return url;
    },
  };
  return 'trustedTypes' in window
    ? (window.trustedTypes as { createPolicy(name: string, policy: typeof rules): typeof rules }).createPolicy(
        'app',
        rules,
      )
    : rules;
}
