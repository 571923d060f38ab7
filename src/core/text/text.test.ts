import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toReadingSeconds } from '../reading/reading-time.ts';
import { hash60, hashBytes60 } from './hash.ts';
import { normalise } from './normalise.ts';
import { findRanges, toTerm } from './ranges.ts';
import { mergeRanges } from './merge-ranges.ts';
import { toTokens } from './tokens.ts';
import { countWords } from './words.ts';

const anyText = fc.string({ unit: 'binary' });
const words = (text: string) => toTokens(text).map((token) => token.text);

describe('normalise', () => {
  it('folds case, width and diacritics', () => {
    expect(normalise('Café ＢＥＲＴ ﬁne')).toBe('cafe bert fine');
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(anyText, (text) => normalise(normalise(text)) === normalise(text)));
  });
});

describe('toTokens', () => {
  it('cuts at everything that is no letter or digit', () => {
    expect(words('Self-attention (2.5×), state_of/the.art')).toEqual([
      'self',
      'attention',
      '2',
      '5',
      'state',
      'of',
      'the',
      'art',
    ]);
  });

  it('keeps an apostrophe from cutting a word', () => {
    expect(words("the model's layers don’t")).toEqual(['the', 'model', 'layers', 'dont']);
  });

  it('takes every character alone in scripts without blanks', () => {
    expect(words('深度BERT学习')).toEqual(['深', '度', 'bert', '学', '习']);
    expect(
      findRanges(
        '深度学习',
        [toTerm('学习', false)].filter((term) => term !== null),
      ),
    ).toEqual([{ start: 2, end: 4 }]);
  });

  it('cuts as its pattern does, whatever stands around a word', () => {
    const piece = fc.constantFrom(
      'a',
      'B',
      '9',
      'é',
      'e\u0301',
      "'",
      '’',
      "'s",
      '_',
      ' ',
      '-',
      '学',
      'İ',
      '²',
      '\u0301',
      '𝒳',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const pattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}][\p{L}\p{M}]*)?/gu;
        const expected = [...text.replaceAll('学', ' ').matchAll(pattern)].map(({ index }) => index);
        expect(toTokens(text.replaceAll('学', ' ')).map(({ start }) => start)).toEqual(expected);
        expect(toTokens(text).map((token) => token.text)).toEqual(toTokens(` ${text} `).map((token) => token.text));
      }),
    );
  });

  it('gives places inside the text, in order, whatever the text is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end } of toTokens(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('findRanges', () => {
  it('finds a term as often as it stands there, and the beginning of words where asked', () => {
    expect(findRanges('Sparse attention', [{ words: ['atten'], prefix: true }])).toEqual([{ start: 7, end: 16 }]);
    expect(findRanges('a b a b', [{ words: ['a', 'b'], prefix: false }])).toEqual([
      { start: 0, end: 3 },
      { start: 4, end: 7 },
    ]);
    expect(findRanges('anything', [])).toEqual([]);
  });

  it('makes one of ranges that overlap or touch', () => {
    expect(
      mergeRanges([
        { start: 4, end: 6 },
        { start: 0, end: 2 },
        { start: 1, end: 4 },
      ]),
    ).toEqual([{ start: 0, end: 6 }]);
  });
});

describe('reading time', () => {
  it('is that of the words, and nothing for no words', () => {
    expect(toReadingSeconds('')).toBe(0);
    expect(toReadingSeconds('— … —')).toBe(0);
    expect(toReadingSeconds('word '.repeat(238))).toBe(60);
    expect(countWords('state-of-the-art results, 3 × 4')).toBe(4);
  });
});

describe('hash60', () => {
  it('is twelve characters, the same for the same text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(hash60(text)).toMatch(/^[0-9a-hjkmnp-tv-z]{12}$/);
        expect(hash60(text)).toBe(hash60(text));
        const units = [...text].filter((unit) => unit < '\u0100').join('');
        expect(hashBytes60(Uint8Array.from(units, (unit) => unit.charCodeAt(0)))).toBe(hash60(units));
      }),
    );
  });

  it('tells 100,000 texts apart that differ by little', () => {
    const codes = new Set<string>();
    for (let n = 0; n < 100_000; n += 1) codes.add(hash60(`paper ${n}`));
    expect(codes.size).toBe(100_000);
  });

  it('stays as it is: ids of published papers are made of it', () => {
    expect(hash60('sheaf')).toBe('061ach2gwy7m');
  });
});
