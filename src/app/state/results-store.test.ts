import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { DigestId, PaperId, TopicId } from '../../core/domain/ids.ts';
import { fail, ok, type Result } from '../../core/domain/result.ts';
import type { SearchMarks, SearchReply, SearchRequest } from '../../core/search/service.ts';
import type { CorpusState } from './corpus-store.ts';
import { createResultsStore, type Results } from './results-store.ts';
import type { ShelfState } from './shelf-store.ts';
import type { ViewState } from './view-store.ts';
import { toView, type View } from './view.ts';

const [a, b, renamed] = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb', 'cccccccccccc'] as readonly string[] as readonly [
  PaperId,
  PaperId,
  PaperId,
];
const [attention, compression] = ['attention', 'compression'] as readonly string[] as readonly [TopicId, TopicId];
const home = toView({ page: 'home' });
const shelfPage = toView({ page: 'shelf' });

interface Call {
  readonly request: SearchRequest;
  readonly marks: SearchMarks;
  readonly answer: (result: Result<SearchReply>) => Promise<void>;
}

function replyOf(...ids: readonly PaperId[]): SearchReply {
  const hits = ids.map((id) => ({ id, score: 1, fields: [] }));
  return {
    hits,
    total: ids.length,
    close: false,
    topics: [],
    other: 0,
    near: [],
    digests: [],
    months: [],
    suggestions: [],
  };
}

function keeping(...ids: readonly PaperId[]): Pick<ShelfState, 'kept'> {
  return { kept: ids.map((id, n) => ({ id, paper: null, keptAtMs: -n })) };
}

/** The results of a view, and the calls of the search, each answered by hand. */
function open(first: View, shelfState: Partial<ShelfState> = { status: 'ready', kept: [] }) {
  const calls: Call[] = [];
  const view = createStore<Pick<ViewState, 'view'>>(() => ({ view: first }));
  const shelf = createStore<Partial<ShelfState>>(() => shelfState);
  const corpus = createStore<Pick<CorpusState, 'heads'>>(() => ({ heads: null }));
  const search = {
    search: (request: SearchRequest, marks: SearchMarks) =>
      new Promise<Result<SearchReply>>((resolve) => {
        const answer = async (result: Result<SearchReply>) => {
          resolve(result);
          await new Promise((next) => setTimeout(next));
        };
        calls.push({ request, marks, answer });
      }),
  };
  const store = createResultsStore({ search, view, shelf, corpus } as unknown as Parameters<
    typeof createResultsStore
  >[0]);
  return {
    calls,
    shelf,
    corpus,
    store,
    look: (next: View) => view.setState({ view: next }),
    results: (): Results => store.getState().results,
  };
}

