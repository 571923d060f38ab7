import { describe, expect, it } from 'vitest';
import { mean, mrr10, ndcg10, percentile, randomisationP, recall100 } from './search-metrics.ts';
import { createRandom } from './random.ts';

const judged = new Map([
  ['a', 2],
  ['b', 1],
  ['c', 0],
]);
const fillers = (count: number) => Array.from({ length: count }, (_, at) => `filler${at}`);

describe('nDCG@10', () => {
  it('has linear gain and the discount of trec_eval', () => {
    // (1/log2 2 + 2/log2 4) / (2/log2 2 + 1/log2 3) = 2 / 2.630930
    expect(ndcg10(['b', 'c', 'a'], judged)).toBeCloseTo(0.760188, 6);
    expect(ndcg10(['a', 'b'], judged)).toBe(1);
  });

  it('sees ten ranks, and counts against all that is relevant', () => {
    expect(ndcg10([...fillers(10), 'a'], judged)).toBe(0);
    expect(ndcg10([...fillers(9), 'a'], judged)).toBeCloseTo(2 / Math.log2(11) / 2.63093, 5);
    const eleven = new Map(Array.from({ length: 11 }, (_, at) => [`d${at}`, 1]));
    expect(ndcg10([...eleven.keys()].slice(1), eleven)).toBe(1);
  });

  it('is nothing where nothing is relevant or found', () => {
    expect(ndcg10(['c'], new Map([['c', 0]]))).toBe(0);
    expect(ndcg10([], judged)).toBe(0);
  });
});

describe('recall@100 and MRR@10', () => {
  it('count what is relevant, once, and not what is judged 0', () => {
    expect(recall100(['c', 'a', 'a'], judged)).toBe(0.5);
    expect(recall100([...fillers(100), 'a'], judged)).toBe(0);
    expect(recall100(['a'], new Map())).toBe(0);
  });

  it('take the first relevant rank', () => {
    expect(mrr10(['c', 'b', 'a'], judged)).toBe(0.5);
    expect(mrr10([...fillers(10), 'a'], judged)).toBe(0);
  });
});

describe('statistics', () => {
  it('are the textbook ones', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(mean([])).toBe(0);
    expect(percentile([4, 1, 3, 2], 0.5)).toBe(2);
    expect(percentile([4, 1, 3, 2], 0.95)).toBe(4);
    expect(percentile([], 0.5)).toBe(0);
  });

  it('tell a steady difference from chance', () => {
    const ours = Array.from({ length: 30 }, (_, at) => at / 30);
    const worse = ours.map((value) => value - 0.1);
    const mixed = ours.map((value, at) => value + (at % 2 === 0 ? 0.1 : -0.1));
    expect(randomisationP(ours, worse, { random: createRandom(1), rounds: 2000 })).toBeLessThan(0.01);
    expect(randomisationP(ours, mixed, { random: createRandom(1), rounds: 2000 })).toBeGreaterThan(0.5);
    expect(randomisationP(ours, ours, { random: createRandom(1), rounds: 100 })).toBe(1);
  });
});
