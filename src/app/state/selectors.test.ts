import { describe, expect, it } from 'vitest';
import { toHead } from '../../core/corpus/summarise-corpus.ts';
import { inventDigest, inventPaper } from '../../core/corpus/invented-papers.ts';
import type { CorpusSummary } from '../../core/domain/corpus.ts';
import type { PaperId, TopicId } from '../../core/domain/ids.ts';
import type { Paper } from '../../core/domain/paper.ts';
import type { SearchReply } from '../../core/search/service.ts';
import type { PageData } from './page-data.ts';
import type { Results } from './results-store.ts';
import { findPaper, isKept, shelfIds, shownPapers, topicCounts, type Parts } from './selectors.ts';
import type { KeptPaper } from './shelf-ledger.ts';
import { toView } from './view.ts';

const place = { source: 'invented', day: '2025-07-31' };
const under = (...ids: readonly string[]) => ({
  topics: ids.map((id) => ({ id: id as TopicId, evidence: [{ field: 'title' as const, start: 0, end: 1 }] })),
});
const papers = [
  inventPaper('One', { ...place, rank: 1 }, under('attention')),
  inventPaper('Two', { ...place, rank: 2 }, under('attention', 'compression')),
  inventPaper('Three', { ...place, rank: 3 }, { formerly: ['aaaaaaaaaaaa' as PaperId] }),
] as const;
const [one, two, three] = papers;
const gone = inventPaper('Gone', place, under('compression'));
const ids = papers.map(({ id }) => id);
const heads = papers.map(toHead);
const digest = { ...inventDigest(place), papers: ids.toReversed() };
const topics = ['attention', 'compression', 'weather'] as readonly string[] as readonly TopicId[];
const summary = {
  topics: topics.map((id, at) => ({ id, name: id, papers: [2, 1, 0][at] ?? 0 })),
  other: 1,
} as unknown as CorpusSummary;

const home = toView({ page: 'home' });
const asked = { ...home, query: 'two' };
const shelf = toView({ page: 'shelf' });
const page: PageData = { address: home.address, summary, list: { ids: ids.slice(0, 2), total: 3 } };

const nothing: Parts = {
  page: null,
  view: home,
  summary: null,
  heads: null,
  digests: null,
  papers: new Map(),
  results: { status: 'idle' },
  kept: [],
};

function replyOf(...hits: readonly PaperId[]): SearchReply {
  return {
    hits: hits.map((id) => ({ id, score: 1, fields: [] })),
    total: hits.length,
    close: false,
    topics: [{ id: topics[0] as TopicId, papers: hits.length }],
    other: 0,
    near: [],
    digests: [],
    months: [],
    suggestions: [],
  };
}

function keep(paper: Paper, more: Partial<KeptPaper> = {}): KeptPaper {
  return { id: paper.id, paper, keptAtMs: 0, ...more };
}

