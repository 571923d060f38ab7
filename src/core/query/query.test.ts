import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchQuery, prepareTexts } from './match-query.ts';
import { parseQuery } from './parse-query.ts';
import { printQuery } from './print-query.ts';
import { queryTerms } from './query-terms.ts';

const pieces = [
  'a',
  'Self-supervised',
  'or',
  'OR',
  '-',
  '--',
  '(',
  ')',
  '"',
  '“',
  '”',
  'title:',
  'TI:',
  'abs:',
  'x:y',
  '*',
  'lo*',
  '＊',
  '（',
  ':',
  ' ',
  '　',
  'é',
  '学习',
  "model's",
  '+++',
  'is:kept',
  'IS:read',
  'is:unknown',
  'has:code',
  'after:7d',
  'before:2025-02-30',
  'in:2025-07',
  'time:<3',
  'time:＜３',
  'votes:>=20',
  'votes:2.50',
  'topic:x',
  'topic:',
  'digest:"2025 (a)"',
  'source:İ',
  '#tag',
  'tag:"a b"',
  'tag:c++',
  '#',
  'note:"x y*"',
  'author:é*',
  'sort:newest',
  'sort:nothing',
  '\n',
];
const anyQueryText = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);
const anyText = fc
  .array(fc.constantFrom('a', 'x', 'y', 'low', 'self', 'supervised', 'model', 'or', '.', '-'), { maxLength: 12 })
  .map((words) => words.join(' '));

const texts = prepareTexts(
  'Sparse Attention, Revisited',
  'We compress the low-rank part of self-attention. No compression of “keys”.',
);
const matches = (query: string) => matchQuery(parseQuery(query), texts).matched;

describe('a query', () => {
  it('wants all of its words, anywhere in title or abstract, in any case', () => {
    expect(matches('sparse KEYS')).toBe(true);
    expect(matches('sparse values')).toBe(false);
    expect(matches('')).toBe(true);
  });

  it('wants whole words unless a star says that they go on', () => {
    expect(matches('compres')).toBe(false);
    expect(matches('compres*')).toBe(true);
    expect(matches('"low ra*"')).toBe(true);
  });

  it('reads a hyphenated word as a phrase', () => {
    expect(matches('low-rank')).toBe(true);
    expect(matches('rank-low')).toBe(false);
    expect(matches('"self attention"')).toBe(true);
  });

  it('leaves out what stands behind a hyphen, and nothing for a hyphen alone', () => {
    expect(matches('attention -keys')).toBe(false);
    expect(matches('attention -"keys low"')).toBe(true);
    expect(matches('attention - keys')).toBe(true);
    expect(matches('-values')).toBe(true);
  });

  it('binds OR loosest, and brackets first', () => {
    expect(parseQuery('a b OR c')).toEqual(parseQuery('(a b) or c'));
    expect(matches('values OR keys sparse')).toBe(true);
    expect(matches('(values OR keys) dense')).toBe(false);
  });

  it('looks only in the field that is named, also for a bracket', () => {
    expect(matches('title:keys')).toBe(false);
    expect(matches('abs:keys')).toBe(true);
    expect(matches('TITLE:(sparse OR keys)')).toBe(true);
    expect(matches('title:"attention revisited"')).toBe(true);
    expect(parseQuery('venue:keys')).toEqual({ kind: 'word', text: 'venue:keys', prefix: false });
  });

  it('understands the punctuation of other keyboards', () => {
    expect(parseQuery('“low rank”')).toEqual(parseQuery('"low rank"'));
    expect(parseQuery('title：（a OR b）')).toEqual(parseQuery('title:(a OR b)'));
    expect(parseQuery('－keys')).toEqual(parseQuery('-keys'));
  });

  it('never fails on what is not closed, and never exhausts the stack', () => {
    expect(parseQuery('"low rank')).toEqual(parseQuery('"low rank"'));
    expect(parseQuery('(a OR b')).toEqual(parseQuery('a OR b'));
    expect(parseQuery('a) b')).toEqual(parseQuery('a b'));
    for (const text of [
      '('.repeat(100_000),
      '-('.repeat(100_000),
      'title:'.repeat(100_000),
      `${'('.repeat(50_000)}a`,
    ]) {
      expect(printQuery(parseQuery(text)).length).toBeLessThan(text.length + 1);
    }
  });

  it('is printed as a text that says the same, 10,000 times', () => {
    fc.assert(
      fc.property(anyQueryText, (text) => {
        const query = parseQuery(text);
        const printed = printQuery(query);
        expect(parseQuery(printed)).toEqual(query);
        expect(printQuery(parseQuery(printed))).toBe(printed);
      }),
      { numRuns: 10_000 },
    );
  });

  it('matches less with one more word, and never what its negation matches', () => {
    fc.assert(
      fc.property(anyQueryText, anyText, anyText, (text, title, abstract) => {
        const paper = prepareTexts(title, abstract);
        const query = parseQuery(text);
        const { matched } = matchQuery(query, paper);
        const stricter = matchQuery({ kind: 'and', of: [query, parseQuery('model')] }, paper);
        if (stricter.matched) expect(matched).toBe(true);
        expect(matchQuery({ kind: 'not', of: query }, paper).matched).toBe(!matched);
      }),
    );
  });

  it('gives evidence that lies inside the texts, sorted and disjoint', () => {
    fc.assert(
      fc.property(anyQueryText, anyText, anyText, (text, title, abstract) => {
        const { evidence } = matchQuery(parseQuery(text), prepareTexts(title, abstract));
        for (const field of ['title', 'abstract'] as const) {
          const length = field === 'title' ? title.length : abstract.length;
          let last = 0;
          for (const range of evidence.filter((one) => one.field === field)) {
            expect(range.start).toBeGreaterThanOrEqual(last);
            expect(range.end).toBeGreaterThan(range.start);
            expect(range.end).toBeLessThanOrEqual(length);
            last = range.end;
          }
        }
      }),
    );
  });

  it('names the terms to mark, but none that it leaves out', () => {
    expect(queryTerms(parseQuery('title:sparse "low rank" -keys com*'))).toEqual([
      { field: 'title', term: { words: ['sparse'], prefix: false } },
      { term: { words: ['low', 'rank'], prefix: false } },
      { term: { words: ['com'], prefix: true } },
    ]);
  });
});
