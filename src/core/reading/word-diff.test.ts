import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords } from './word-diff.ts';

const text = fc
  .array(fc.constantFrom('we', 'bake', ' ', 'bread', '. ', 'é', '🔥', '\ud800', '(', '-'), { maxLength: 60 })
  .map((parts) => parts.join(''));
const without = (kind: string, parts: ReturnType<typeof diffWords>) =>
  parts
    .filter((part) => part.kind !== kind)
    .map((part) => part.text)
    .join('');

describe('diffWords', () => {
  it('gives both texts back', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffWords(before, after);
        expect(without('added', parts)).toBe(before);
        expect(without('removed', parts)).toBe(after);
        expect(parts.every((part) => part.text !== '')).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('changes no more words than need be', () => {
    expect(diffWords('a red fox', 'a blue fox')).toEqual([
      { kind: 'same', text: 'a ' },
      { kind: 'removed', text: 'red' },
      { kind: 'added', text: 'blue' },
      { kind: 'same', text: ' fox' },
    ]);
    expect(diffWords('We bake.', 'We bake.')).toEqual([{ kind: 'same', text: 'We bake.' }]);
    expect(diffWords('', '')).toEqual([]);
    expect(diffWords('', 'new')).toEqual([{ kind: 'added', text: 'new' }]);
  });

  it('gives both texts back where everything differs, in time', () => {
    const [before, after] = ['red ', 'blue '].map((word) =>
      Array.from({ length: 4000 }, (_, n) => `${word}${n} `).join(''),
    );
    const parts = diffWords(before ?? '', after ?? '');
    expect(without('added', parts)).toBe(before);
    expect(without('removed', parts)).toBe(after);
  });
});
