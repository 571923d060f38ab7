import type { CorpusStore } from './corpus-store.ts';
import type { OwnTopicsStore } from './own-topics-store.ts';
import type { PageData } from './page-data.ts';
import type { ResultsStore } from './results-store.ts';
import type { SettingsStore } from './settings-store.ts';
import type { ShelfStore } from './shelf-store.ts';
import type { ViewStore } from './view-store.ts';

/** All that the screens read: made once in `main.tsx` and once for each page in `prerender.tsx`. */
export interface Stores {
  /** What was prerendered; null where the page was not (the dev server, an unknown address). */
  readonly page: PageData | null;
  readonly view: ViewStore;
  readonly corpus: CorpusStore;
  readonly results: ResultsStore;
  readonly shelf: ShelfStore;
  readonly ownTopics: OwnTopicsStore;
  readonly settings: SettingsStore;
}
