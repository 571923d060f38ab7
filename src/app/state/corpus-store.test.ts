import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../core/corpus/build-corpus.ts';
import { decodeSummary } from '../../core/corpus/decode-corpus.ts';
import { encodeCorpus } from '../../core/corpus/encode-corpus.ts';
import { inventDigest, inventPaper } from '../../core/corpus/invented-papers.ts';
import { fail, ok, type Result } from '../../core/domain/result.ts';
import { createCorpusStore, fetchPapers } from './corpus-store.ts';

const place = { source: 'invented', day: '2025-07-31' };
const papers = Array.from({ length: 120 }, (_, n) => inventPaper(`Invention ${n}`, { ...place, rank: n + 1 }));
const corpus = buildCorpus({ papers, digests: [inventDigest(place)], topics: [], sources: [], diagnostics: [] });
const files = new Map(encodeCorpus(corpus, { search: '{}' }).map(({ name, text }) => [name, text]));
const summary = decodeSummary(files.get('corpus.json') ?? '');
if (!summary.ok) throw new Error(summary.error.message);
const [first = '', second = '', third = ''] = [...files.keys()].filter((name) => name.startsWith('papers-'));
const { heads, digests } = summary.value.files;
const ids = papers.map(({ id }) => id);
const missing = fail('corpus-missing', 'Not there.');

/** A server: what it was asked for, and what it answers beside the files. An answer waits for its turn where one is given. */
function createServer() {
  const asked: string[] = [];
  const answers = new Map<string, Result<string>>();
  const turns = new Map<string, Promise<void>>();
  return {
    asked,
    answers,
    turns,
    fetchText: async (name: string): Promise<Result<string>> => {
      asked.push(name);
      const answer = answers.get(name) ?? ok(files.get(name) ?? '');
      await turns.get(name);
      return answer;
    },
  };
}

function open(server: ReturnType<typeof createServer>) {
  const store = createCorpusStore({ fetchText: server.fetchText });
  return { store, state: store.getState };
}

describe('the corpus', () => {
  it('fetches nothing by itself, and then each file once, whoever asks', async () => {
    const server = createServer();
    const { state } = open(server);
    expect(state()).toMatchObject({ status: 'loading', summary: null, heads: null });
    expect(server.asked).toEqual([]);
    await Promise.all([
      state().loadHeads(),
      state().loadHeads(),
      state().loadPapers(ids.slice(0, 2)),
      state().loadPapers(ids.slice(1, 60)),
    ]);
    await state().loadHeads();
    await state().loadPapers(ids.slice(0, 60));
    expect(server.asked).toEqual(['corpus.json', heads, first, second]);
    expect(state()).toMatchObject({ status: 'ready', failure: null, summary: summary.value });
    expect(state().heads).toHaveLength(120);
    expect([...state().papers.values()]).toEqual(papers.slice(0, 100));
    expect(state().missing.size).toBe(0);
  });

  it('begins with what the page as built holds', async () => {
    const server = createServer();
    const store = createCorpusStore({
      fetchText: server.fetchText,
      summary: summary.value,
      papers: papers.slice(0, 3),
    });
    expect(store.getState()).toMatchObject({ status: 'ready', summary: summary.value });
    await store.getState().loadPapers(ids.slice(0, 3));
    expect(server.asked).toEqual([]);
    await store.getState().loadPapers(ids.slice(110));
    expect(server.asked).toEqual([heads, third]);
    expect(store.getState().papers.size).toBe(23);
  });

  it('fetches digests and what the about page says only where they are asked for', async () => {
    const server = createServer();
    const { state } = open(server);
    await state().loadDigests();
    expect(state().digests).toEqual(corpus.digests);
    expect(server.asked).toEqual(['corpus.json', digests]);
    await state().loadAbout();
    expect(state().about).toMatchObject({ sources: [], digests: [{ papers: 120, evidence: [] }], diagnosticsTotal: 0 });
    expect(server.asked).toEqual(['corpus.json', digests, summary.value.files.accounts]);
  });

  it('fetches what the about page says with the digests that it needs, once', async () => {
    const server = createServer();
    const { state } = open(server);
    await Promise.all([state().loadAbout(), state().loadAbout()]);
    expect(state().about).toMatchObject({ digests: [{ papers: 120 }] });
    expect(server.asked).toEqual(['corpus.json', digests, summary.value.files.accounts]);
  });

  it('knows nothing of ids that it does not have', async () => {
    const server = createServer();
    const { state } = open(server);
    await state().loadPapers([inventPaper('Elsewhere', place).id]);
    expect(server.asked).toEqual(['corpus.json', heads]);
    expect([state().papers.size, state().missing.size]).toEqual([0, 0]);
  });
});

