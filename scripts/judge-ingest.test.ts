import { describe, expect, it } from 'vitest';
import { ingestSource } from '../src/core/ingest/ingest-source.ts';
import type { Check } from './check-list.ts';
import { judgeGold, type Gold } from './judge-gold.ts';
import { judgeTruth } from './judge-truth.ts';

const abstract = `We bake at 90^circ with K^2 ovens and N^2{M} trays. Recipes: https://github.com/bakers/oven.`;
const text = ['Daily Papers', 'Jul 31', 'Bread From Few Tokens', abstract].join('\n\n');
const read = ingestSource({ name: 'dump.txt', text });

const gold: Gold = {
  file: 'dump.txt',
  header: { lines: [1, 3], page_date_text: 'Jul 31' },
  gold: [
    {
      n: 1,
      title: 'Bread From Few Tokens',
      line_title: 5,
      line_abstract: 7,
      abstract_chars: abstract.length,
      abstract_first40: abstract.slice(0, 40),
      abstract_last40: abstract.slice(-40),
      urls: [
        {
          raw: 'https://github.com/bakers/oven.',
          url: 'https://github.com/bakers/oven',
          kind: 'code',
          offset: abstract.indexOf('https'),
        },
      ],
      truncated: false,
      tex_spots: [
        { expect: 'repair', raw: '90^circ', clean: '90°', offsets: [abstract.indexOf('90')] },
        { expect: 'repair', raw: 'K^2 ovens', clean: 'K² ovens', offsets: [abstract.indexOf('K^2')] },
        { expect: 'flag', raw: 'N^2{M}', offsets: [abstract.indexOf('N^2')] },
      ],
    },
  ],
};

const wrongOf = (checks: readonly Check[]) => checks.filter((one) => one.wrong.length > 0).map((one) => one.check);
type Change = Partial<Gold['gold'][number]>;
const withPaper = (change: Change): Gold => ({
  ...gold,
  gold: gold.gold.map((paper) => ({ ...paper, ...change })),
});

describe('judging a dump by its gold', () => {
  it('finds nothing wrong where it was read as the gold says', () => {
    const checks = judgeGold(gold, read);
    expect(wrongOf(checks)).toEqual([]);
    expect(checks.find((one) => one.check === 'TeX: reads clean')?.right).toBe(2);
    expect(checks.find((one) => one.check === 'TeX: flagged')?.right).toBe(1);
  });

  it.each<readonly [check: string, change: Change]>([
    ['lines', { line_title: 6 }],
    ['raw abstract: units', { abstract_chars: 1 }],
    ['raw abstract: first 40', { abstract_first40: 'We' }],
    ['raw abstract: last 40', { abstract_last40: 'oven' }],
    ['truncated', { truncated: true }],
    ['links of a paper', { urls: [] }],
    ['links: kind', { urls: gold.gold[0]?.urls.map((url) => ({ ...url, kind: 'data' })) ?? [] }],
    ['TeX: reads clean', { tex_spots: [{ expect: 'repair', raw: '90^circ', clean: '90', offsets: [11] }] }],
    ['TeX: flagged', { tex_spots: [{ expect: 'flag', raw: 'We', offsets: [0] }] }],
    ['TeX: left as scraped', { tex_spots: [{ expect: 'flag', raw: '90^circ', offsets: [11] }] }],
    ['paper at its place', { title: 'Bread' }],
  ])('says that %s is wrong', (check, change) => {
    expect(wrongOf(judgeGold(withPaper(change), read))).toContain(check);
  });

  it('says which of the header and the records is missing', () => {
    const other = { ...gold, header: { lines: [1], page_date_text: 'Aug 1' }, gold: [] };
    expect(wrongOf(judgeGold(other, read))).toEqual(['records', 'header lines', 'day as written']);
  });
});

describe('judging a text by its truth', () => {
  const paper = { title: 'Bread From  Few\nTokens', abstract, day: '2025-07-31' };

  it('finds nothing wrong but for white space', () => {
    expect(wrongOf(judgeTruth([paper], read))).toEqual([]);
  });

  it('says which texts, days and counts are wrong', () => {
    const other = { title: 'Bread', abstract: 'Other.', day: '2025-08-01' };
    expect(wrongOf(judgeTruth([other, paper], read))).toEqual(['papers', 'titles', 'abstracts', 'days']);
  });
});
