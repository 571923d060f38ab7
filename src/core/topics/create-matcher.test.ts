import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflect } from '../query/inflect.ts';
import { matchQuery, prepareTexts } from '../query/match-query.ts';
import { parseQuery } from '../query/parse-query.ts';
import { createMatcher } from './create-matcher.ts';
import { indexWords } from './word-index.ts';

const word = fc.constantFrom('low', 'lower', 'rank', 'ranks', 'self', 'supervised', 'l', 'κ', '学习', "model's");
const text = fc.array(word, { maxLength: 14 }).map((words) => words.join(' '));
const piece = fc.oneof(
  word,
  word.map((one) => `${one}*`),
  fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => `"${words.join(' ')}*"`),
  fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join('-')),
  fc.constantFrom('OR', '-', '(', ')', 'title:', 'abs:', 'title:(', 'is:kept', 'sort:day'),
);
const queryText = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(' '));

describe('a matcher', () => {
  it('finds what the slow matcher finds, 5,000 times', () => {
    fc.assert(
      fc.property(queryText, fc.boolean(), text, text, (asked, open, title, abstract) => {
        const query = open ? inflect(parseQuery(asked)) : parseQuery(asked);
        const texts = prepareTexts(title, abstract);
        const found = createMatcher(query)({ title: indexWords(texts.title), abstract: indexWords(texts.abstract) });
        expect(found).toEqual(matchQuery(query, texts));
      }),
      { numRuns: 5000 },
    );
  });

  it('leaves no evidence of a part that did not hold', () => {
    const texts = prepareTexts('Low rank', 'Self supervised');
    const match = createMatcher(parseQuery('(low missing) OR supervised'));
    expect(match({ title: indexWords(texts.title), abstract: indexWords(texts.abstract) }).evidence).toEqual([
      { field: 'abstract', start: 5, end: 15 },
    ]);
  });
});
