import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';
import { stem, toFormPrefix } from './stem.ts';

const anyWord = fc.stringMatching(/^[ab]{0,6}$/);

describe('editDistance', () => {
  it('counts a letter put in, left out, changed or swapped with the next as one', () => {
    expect(['langauge', 'languge', 'languagee', 'lanquage'].map((word) => editDistance(word, 'language', 2))).toEqual([
      1, 1, 1, 1,
    ]);
    expect(editDistance('lnagauge', 'language', 2)).toBe(2);
    expect(editDistance('ca', 'abc', 9)).toBe(3);
  });

  it('is the same both ways, nothing for the same word alone, and never more than one over what is asked', () => {
    fc.assert(
      fc.property(anyWord, anyWord, fc.nat(4), (a, b, most) => {
        const distance = editDistance(a, b, most);
        expect(distance).toBe(editDistance(b, a, most));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(most + 1);
        if (distance <= most) expect(distance).toBe(editDistance(a, b, 9));
      }),
    );
  });
});

describe('stem', () => {
  it('is the same for the forms of a word', () => {
    for (const forms of ['model models modelling modelled', 'study studies studying', 'hope hoping hoped']) {
      expect(new Set(forms.split(' ').map(stem)).size).toBe(1);
    }
  });

  it('begins the word, but for a last i or e', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,4}(?:y|ies|ing|ed|ational|ly|s)?$/), (word) => {
        expect(word.startsWith(toFormPrefix(stem(word)))).toBe(true);
      }),
    );
    expect([stem('dying'), stem('was'), stem('naïve'), stem('x2')]).toEqual(['dying', 'was', 'naïve', 'x2']);
  });
});