describe('results', () => {
  it('are idle where nothing is asked, and again when nothing is asked any more', async () => {
    const { calls, look, results } = open(home);
    expect(results()).toEqual({ status: 'idle' });
    look({ ...home, query: 'a' });
    look(home);
    expect(results()).toEqual({ status: 'idle' });
    await calls[0]?.answer(ok(replyOf(a)));
    expect(results()).toEqual({ status: 'idle' });
  });

  it('answer what the page begins with', async () => {
    const view = { ...home, query: 'a' };
    const { calls, results } = open(view);
    expect(results()).toEqual({ status: 'searching', view, previous: null });
    await calls[0]?.answer(ok(replyOf(a)));
    expect(results()).toEqual({ status: 'ready', view, reply: replyOf(a) });
  });

  it('keep only the reply to what is asked now, in whatever order replies come', async () => {
    const { calls, look, results } = open(home);
    const views = ['a', 'ab', 'abc'].map((query) => ({ ...home, query }));
    views.forEach(look);
    await calls[2]?.answer(ok(replyOf(b)));
    await calls[0]?.answer(ok(replyOf(a)));
    await calls[1]?.answer(fail('search-died', 'Late.'));
    expect(results()).toEqual({ status: 'ready', view: views[2], reply: replyOf(b) });
  });

  it('show the reply before while the next is searched on the same page, and not on another', async () => {
    const { calls, look, results } = open({ ...home, query: 'a' });
    await calls[0]?.answer(ok(replyOf(a)));
    look({ ...home, query: 'ab' });
    look({ ...home, query: 'abc' });
    expect(results()).toMatchObject({ status: 'searching', previous: replyOf(a) });
    look({ ...toView({ page: 'digest', id: 'x' as DigestId }), query: 'abc' });
    expect(results()).toMatchObject({ status: 'searching', previous: null });
  });

  it('say what failed, and search again where the reader retries', async () => {
    const view = { ...home, query: 'a' };
    const { calls, results, store } = open(view);
    await calls[0]?.answer(fail('search-died', 'It stopped.'));
    expect(results()).toMatchObject({ status: 'failed', view, failure: { code: 'search-died' } });
    store.getState().retry();
    await calls[1]?.answer(ok(replyOf(b)));
    expect(results()).toEqual({ status: 'ready', view, reply: replyOf(b) });
  });

  it('ask for the digest, the topics and the order of the view', () => {
    const { calls, look } = open({ ...toView({ page: 'digest', id: 'x' as DigestId }), query: 'a' });
    look({ ...home, query: 'a', order: 'votes' });
    look({ ...home, query: ' ', order: 'title' });
    look({ ...toView({ page: 'topic', id: attention }), query: 'a', topics: [compression] });
    look({ ...toView({ page: 'topic', id: attention }), topics: [attention] });
    expect(calls.map(({ request }) => request)).toEqual([
      { query: 'a', topics: [], digest: 'x', order: 'relevance' },
      { query: 'a', topics: [], order: 'votes' },
      { query: ' ', topics: [], order: 'title' },
      { query: 'a', topics: [attention, compression], order: 'relevance' },
      { query: '', topics: [attention], order: 'newest' },
    ]);
    expect(calls.every(({ marks }) => marks.only === undefined)).toBe(true);
  });
});

describe('results on the shelf', () => {
  const view = { ...shelfPage, query: 'a' };

  it('wait until the shelf was read, and ask for the papers on it, sorted', async () => {
    const { calls, shelf, results } = open(view, { status: 'loading', kept: [] });
    expect(results()).toMatchObject({ status: 'searching', view });
    expect(calls).toEqual([]);
    shelf.setState({ status: 'ready', ...keeping(b, a) });
    expect(calls.map(({ marks }) => marks.only)).toEqual([[a, b]]);
    await calls[0]?.answer(ok(replyOf(a)));
    expect(results()).toMatchObject({ status: 'ready', reply: replyOf(a) });
  });

  it('are asked for again where the shelf changes, also while they are on their way', async () => {
    const { calls, shelf, results } = open(view, { status: 'ready', ...keeping(a, b) });
    shelf.setState({ status: 'ready', ...keeping(b) });
    await calls[0]?.answer(ok(replyOf(a, b)));
    expect(results()).toMatchObject({ status: 'searching' });
    await calls[1]?.answer(ok(replyOf(b)));
    expect(results()).toMatchObject({ status: 'ready', reply: replyOf(b) });
    shelf.setState({ pending: new Set([b]) });
    shelf.setState({ ...keeping(b) });
    expect(calls).toHaveLength(2);
  });

  it('ask for the present id of a paper that had another before', () => {
    const { calls, corpus } = open(view, { status: 'ready', ...keeping(a) });
    corpus.setState({ heads: [{ id: renamed, formerly: [a] }] } as unknown as Pick<CorpusState, 'heads'>);
    expect(calls.map(({ marks }) => marks.only)).toEqual([[a], [renamed]]);
  });

  it('are not asked for again elsewhere', () => {
    const { calls, shelf, look } = open(view, { status: 'ready', ...keeping(a) });
    look({ ...home, query: 'a' });
    shelf.setState({ ...keeping(a, b) });
    expect(calls).toHaveLength(2);
    look(view);
    expect(calls.at(-1)?.marks.only).toEqual([a, b]);
  });

  it('stay as they are where the shelf changes and nothing is asked', () => {
    const { calls, shelf, store } = open(shelfPage, { status: 'loading', kept: [] });
    let changes = 0;
    store.subscribe((now, before) => {
      if (now.results !== before.results) changes += 1;
    });
    shelf.setState({ status: 'ready', ...keeping(a) });
    expect([calls.length, changes]).toEqual([0, 0]);
  });
});
