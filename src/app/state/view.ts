import { isTopicId, type TopicId } from '../../core/domain/ids.ts';
import type { SearchOrder } from '../../core/search/service.ts';
import { parseAddress, printAddress, type Address } from './address.ts';

/** What the reader is looking at. Plain data; the address bar holds all of it. */
export interface View {
  readonly address: Address;
  readonly query: string;
  /** Sorted, each once. */
  readonly topics: readonly TopicId[];
  /** Null: relevance where words are asked, newest otherwise. */
  readonly order: SearchOrder | null;
}

const orders: ReadonlySet<string> = new Set(['relevance', 'newest', 'title', 'votes'] satisfies SearchOrder[]);

/** A page with nothing asked of it. */
export function toView(address: Address): View {
  return { address, query: '', topics: [], order: null };
}

/**
 * The path and query string of a view, below the site's own folder.
 *
 * @example printView({ address: { page: 'home' }, query: 'sparse', topics: ['attention'], order: null })  // => '/?q=sparse&topic=attention'
 */
export function printView(view: View): string {
  const asked = new URLSearchParams();
  if (view.query !== '') asked.set('q', view.query);
  for (const topic of view.topics) asked.append('topic', topic);
  if (view.order !== null) asked.set('order', view.order);
  const search = asked.toString();
  return search === '' ? printAddress(view.address) : `${printAddress(view.address)}?${search}`;
}

/** The view that a path and a query string (with or without its `?`) say. Any two texts say one: what is not understood is passed over. */
export function parseView(path: string, search: string): View {
  const asked = new URLSearchParams(search);
  const order = asked.get('order') ?? '';
  return {
    address: parseAddress(path),
    query: asked.get('q') ?? '',
    topics: [...new Set(asked.getAll('topic').filter(isTopicId))].toSorted(),
    order: isOrder(order) ? order : null,
  };
}

/** Whether the page of a view lists papers, so that words and topics mean something on it. */
export function isList(view: View): boolean {
  const { page } = view.address;
  return page === 'home' || page === 'digest' || page === 'topic' || page === 'shelf';
}

/** Whether the view asks for other papers, or another order of them, than its page shows by itself. */
export function isAsking(view: View): boolean {
  if (!isList(view)) return false;
  if (view.query.trim() !== '' || view.topics.length > 0) return true;
  // Without words the lists of the corpus are in the order of relevance and of time already; a shelf is in the order of keeping.
  return view.order === 'title' || view.order === 'votes' || (view.order === 'newest' && view.address.page === 'shelf');
}

function isOrder(text: string): text is SearchOrder {
  return orders.has(text);
}
