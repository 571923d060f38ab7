import type { CorpusSummary, Digest, Head } from '../../core/domain/corpus.ts';
import type { PaperId, TopicId } from '../../core/domain/ids.ts';
import type { Paper } from '../../core/domain/paper.ts';
import type { SearchReply } from '../../core/search/service.ts';
import { printAddress, type Address } from './address.ts';
import type { CorpusState } from './corpus-store.ts';
import { memoise as memoiseWhole } from './memoise.ts';
import type { PageData } from './page-data.ts';
import type { Results } from './results-store.ts';
import type { KeptPaper, ShownShelf } from './shelf-ledger.ts';
import type { View } from './view.ts';

/** The parts of the stores' states that selectors read; each is told from another by its identity. */
export interface Parts {
  readonly page: PageData | null;
  readonly view: View;
  readonly summary: CorpusSummary | null;
  readonly heads: readonly Head[] | null;
  readonly digests: readonly Digest[] | null;
  readonly papers: CorpusState['papers'];
  readonly results: Results;
  readonly kept: readonly KeptPaper[];
}

/** The papers that a list shows, in order; `total` is larger while only the first of them are known. */
export interface Shown {
  readonly ids: readonly PaperId[];
  readonly total: number;
}

/** How many of the papers shown each topic holds, and how many no topic does. */
export type TopicCounts = Pick<SearchReply, 'topics' | 'other'>;

/** The ids of the papers on the shelf, newest first, each once: under its present id where the corpus knows that it had another before. */
export const shelfIds = memoise(['kept', 'heads'], ({ kept, heads }): readonly PaperId[] => {
  const presentOf = new Map(heads?.flatMap(({ id, formerly = [] }) => formerly.map((before) => [before, id])));
  return [...new Set(kept.map(({ id }) => presentOf.get(id) ?? id))];
});

/**
 * The papers that the view's list shows: those found where something is asked, else all of the page's.
 * While a search runs, those of the one before; where it failed, all of the page's. Null while they are not known, and on pages without a list.
 */
export const shownPapers = memoise(['page', 'view', 'heads', 'digests', 'results', 'kept'], (parts): Shown | null => {
  const reply = currentReply(parts);
  if (reply !== null) return { ids: reply.hits.map(({ id }) => id), total: reply.total };
  return parts.results.status === 'searching' ? null : wholeList(parts);
});

/** Counts of topics over the papers shown, in the corpus's order of topics; null while not all of them are known. */
export const topicCounts = memoise(
  ['page', 'view', 'summary', 'heads', 'digests', 'papers', 'results', 'kept'],
  (parts): TopicCounts | null => {
    const { summary, view } = parts;
    const reply = currentReply(parts);
    if (reply !== null || summary === null) return reply;
    if (view.address.page === 'home' && parts.results.status !== 'searching') {
      return { topics: summary.topics.map(({ id, papers }) => ({ id, papers })), other: summary.other };
    }
    const shown = shownPapers(parts);
    return shown === null || shown.ids.length < shown.total ? null : countTopics(shown.ids, parts, summary);
  },
);

/** Whether a paper is on the shelf, under its id or one that it had before. */
export function isKept({ keptIds }: Pick<ShownShelf, 'keptIds'>, paper: Pick<Paper, 'id' | 'formerly'>): boolean {
  return keptIds.has(paper.id) || paper.formerly.some((id) => keptIds.has(id));
}

/** A whole paper by its id: the corpus's, else the reader's own copy; undefined where neither is there (yet). */
export function findPaper(parts: Pick<Parts, 'papers' | 'kept'>, id: PaperId): Paper | undefined {
  return parts.papers.get(id) ?? keptById(parts).get(id)?.paper ?? undefined;
}

const keptById = memoise(['kept'], ({ kept }) => new Map(kept.map((one) => [one.id, one])));
/** Whether two addresses are of the same page. */
export function isSamePage(a: Address, b: Address): boolean {
  return printAddress(a) === printAddress(b);
}

/** All heads by their ids; empty while they are not fetched. */
export const headById = memoise(['heads'], ({ heads }) => new Map(heads?.map((head) => [head.id, head])));

/** The reply that the list shows now; null where nothing is asked, or no answer is there. */
function currentReply({ results, view }: Pick<Parts, 'results' | 'view'>): SearchReply | null {
  if (results.status === 'idle' || results.view !== view) return null;
  if (results.status === 'ready') return results.reply;
  return results.status === 'searching' ? results.previous : null;
}

function wholeList(parts: Pick<Parts, 'page' | 'view' | 'heads' | 'digests' | 'kept'>): Shown | null {
  const { page, view, heads, digests } = parts;
  const { address } = view;
  if (address.page === 'home' && heads !== null) return toShown(heads.map(({ id }) => id));
  if (address.page === 'topic' && heads !== null) {
    return toShown(heads.filter(({ topics }) => topics.includes(address.id)).map(({ id }) => id));
  }
  if (address.page === 'digest' && digests !== null) {
    return toShown(digests.find(({ id }) => id === address.id)?.papers ?? []);
  }
  if (address.page === 'shelf') return toShown(shelfIds(parts));
  const isPrerendered = page?.list !== undefined && isSamePage(page.address, address);
  return isPrerendered ? page.list : null;
}

function toShown(ids: readonly PaperId[]): Shown {
  return { ids, total: ids.length };
}

function countTopics(
  ids: readonly PaperId[],
  parts: Pick<Parts, 'heads' | 'papers' | 'kept'>,
  summary: CorpusSummary,
): TopicCounts | null {
  const counts = new Map(summary.topics.map(({ id }) => [id, 0]));
  let other = 0;
  for (const id of ids) {
    const topics = topicsOf(id, parts);
    if (topics === undefined) return null;
    if (topics.length === 0) other += 1;
    for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  return { topics: summary.topics.map(({ id }) => ({ id, papers: counts.get(id) ?? 0 })), other };
}

function topicsOf(id: PaperId, parts: Pick<Parts, 'heads' | 'papers' | 'kept'>): readonly TopicId[] | undefined {
  return headById(parts).get(id)?.topics ?? findPaper(parts, id)?.topics.map((topic) => topic.id);
}

function memoise<Key extends keyof Parts, Value>(keys: readonly Key[], compute: (parts: Pick<Parts, Key>) => Value) {
  return memoiseWhole<Parts, Key, Value>(keys, compute);
}
