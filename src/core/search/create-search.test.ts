import { describe, expect, it } from 'vitest';
import { inventPaper } from '../corpus/invented-papers.ts';
import type { TopicId } from '../domain/ids.ts';
import type { Paper } from '../domain/paper.ts';
import { fail, ok } from '../domain/result.ts';
import { buildIndex, divided } from './build-index.ts';
import { createSearch } from './create-search.ts';
import { encodeFiles, encodeIndex, type IndexFile } from './index-files.ts';
import { toIndexedPaper } from './indexed-paper.ts';
import type { SearchMarks, SearchReply, SearchRequest } from './service.ts';

const invent = (title: string, abstract: string, day: string, more: Partial<Paper> = {}) =>
  inventPaper(title, { source: 'invented', day }, { abstract, ...more });
const papers = [
  invent('Tidal models of harbours', 'We model tides. Tides rise, tides fall.', '2025-08-02', { votes: 4 }),
  invent('Harbours at night', 'Ships sleep where the tide is low; language is silent.', '2025-08-01', { votes: 9 }),
  invent('On language of sailors', 'Sailors speak of harbours.', '2025-07-03', {
    topics: [{ id: 'speech' as TopicId, evidence: [] }],
  }),
  invent('Knots', 'Ropes and sailors.', '2025-07-03'),
];
const [tidal, night, language, knots] = papers.map(({ id }) => id);

function serve(files: readonly IndexFile[], isThere: (name: string) => boolean = () => true) {
  const fetched: string[] = [];
  const service = createSearch({
    fetchBytes: async (name) => {
      const file = name === null ? files.at(-1) : files.find((one) => one.name === name);
      fetched.push(file?.name ?? '');
      return file !== undefined && isThere(file.name) ? ok(file.bytes) : fail('missing-search-file', 'Not there.');
    },
  });
  return { service, fetched };
}

const { service: whole } = serve(
  encodeIndex(papers, [{ id: 'speech' as TopicId, name: 'Speech', query: 'x', doc: 'x' }]),
);

async function ask(query: string, request: Partial<SearchRequest> = {}, marks: SearchMarks = {}): Promise<SearchReply> {
  const reply = await whole.search({ query, topics: [], order: 'relevance', ...request }, marks);
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value;
}
const idsOf = ({ hits }: Pick<SearchReply, 'hits'>) => hits.map(({ id }) => id);

describe('a reply', () => {
  it('says of every hit which words it holds, and how often in which text', async () => {
    const { hits } = await ask('tide harbours ');
    expect(hits.find(({ id }) => id === tidal)?.words).toEqual([
      { word: 'tide', title: 0, abstract: 3 },
      { word: 'harbours', title: 1, abstract: 0 },
    ]);
  });

  it('has beside few hits what comes near, marked so and in no count', async () => {
    const { hits, near, total, close } = await ask('sailors knots ');
    expect([idsOf({ hits }), total, close]).toEqual([[knots], 1, false]);
    expect(idsOf({ hits: near })[0]).toBe(language);
    expect(near.every((hit) => hit.close)).toBe(true);
  });

  it('corrects a word that no paper holds, and offers the query so', async () => {
    const reply = await ask('sailors langauge ');
    expect([idsOf(reply)[0], reply.close]).toEqual([language, true]);
    expect(reply.suggestions[0]).toEqual({ query: 'sailors language', papers: 1 });
  });

  it('says which part of a query to leave out where nothing answers all of it', async () => {
    const { hits, suggestions } = await ask('knots topic:speech in:2025-07 ', { order: 'newest' });
    expect(hits.every((hit) => hit.close)).toBe(true);
    expect(suggestions).toEqual([
      { query: 'topic:speech in:2025-07', without: 'knots', papers: 1 },
      { query: 'knots in:2025-07', without: 'topic:speech', papers: 1 },
    ]);
  });

  it('counts topics, digests and months over all hits, also those that are not given', async () => {
    const reply = await ask('', { most: 1, order: 'newest' });
    expect([idsOf(reply), reply.total, reply.other]).toEqual([[tidal], 4, 3]);
    expect(reply.topics).toEqual([{ id: 'speech', papers: 1 }]);
    expect(reply.digests.map(({ papers: count }) => count)).toEqual([1, 1, 2]);
    expect(reply.months).toEqual([
      { month: '2025-08', papers: 2 },
      { month: '2025-07', papers: 2 },
    ]);
  });

  it('is in the order that the query asks for', async () => {
    expect(idsOf(await ask('sort:votes'))).toEqual([night, tidal, language, knots]);
    expect(idsOf(await ask('sort:title', { order: 'votes' }))).toEqual([night, knots, language, tidal]);
    const shuffled = idsOf(await ask('sort:random'));
    expect(shuffled.toSorted()).toEqual(papers.map(({ id }) => id).toSorted());
    expect(idsOf(await ask('sort:random'))).toEqual(shuffled);
  });

  it('takes conditions on the shelf from the page, and days back from the newest', async () => {
    const answers = { 'is:kept': knots === undefined ? [] : [knots], '#sea': [] };
    expect(idsOf(await ask('is:kept', {}, { answers }))).toEqual([knots]);
    expect(idsOf(await ask('-is:kept after:1d', {}, { answers }))).toEqual([tidal, night]);
    expect(idsOf(await ask('#sea OR is:hidden', {}, { answers }))).toEqual([]);
  });

  it('takes an "or" of a long sentence for no alternative', async () => {
    const long = 'what do sailors say of knots or of tides in harbours at night ';
    expect((await ask(long)).hits.every((hit) => hit.close)).toBe(true);
    expect((await ask('knots or tides ')).close).toBe(false);
  });
});

const request = (query: string): SearchRequest => ({ query, topics: [], order: 'newest' });

describe('an index in many files', () => {
  const files = encodeFiles(
    buildIndex(papers.map(toIndexedPaper), { topics: ['speech'], division: { ...divided, shardWords: 4 } }),
  );

  it('answers as one file does, and fetches only what a query needs', async () => {
    const { service, fetched } = serve(files);
    for (const query of ['s', 'harbours ', 'sail', '"speak of harbours"', 'langauge ']) {
      expect(await service.search(request(query), {})).toEqual({
        ok: true,
        value: await ask(query, { order: 'newest' }),
      });
    }
    expect(new Set(fetched).size).toBe(fetched.length);
    const { service: other, fetched: few } = serve(files);
    await other.search(request('harbours '), {});
    expect(few.length).toBeLessThan(files.length / 2);
  });

  it('fails where a file is missing, and goes on once it is there', async () => {
    let isThere = false;
    const { service } = serve(files, (name) => isThere || name === files.at(-1)?.name);
    expect(await service.search(request('harbours '), {})).toMatchObject({ error: { code: 'search-unavailable' } });
    isThere = true;
    expect(await service.search(request('harbours '), {})).toMatchObject({ ok: true });
  });

  it('is refused where its first file is none, whatever it is', async () => {
    const oneFile = encodeIndex(papers, [])[0]?.bytes ?? new Uint8Array();
    for (const bytes of [new Uint8Array(), new Uint8Array(40), oneFile.slice(0, 60)]) {
      const { service } = serve([{ name: 'x', bytes }]);
      expect(await service.search(request('a'), {})).toMatchObject({ error: { code: 'search-unavailable' } });
    }
  });
});
