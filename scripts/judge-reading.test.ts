import { describe, expect, it } from 'vitest';
import { judgeReading } from './judge-reading.ts';

const abstract = 'We propose Slow Bread Baking (SBB) for Large Dough Models (LDMs).';
const texts = new Map([['invented', { title: 'Baking', abstract }]]);
const slow = { field: 'abstract' as const, short: [30, 33] as [number, number], long: [11, 28] as [number, number] };
const dough = { field: 'abstract' as const, short: [59, 63] as [number, number], long: [39, 57] as [number, number] };
const name = { field: 'abstract' as const, start: 30, end: 33 };
const none = { id: 'invented', acronyms: [], maybeAcronyms: [], name: null, maybeNames: [] };

describe('what papers say of themselves, judged by labels', () => {
  it('is right where short form, words and name are those of the labels', () => {
    expect(judgeReading({ papers: [{ ...none, acronyms: [slow, dough], name }] }, texts)).toMatchObject([
      { what: 'acronyms', papers: 1, right: 2, wrong: 0, missed: 0, notes: [] },
      { what: 'short names', papers: 1, right: 1, wrong: 0, missed: 0, notes: [] },
    ]);
  });

  it('is wrong where the labels have none, and missed where only the labels have it', () => {
    const other = { ...slow, long: [11, 21] as [number, number] };
    expect(judgeReading({ papers: [{ ...none, acronyms: [other, dough] }] }, texts)).toMatchObject([
      {
        right: 1,
        wrong: 1,
        missed: 1,
        notes: ['wrong invented SBB = slow bread baking', 'missed invented SBB = slow bread'],
      },
      { right: 0, wrong: 1, missed: 0, notes: ['wrong invented SBB'] },
    ]);
  });

  it('is neither where the labels say maybe, nor where the paper is not at hand', () => {
    const papers = [{ ...none, acronyms: [dough], maybeAcronyms: [slow], maybeNames: [name] }];
    expect(judgeReading({ papers: [...papers, { ...none, id: 'absent', name }] }, texts)).toMatchObject([
      { papers: 1, right: 1, wrong: 0, missed: 0 },
      { papers: 1, right: 0, wrong: 0, missed: 0 },
    ]);
  });
});
