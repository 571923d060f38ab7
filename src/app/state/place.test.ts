import { describe, expect, it } from 'vitest';
import { inventDigest, inventPaper } from '../../core/corpus/invented-papers.ts';
import { toHead } from '../../core/corpus/summarise-corpus.ts';
import type { Digest } from '../../core/domain/corpus.ts';
import type { Slug } from '../../core/domain/ids.ts';
import { paperGroups } from './paper-groups.ts';
import { digestPlace, paperPlace } from './place.ts';
import type { Parts } from './selectors.ts';
import { toView } from './view.ts';

const july = { source: 'july', day: '2025-07-31' };
const june = { source: 'june', day: '2025-06-01' };
const papers = [inventPaper('one', july), inventPaper('two', { ...july, rank: 2 }), inventPaper('three', june)];
const [one, two, three] = papers.map(({ id }) => id);
const digests: readonly Digest[] = [
  { ...inventDigest(july), papers: papers.slice(0, 2).map(({ id }) => id) },
  { ...inventDigest(june), papers: papers.slice(2).map(({ id }) => id) },
];

const empty: Parts = {
  page: null,
  view: toView({ page: 'home' }),
  summary: null,
  heads: null,
  digests: null,
  papers: new Map(),
  results: { status: 'idle' },
  kept: [],
};
const full: Parts = {
  ...empty,
  heads: papers.map(toHead),
  digests,
  papers: new Map(papers.map((paper) => [paper.id, paper])),
};
const at = (parts: Parts, slug: Slug | undefined): Parts => ({
  ...parts,
  view: toView({ page: 'paper', slug: slug ?? ('none' as Slug) }),
});

describe('digestPlace', () => {
  it('names the digests beside the one of the address', () => {
    const id = digests[1]?.id;
    if (id === undefined) throw new Error('the archive has two digests');
    const place = digestPlace({ ...full, view: toView({ page: 'digest', id }) });
    expect([place?.newer?.id, place?.digest?.id, place?.older]).toEqual([digests[0]?.id, id, undefined]);
  });

  it('is the newest digest at home', () => {
    expect(digestPlace(full)?.digest?.id).toBe(digests[0]?.id);
  });

  it('is not known before the digests are there', () => {
    expect(digestPlace(empty)).toBeNull();
  });
});

describe('paperPlace', () => {
  it('names the papers beside it in its digest', () => {
    expect(paperPlace(at(full, papers[1]?.slug))).toMatchObject({ paper: { id: two }, previous: { title: 'one' } });
    expect(paperPlace(at(full, papers[1]?.slug))?.next).toBeUndefined();
  });

  it('waits while the paper may still come, and knows where there is none', () => {
    expect(paperPlace(at(empty, papers[0]?.slug))).toBeNull();
    expect(paperPlace(at({ ...full, papers: new Map() }, papers[0]?.slug))).toBeNull();
    expect(paperPlace(at(full, undefined))).toEqual({});
  });

  it("shows the reader's own copy of a paper that the archive no longer has", () => {
    const paper = papers[2] ?? null;
    const kept = [{ id: three, paper, keptAtMs: 1 }] as Parts['kept'];
    expect(paperPlace(at({ ...empty, heads: [], kept }, paper?.slug))?.paper).toBe(paper);
  });
});

describe('paperGroups', () => {
  it('sets all papers under the days of their digests', () => {
    expect(paperGroups(full)?.map(({ day, ids }) => [day, ids])).toEqual([
      ['2025-07-31', [one, two]],
      ['2025-06-01', [three]],
    ]);
  });

  it('gives what was asked for as one part, in the order of the reply', () => {
    const view = { ...toView({ page: 'home' }), query: 'invent' };
    const hits = [three, one].flatMap((id) => (id === undefined ? [] : [{ id, score: 1, fields: [] }]));
    const unsaid = { near: [], digests: [], months: [], suggestions: [] };
    const reply = { hits, total: 2, close: false, topics: [], other: 2, ...unsaid };
    const parts: Parts = { ...full, view, results: { status: 'ready', view, reply } };
    expect(paperGroups(parts)).toEqual([{ key: 'found', kind: 'found', ids: [three, one] }]);
    const close: Parts = { ...parts, results: { status: 'ready', view, reply: { ...reply, close: true } } };
    expect(paperGroups(close)?.[0]?.kind).toBe('close');
  });
});
