import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../domain/paper.ts';
import { inventPaper } from './invented-papers.ts';
import { mergePapers } from './merge-papers.ts';

const may = { source: 'a.txt', day: '2025-05-01' };
const june = { source: 'b.txt', day: '2025-06-01' };
const says = (abstract: string, more: Partial<Paper> = {}): Partial<Paper> => ({
  abstract,
  raw: { title: 'Report', abstract },
  ...more,
});
const bread = says('We bake bread.');
const cake = says('We bake cake.');
const merge = (...papers: readonly Paper[]) => mergePapers(papers).papers;

describe('papers of one title', () => {
  it('are two where one digest shows both and their abstracts begin otherwise; the first one seen keeps the id', () => {
    const first = inventPaper('Report', { ...may, rank: 1 }, bread);
    const papers = [
      inventPaper('Report', { ...june, rank: 1 }, cake),
      inventPaper('Report', { ...may, rank: 2 }, cake),
      inventPaper('Report', { ...june, rank: 2 }, bread),
      first,
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(papers, { minLength: papers.length }), (shuffled) => {
        const merged = merge(...shuffled);
        expect(merged.map((paper) => paper.abstract).toSorted()).toEqual(['We bake bread.', 'We bake cake.']);
        expect(merged.find((paper) => paper.id === first.id)?.abstract).toBe('We bake bread.');
        expect(new Set(merged.map((paper) => paper.slug)).size).toBe(2);
        for (const paper of merged) expect(paper.digests).toHaveLength(2);
      }),
    );
  });

  it('are one where no digest shows both, or one of them has no abstract', () => {
    expect(merge(inventPaper('Report', may, bread), inventPaper('Report', june, cake))).toHaveLength(1);
    const none = says('');
    expect(merge(inventPaper('Report', may, bread), inventPaper('Report', { ...may, rank: 2 }, none))).toHaveLength(1);
  });

  it('are one where their abstracts begin alike', () => {
    const long = `We bake bread ${'and again bread '.repeat(9)}`;
    const other = says(`${long}.`);
    expect(
      merge(inventPaper('Report', may, says(long)), inventPaper('Report', { ...may, rank: 2 }, other)),
    ).toHaveLength(1);
  });
});

describe('a merged paper', () => {
  it('has a whole abstract where the newest is truncated, but only of the same title', () => {
    const cut = says('We bake br', { truncated: true });
    const [paper] = merge(inventPaper('Report', june, cut), inventPaper('Report', may, bread));
    expect(paper).toMatchObject({ abstract: 'We bake bread.', truncated: false });
    const arxivId = '2505.00001';
    const renamed = merge(
      inventPaper('A New Report', june, { ...cut, arxivId }),
      inventPaper('Report', may, { ...bread, arxivId }),
    );
    expect(renamed).toMatchObject([{ title: 'A New Report', truncated: true }]);
    expect(merge(inventPaper('Report', june, cut))).toMatchObject([{ truncated: true }]);
  });
});
