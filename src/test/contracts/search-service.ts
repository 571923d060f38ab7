import assert from 'node:assert/strict';
import { inventDigest } from '../../core/corpus/invented-papers.ts';
import type { PaperId } from '../../core/domain/ids.ts';
import type { SearchMarks, SearchReply, SearchRequest, SearchService } from '../../core/search/service.ts';
import { corpus, newer, older, type SmallCorpus } from './small-corpus.ts';

/**
 * Makes a service over a corpus, in whatever way is to be held to the contract. The first `failures` times that it fetches what it searches,
 * there is nothing to be had.
 */
export type MakeService = (corpus: SmallCorpus, failures: number) => Promise<SearchService>;

/** One sentence that is true of every search service, however it is reached. `holds` rejects where it is not. */
export interface ContractCase {
  readonly name: string;
  readonly holds: (make: MakeService) => Promise<void>;
}

const { topics } = corpus;
const [rivers, bridges, storms, zebra, sparrows] = corpus.papers.map(({ id }) => id);

/** All that holds of every search service. */
export const searchContract: readonly ContractCase[] = [
  {
    name: 'gives every paper in the corpus’s order where nothing is asked',
    holds: async (make) => {
      const reply = await ask(await make(corpus, 0), {});
      assert.deepEqual(idsOf(reply), [rivers, bridges, storms, zebra, sparrows]);
      assert.deepEqual([reply.total, reply.close], [5, false]);
      assert.ok(reply.hits.every(({ score, fields }) => score === 0 && fields.length === 0));
    },
  },
  {
    name: 'counts topics over all hits in the topics’ order, zero included, and the rest as other',
    holds: async (make) => {
      const service = await make(corpus, 0);
      const all = await ask(service, {});
      assert.deepEqual(
        all.topics.map(({ id }) => id),
        topics.map(({ id }) => id),
      );
      assert.deepEqual(countsOf(all), [2, 2, 0, 2]);
      assert.deepEqual(countsOf(await ask(service, { query: 'sparse ' })), [2, 1, 0, 1]);
      assert.deepEqual(countsOf(await ask(service, { query: 'qqqqqqqq' })), [0, 0, 0, 0]);
    },
  },
  {
    name: 'finds papers that hold every word, in title or abstract, and says in which',
    holds: async (make) => {
      const reply = await ask(await make(corpus, 0), { query: 'sparse attention ', order: 'newest' });
      assert.deepEqual(idsOf(reply), [rivers, bridges, sparrows]);
      assert.deepEqual(
        reply.hits.map(({ fields }) => fields),
        [['title'], ['abstract'], ['title', 'abstract']],
      );
      assert.ok(reply.hits.every(({ score }) => score > 0));
      assert.equal(reply.close, false);
    },
  },
  {
    name: 'puts a word in the title before the same word in the abstract',
    holds: async (make) => {
      const { hits } = await ask(await make(corpus, 0), { query: 'storms ', order: 'relevance' });
      assert.deepEqual(
        hits.map(({ id }) => id),
        [storms, bridges],
      );
      assert.ok((hits[0]?.score ?? 0) > (hits[1]?.score ?? 0));
    },
  },
  {
    name: 'takes the last word as the beginning of one while it is typed',
    holds: async (make) => {
      const service = await make(corpus, 0);
      const typing = await ask(service, { query: 'spar', order: 'newest' });
      assert.deepEqual([idsOf(typing), typing.close], [[rivers, bridges, sparrows], false]);
      const typed = await ask(service, { query: 'spar ', order: 'newest' });
      assert.ok(typed.close || typed.total === 0);
    },
  },
  {
    name: 'understands the query language',
    holds: async (make) => {
      const service = await make(corpus, 0);
      const found = async (query: string) => idsOf(await ask(service, { query, order: 'newest' }));
      assert.deepEqual(await found('title:sparse '), [rivers, sparrows]);
      assert.deepEqual(await found('"sparse attention"'), [rivers]);
      assert.deepEqual(await found('sparse -birds '), [rivers, bridges]);
      assert.deepEqual(await found('zebra OR storms '), [bridges, storms, zebra]);
    },
  },
  {
    name: 'leaves only papers under all topics, of the digest, and of the ids that it is given',
    holds: async (make) => {
      const service = await make(corpus, 0);
      const [attention, compression] = topics.map(({ id }) => id);
      const found = async (request: Partial<SearchRequest>, marks: SearchMarks = {}) =>
        idsOf(await ask(service, request, marks));
      assert.deepEqual(await found({ topics: list(attention) }), [rivers, bridges]);
      assert.deepEqual(await found({ topics: list(attention, compression) }), [bridges]);
      assert.deepEqual(await found({ digest: inventDigest(older).id }), [sparrows]);
      assert.deepEqual(await found({ query: 'sparse ', digest: inventDigest(newer).id }), [rivers, bridges]);
      const unknown = 'zzzzzzzzzzzz' as PaperId;
      assert.deepEqual(await found({}, { only: list(zebra, rivers, unknown).toSorted() }), [rivers, zebra]);
      assert.deepEqual(await found({ query: 'sparse ' }, { only: [] }), []);
    },
  },
  {
    name: 'orders by votes and by title, the rest as the corpus does',
    holds: async (make) => {
      const service = await make(corpus, 0);
      const votes = await ask(service, { order: 'votes' });
      assert.deepEqual(idsOf(votes), [storms, rivers, sparrows, bridges, zebra]);
      const title = await ask(service, { order: 'title' });
      assert.deepEqual(idsOf(title), [storms, bridges, rivers, sparrows, zebra]);
    },
  },
  {
    name: 'comes close to a misspelt title, and says so; to nothing where nothing is near',
    holds: async (make) => {
      const service = await make(corpus, 0);
      const near = await ask(service, { query: 'sparce sparows' });
      assert.deepEqual([idsOf(near)[0], near.close], [sparrows, true]);
      const within = await ask(service, { query: 'sparce sparows' }, { only: list(zebra) });
      assert.deepEqual([within.hits, within.close], [[], false]);
      const excluded = await ask(service, { query: '-zebra ' }, { only: list(zebra) });
      assert.deepEqual([excluded.hits, excluded.close], [[], false]);
      const far = await ask(service, { query: 'qqqqqqqqqqqq' });
      assert.deepEqual([far.hits, far.total, far.close], [[], 0, false]);
    },
  },
  {
    name: 'adds nothing where more is asked',
    holds: async (make) => {
      const service = await make(corpus, 0);
      for (const [loose, strict] of [
        ['sparse ', 'sparse attention '],
        ['', 'storms '],
        ['birds OR storms ', 'birds '],
      ]) {
        const all = new Set(idsOf(await ask(service, { query: loose ?? '' })));
        assert.ok(idsOf(await ask(service, { query: strict ?? '' })).every((id) => all.has(id)));
      }
    },
  },
  {
    name: 'answers any text, and the same text the same way',
    holds: async (make) => {
      const service = await make(corpus, 0);
      const odd = [
        '"',
        '-',
        '(((',
        ') OR (',
        'title:',
        '*',
        '\u{0}',
        '\u{D800}',
        '🦓',
        'x'.repeat(5000),
        '( '.repeat(500),
      ];
      for (const query of odd) assert.deepEqual(await ask(service, { query }), await ask(service, { query }));
    },
  },
  {
    name: 'answers every call with its own reply, in whatever order they are asked',
    holds: async (make) => {
      const service = await make(corpus, 0);
      const queries = ['zebra ', 'storms ', 'birds ', ''];
      const alone: SearchReply[] = [];
      for (const query of queries) alone.push(await ask(service, { query }));
      assert.deepEqual(await Promise.all(queries.map((query) => ask(service, { query }))), alone);
    },
  },
  {
    name: 'fails where it has nothing to search, and tries again at the next call',
    holds: async (make) => {
      const service = await make(corpus, 1);
      const failed = await service.search(toRequest({ query: 'zebra ' }), {});
      assert.equal(failed.ok, false);
      assert.equal(!failed.ok && failed.error.code, 'search-unavailable');
      assert.deepEqual(idsOf(await ask(service, { query: 'zebra ' })), [zebra]);
    },
  },
  {
    name: 'finds nothing in an empty corpus',
    holds: async (make) => {
      const service = await make({ papers: [], topics }, 0);
      for (const query of ['', 'zebra']) {
        const { hits, total, close, other } = await ask(service, { query });
        assert.deepEqual({ hits, total, close, other }, { hits: [], total: 0, close: false, other: 0 });
      }
    },
  },
];

function toRequest(request: Partial<SearchRequest>): SearchRequest {
  return { query: '', topics: [], order: 'newest', ...request };
}

async function ask(
  service: SearchService,
  request: Partial<SearchRequest>,
  marks: SearchMarks = {},
): Promise<SearchReply> {
  const reply = await service.search(toRequest(request), marks);
  if (!reply.ok) throw new Error(`${reply.error.code}: ${reply.error.message}`);
  assert.deepEqual(JSON.parse(JSON.stringify(reply.value)), reply.value, 'a reply is plain data');
  return reply.value;
}

function idsOf({ hits }: SearchReply): readonly PaperId[] {
  return hits.map(({ id }) => id);
}

function countsOf({ topics: counts, other }: SearchReply): readonly number[] {
  return [...counts.map(({ papers }) => papers), other];
}

function list<T>(...values: readonly (T | undefined)[]): readonly T[] {
  return values.filter((value) => value !== undefined);
}
