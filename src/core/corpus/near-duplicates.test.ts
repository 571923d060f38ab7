import { describe, expect, it } from 'vitest';
import type { Paper } from '../domain/paper.ts';
import { buildCorpus } from './build-corpus.ts';
import { inventDigest, inventPaper } from './invented-papers.ts';
import { findNearDuplicates } from './near-duplicates.ts';

const may = { source: 'a.json', day: '2025-05-01' };
const june = { source: 'b.json', day: '2025-06-01' };
const july = { source: 'c.json', day: '2025-07-01' };
const words =
  'bread oven flour yeast salt water crust crumb baker dough rye wheat loaf tin rack timer heat steam'.split(' ');
/** An invented abstract of its own for every number. */
const abstractOf = (seed: number) =>
  `We study ${Array.from({ length: 60 }, (_, n) => `${words[(seed * 31 + n * n * (seed + 3)) % words.length]}${(seed * 7919 + n * 13) % 10_007}`).join(' ')}.`;

function paper(
  title: string,
  place: typeof may & { rank?: number },
  abstract: string,
  more: Partial<Paper> = {},
): Paper {
  return inventPaper(title, place, { abstract, raw: { title, abstract }, ...more });
}

const begin = (seed: number) => `We study slow bread with a new method and a small oven. ${abstractOf(seed)}`;
const make = (count: number) => Array.from({ length: count }, (_, n) => paper(`Paper ${n}`, may, abstractOf(n)));

function time(papers: readonly Paper[]): number {
  const start = performance.now();
  findNearDuplicates(papers);
  return performance.now() - start;
}

const build = (papers: readonly Paper[]) =>
  buildCorpus({ papers, digests: [may, june, july].map(inventDigest), topics: [], sources: [], diagnostics: [] });
const codes = (corpus: ReturnType<typeof build>) => corpus.diagnostics.map(({ code }) => code);

describe('versions of one paper', () => {
  it('are one where a renamed paper has the same abstract word for word, and the page can show both titles', () => {
    const [old, renamed] = [paper('Slow Bread', may, abstractOf(1)), paper('Bread That Waits', june, abstractOf(1))];
    const corpus = build([old, renamed]);
    expect(corpus.papers).toHaveLength(1);
    expect(corpus.papers[0]).toMatchObject({
      title: 'Bread That Waits',
      formerly: [old.id],
      versions: [{ digest: old.digests[0]?.digest, source: 'a.json', title: 'Slow Bread' }],
    });
    expect(corpus.papers[0]?.versions?.[0]).not.toHaveProperty('abstract');
  });

  it('stay apart where they state different arXiv ids, where one page shows both, and where the abstract is short', () => {
    const other = { arxivId: '2505.00002' };
    expect(
      build([paper('A', may, abstractOf(1), { arxivId: '2505.00001' }), paper('B', june, abstractOf(1), other)]).papers,
    ).toHaveLength(2);
    expect(build([paper('A', may, abstractOf(1)), paper('B', { ...may, rank: 2 }, abstractOf(1))]).papers).toHaveLength(
      2,
    );
    expect(build([paper('A', may, 'We bake.'), paper('B', june, 'We bake.')]).papers).toHaveLength(2);
  });

  it('are not joined through a third one that shares an abstract with two papers of different arXiv ids', () => {
    const third = [paper('C', may, abstractOf(1)), paper('C', june, abstractOf(2))];
    const both = [
      paper('A', july, abstractOf(1), { arxivId: '2505.00001' }),
      paper('B', { ...july, rank: 2 }, abstractOf(2), { arxivId: '2505.00002' }),
    ];
    const joined = build([...third, ...both]);
    expect(joined.papers).toHaveLength(2);
    expect(build([...both, ...third].toReversed()).papers).toEqual(joined.papers);
  });

  it('say what differs where an older scrape had other words', () => {
    const older = paper('Bread', may, abstractOf(3).replace('We study', 'We  studied'));
    const corpus = build([older, paper('Bread', june, abstractOf(3))]);
    expect(corpus.papers[0]?.versions).toEqual([
      { digest: older.digests[0]?.digest, source: 'a.json', abstract: older.raw.abstract },
    ]);
    expect(build([paper('Bread', may, abstractOf(3))]).papers[0]).not.toHaveProperty('versions');
  });
});

describe('papers that read nearly alike', () => {
  it('are listed once, and left two', () => {
    const changed = abstractOf(4)
      .replace(/ \S+\.$/, ' more.')
      .replace('We study', 'We look at');
    const corpus = build([
      paper('Rye', may, abstractOf(4)),
      paper('Wheat', june, changed),
      paper('Salt', june, abstractOf(5)),
    ]);
    expect(corpus.papers).toHaveLength(3);
    expect(codes(corpus)).toEqual(['near-duplicate']);
    expect(corpus.diagnostics[0]?.message).toMatch(/^\d\d of 100 phrases are those of "(?:Rye|Wheat)"/);
  });

  it('are none where they only begin alike, or share what many say', () => {
    expect(codes(build([paper('A', may, begin(6)), paper('B', june, begin(7))]))).toEqual([]);
  });

  it('are found in a time that grows with the papers, not with their pairs', () => {
    const [few, many] = [make(300), make(2400)];
    time(few);
    // Eight times as many: pairs are 64 times as many. A busy machine is believed only when every try says so.
    const isLinear = () => time(many) <= Math.max(5, Math.min(time(few), time(few))) * 24 + 100;
    expect([1, 2, 3, 4, 5].some(isLinear)).toBe(true);
  });
});