describe('the papers that a list shows', () => {
  it('are those of the page as built until the heads are there, and then all', () => {
    expect(shownPapers(nothing)).toBeNull();
    expect(shownPapers({ ...nothing, page })).toEqual({ ids: ids.slice(0, 2), total: 3 });
    expect(shownPapers({ ...nothing, page, heads })).toEqual({ ids, total: 3 });
  });

  it('are those of the digest, of none where there is no such digest', () => {
    const view = toView({ page: 'digest', id: digest.id });
    expect(shownPapers({ ...nothing, page, view, heads })).toBeNull();
    expect(shownPapers({ ...nothing, view, digests: [digest] })).toEqual({ ids: ids.toReversed(), total: 3 });
    expect(shownPapers({ ...nothing, view, digests: [] })).toEqual({ ids: [], total: 0 });
  });

  it('are those under the topic of its page', () => {
    const view = toView({ page: 'topic', id: 'attention' as TopicId });
    expect(shownPapers({ ...nothing, view })).toBeNull();
    expect(shownPapers({ ...nothing, view, heads })).toEqual({ ids: [one.id, two.id], total: 2 });
  });

  it('are those that were found for what is asked now', () => {
    const ready: Results = { status: 'ready', view: asked, reply: replyOf(two.id) };
    expect(shownPapers({ ...nothing, view: asked, heads, results: ready })).toEqual({ ids: [two.id], total: 1 });
    const other = { ...home, query: 'three' };
    expect(shownPapers({ ...nothing, view: other, heads, results: ready })?.total).toBe(3);
  });

  it('are those found before while a search runs, none where nothing was found yet, all where it failed', () => {
    const searching = { status: 'searching', view: asked } as const;
    const show = (results: Results) => shownPapers({ ...nothing, view: asked, heads, results });
    expect(show({ ...searching, previous: replyOf(one.id) })?.ids).toEqual([one.id]);
    expect(show({ ...searching, previous: null })).toBeNull();
    expect(show({ status: 'failed', view: asked, failure: { code: 'x', message: 'x' } })?.total).toBe(3);
  });

  it('are on pages without a list none', () => {
    expect(shownPapers({ ...nothing, view: toView({ page: 'about' }), heads })).toBeNull();
  });

  it('are on the shelf those that are kept, each once, under their present ids', () => {
    const kept = [keep(gone), keep(three, { id: 'aaaaaaaaaaaa' as PaperId }), keep(three)];
    expect(shownPapers({ ...nothing, view: shelf, heads, kept })).toEqual({ ids: [gone.id, three.id], total: 2 });
    expect(shelfIds({ kept, heads: null })).toEqual([gone.id, 'aaaaaaaaaaaa', three.id]);
  });
});

function counts(parts: Partial<Parts>): readonly number[] | null {
  const found = topicCounts({ ...nothing, ...parts });
  return found && [...found.topics.map((topic) => topic.papers), found.other];
}

describe('the counts of topics', () => {
  it('are those of the archive on its first page, before any paper is there', () => {
    expect(counts({ summary })).toEqual([2, 1, 0, 1]);
    expect(counts({})).toBeNull();
  });

  it('follow what is asked', () => {
    expect(counts({ summary, view: asked, results: { status: 'ready', view: asked, reply: replyOf(two.id) } })).toEqual(
      [1, 0],
    );
    expect(counts({ summary, view: asked, results: { status: 'searching', view: asked, previous: null } })).toBeNull();
  });

  it('are counted over a digest, and over the shelf with papers that only the reader still has', () => {
    const view = toView({ page: 'digest', id: digest.id });
    expect(counts({ summary, view, heads, digests: [{ ...digest, papers: [two.id, three.id] }] })).toEqual([
      1, 1, 0, 1,
    ]);
    expect(counts({ summary, view: shelf, heads, kept: [keep(gone), keep(one)] })).toEqual([1, 1, 0, 0]);
  });

  it('are unknown while not all papers of the list, or their topics, are known', () => {
    const view = toView({ page: 'digest', id: digest.id });
    expect(counts({ summary, view, page: { ...page, address: view.address }, heads })).toBeNull();
    expect(counts({ summary, view: shelf, heads, kept: [keep(gone, { paper: null })] })).toBeNull();
  });
});

describe('a paper', () => {
  it('is the corpus’s, else the reader’s own copy, else unknown', () => {
    const copy = { ...one, title: 'As it was kept' };
    expect(findPaper({ papers: new Map([[one.id, one]]), kept: [keep(copy)] }, one.id)).toBe(one);
    expect(findPaper({ papers: new Map(), kept: [keep(copy)] }, one.id)).toBe(copy);
    expect(findPaper({ papers: new Map(), kept: [keep(copy, { paper: null })] }, one.id)).toBeUndefined();
  });

  it('is kept under its id, or one that it had before', () => {
    expect(isKept({ keptIds: new Set([three.id]) }, three)).toBe(true);
    expect(isKept({ keptIds: new Set(three.formerly) }, three)).toBe(true);
    expect(isKept({ keptIds: new Set([one.id]) }, three)).toBe(false);
  });
});

describe('a selector', () => {
  it('gives the same value for the same parts, and another as soon as one of them is another', () => {
    const parts = { ...nothing, heads };
    const first = shownPapers(parts);
    const otherwise: Parts = { ...parts, summary };
    expect(shownPapers(otherwise)).toBe(first);
    expect(shownPapers({ ...parts, heads: heads.slice(1) })).toEqual({ ids: ids.slice(1), total: 2 });
  });
});