describe('trouble with the corpus', () => {
  it.each([
    ['is not there', missing, 'corpus-missing'],
    ['is no JSON', ok('<!doctype html>'), 'corpus-damaged'],
    ['is of another shape', ok('{"version":1}'), 'corpus-damaged'],
  ])('fails where the summary %s, until a retry finds it', async (_, answer, code) => {
    const server = createServer();
    server.answers.set('corpus.json', answer);
    const { state } = open(server);
    await state().loadPapers(ids.slice(0, 1));
    expect(state()).toMatchObject({ status: 'failed', failure: { code }, heads: null });
    server.answers.clear();
    await state().retry();
    expect(state()).toMatchObject({ status: 'ready', failure: null, summary: summary.value, digests: null });
    expect(state().heads).toHaveLength(120);
  });

  it.each([
    ['heads', heads],
    ['digests', digests],
  ])('fails where the %s are not there, and a retry fetches them again', async (part, name) => {
    const server = createServer();
    server.answers.set(name, missing);
    const { state } = open(server);
    await Promise.all([state().loadHeads(), state().loadDigests()]);
    expect(state()).toMatchObject({ status: 'failed', failure: missing.error, [part]: null });
    server.answers.clear();
    await state().retry();
    expect(state()).toMatchObject({ status: 'ready', digests: corpus.digests });
    expect(state().heads).toHaveLength(120);
  });

  it('names the papers of a chunk that is missing or damaged, and fetches it again where they are asked for again', async () => {
    const server = createServer();
    server.answers.set(first, missing).set(second, ok('[{"id":1}]'));
    const { state } = open(server);
    await state().loadPapers([...ids.slice(0, 2), ...ids.slice(50, 51), ...ids.slice(110)]);
    expect(state()).toMatchObject({ status: 'ready', missing: new Set([...ids.slice(0, 2), ...ids.slice(50, 51)]) });
    expect(state().papers.size).toBe(20);
    server.answers.clear();
    await state().loadPapers(ids.slice(0, 1));
    expect(state().missing).toEqual(new Set(ids.slice(50, 51)));
    expect(server.asked.filter((name) => name === first)).toHaveLength(2);
    expect(server.asked.filter((name) => name === third)).toHaveLength(1);
  });

  it('with the heads of a new build leaves the chunks of the old one alone', async () => {
    const server = createServer();
    const { state } = open(server);
    await state().loadHeads();
    server.answers.set(heads, missing);
    await state().retry();
    await state().loadPapers(ids.slice(0, 1));
    expect(state()).toMatchObject({ status: 'failed', heads: null });
    expect(server.asked).not.toContain(first);
  });

  it('does not lose what is on its way while the reader retries', async () => {
    const server = createServer();
    const gates: (() => void)[] = [];
    server.turns.set(heads, new Promise((resolve) => gates.push(resolve)));
    server.answers.set(digests, missing);
    const { state } = open(server);
    const slow = state().loadHeads();
    await state().loadDigests();
    expect(state().status).toBe('failed');
    server.answers.clear();
    const retried = state().retry();
    await new Promise((resolve) => setTimeout(resolve));
    gates.forEach((openGate) => openGate());
    await Promise.all([slow, retried]);
    expect(state()).toMatchObject({ status: 'ready', digests: corpus.digests });
    expect(state().heads).toHaveLength(120);
  });

  it('drops the heads of another build that arrive after a retry', async () => {
    const server = createServer();
    const gates: (() => void)[] = [];
    const other = {
      ...summary.value,
      version: 'other',
      files: { ...summary.value.files, heads: 'heads-of-another-build.json' },
    };
    server.answers.set('corpus.json', ok(JSON.stringify(other))).set(other.files.heads, ok('{"chunks":[],"heads":[]}'));
    server.turns.set(other.files.heads, new Promise((resolve) => gates.push(resolve)));
    const { state } = open(server);
    const slow = state().loadHeads();
    await new Promise((resolve) => setTimeout(resolve));
    server.answers.delete('corpus.json');
    await state().retry();
    gates.forEach((openGate) => openGate());
    await slow;
    expect(state().heads).toHaveLength(120);
  });
});

describe('fetchPapers', () => {
  it('gives the papers of the chunks in their order, or the failure of one', async () => {
    const server = createServer();
    expect(await fetchPapers(server.fetchText, [second, first])).toEqual(
      ok([...papers.slice(50, 100), ...papers.slice(0, 50)]),
    );
    expect(await fetchPapers(server.fetchText, [])).toEqual(ok([]));
    server.answers.set(first, missing);
    expect(await fetchPapers(server.fetchText, [second, first])).toEqual(missing);
  });
});
