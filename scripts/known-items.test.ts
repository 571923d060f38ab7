import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askings, ceiling10, drawKnownItems, misspell } from './known-items.ts';
import { createRandom } from './random.ts';

const paper = (id: string, title: string) => ({ id, title, abstract: '' });
const papers = [
  paper('a', 'Sparse Kernels for Marine Acoustics'),
  paper('b', 'Acoustics of marine kernels that are sparse'),
  paper('c', 'On the of'),
  paper('d', 'Two words'),
];

describe('known items', () => {
  it('are papers with three telling words in the title, and the rivals that share them', () => {
    const items = drawKnownItems(papers, 10);
    expect(items.map(({ place }) => place).toSorted()).toEqual([0, 1]);
    expect(items.map(({ rivals }) => rivals)).toEqual([2, 2]);
  });

  it('ask by the same three words in every way, and the same for the same seed', () => {
    for (const { texts } of drawKnownItems(papers, 10, 7)) {
      expect(texts.shuffled.split(' ').toSorted()).toEqual(texts.exact.split(' ').toSorted());
      expect(texts.typo.split(' ').filter((word) => !texts.exact.split(' ').includes(word))).toHaveLength(1);
      expect(texts.exact.startsWith(texts.cut)).toBe(true);
      for (const asking of askings) expect(texts[asking].split(' ')).toHaveLength(3);
    }
    expect(drawKnownItems(papers, 10, 7)).toEqual(drawKnownItems(papers, 10, 7));
  });

  it('cannot all stand among the first ten where more than ten share the words', () => {
    const twin = { place: 0, texts: { exact: '', shuffled: '', typo: '', cut: '' }, rivals: 20 };
    expect(ceiling10([twin, { ...twin, rivals: 1 }])).toBe(0.75);
  });

  it('never misspell a word as itself, and keep its first letter', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,12}$/), fc.nat(), (word, seed) => {
        const spelled = misspell(word, createRandom(seed));
        expect(spelled).not.toBe(word);
        expect(spelled[0]).toBe(word[0]);
        expect(Math.abs(spelled.length - word.length)).toBeLessThan(2);
      }),
    );
  });
});
