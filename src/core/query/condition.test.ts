import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../domain/day.ts';
import type { DigestId, TopicId } from '../domain/ids.ts';
import type { Appearance } from '../domain/paper.ts';
import { answerCondition, untouched, type PaperFacts, type ShelfFacts } from './answer-condition.ts';
import { inflect } from './inflect.ts';
import { matchQuery, prepareTexts } from './match-query.ts';
import { parseQuery } from './parse-query.ts';
import { printQuery } from './print-query.ts';
import { startOf } from './start-of.ts';

const today = '2025-08-05' as Day;
const appearance = (digest: string, source: string, day?: string): Appearance => ({
  digest: digest as DigestId,
  source,
  rank: 1,
  lines: { title: [1, 1] },
  ...(day !== undefined && { day: day as Day }),
});
const paper: PaperFacts = {
  title: 'Sparse Models of Tides',
  abstract: 'We bound $x^2$ by the tide. Models drift.',
  topics: [{ id: 'tides' as TopicId, evidence: [] }],
  digests: [appearance('2025-07-31-daily', 'Daily.txt', '2025-07-31'), appearance('undated-x', 'x.txt', '--02-29')],
  readingSeconds: 150,
  links: [{ url: 'https://example.org/code', kind: 'code', start: 0, end: 2 }],
  marks: [],
  authors: ['Ada M. Lovelace', 'Émile Borel'],
  votes: 21,
};
const silent: PaperFacts = {
  title: '',
  abstract: '',
  topics: [],
  digests: [],
  readingSeconds: 0,
  links: [],
  marks: [],
};

const ago = (count: number, unit: 'd' | 'w' | 'm' | 'y', from = today) => startOf({ kind: 'ago', count, unit }, from);

const answers = (query: string, one: PaperFacts = paper, shelf: ShelfFacts = untouched) =>
  matchQuery(inflect(parseQuery(query)), prepareTexts(one.title, one.abstract), (condition) =>
    answerCondition(condition, one, { today, shelf }),
  ).matched;

describe('a condition', () => {
  it('asks for topics, digests and sources by their names, in any case', () => {
    expect(answers('topic:Tides digest:2025-07-31-daily source:daily.TXT')).toBe(true);
    expect(answers('digest:2025-07-31')).toBe(true);
    expect(answers('topic:other')).toBe(false);
    expect(answers('topic:other', silent)).toBe(true);
    expect(answers('source:daily')).toBe(false);
  });

  it('counts days from the beginning of what it names, or back from today', () => {
    expect(answers('after:2025-07-31 -before:2025-07-31 before:2025-08')).toBe(true);
    expect(answers('after:2025-08')).toBe(false);
    expect(answers('after:7d')).toBe(true);
    expect(answers('after:4d')).toBe(false);
    expect(answers('in:2025 in:2025-07 in:2025-07-31')).toBe(true);
    expect(answers('in:2025-06')).toBe(false);
    expect(answers('in:2024 OR after:0d')).toBe(false);
  });

  it('compares minutes and votes, and takes no number for none', () => {
    expect(answers('time:<3 time:2.5 votes:>20 votes:<=21')).toBe(true);
    expect(answers('votes:>21')).toBe(false);
    expect(answers('votes:<1', silent)).toBe(false);
  });

  it('asks what comes with a paper', () => {
    expect(answers('has:code has:math')).toBe(true);
    expect(answers('has:project')).toBe(false);
    expect(answers('has:math', { ...silent, abstract: 'From $5 up to $10.' })).toBe(false);
  });

  it('finds authors by words in a row of one name', () => {
    expect(answers('author:"m lovelace" author:emile author:lov*')).toBe(true);
    expect(answers('author:"lovelace borel"')).toBe(false);
    expect(answers('author:lovelace', silent)).toBe(false);
  });

  it('asks the shelf, where a paper untouched is unread and nothing else', () => {
    const shelf: ShelfFacts = { kept: true, read: true, hidden: false, tags: ['To read', 'α'], note: 'Good proofs.' };
    expect(answers('is:kept is:read -is:hidden #Α tag:"to read" note:proof* has:note', paper, shelf)).toBe(true);
    expect(answers('is:unread', paper, shelf)).toBe(false);
    expect(answers('is:unread')).toBe(true);
    expect(answers('is:kept OR is:read OR is:hidden OR #α OR has:note')).toBe(false);
  });

  it('is plain words where its name or value is not known', () => {
    for (const text of ['is:new', 'after:soon', 'in:2025-13', 'in:2025-02-30', 'votes:many', 'venue:x', 'sort:up']) {
      expect(parseQuery(text)).toEqual({ kind: 'word', text, prefix: false });
    }
    expect(parseQuery('title: C# topic:')).toMatchObject({
      kind: 'and',
      of: [{ text: 'title:' }, { text: 'C#' }, { text: 'topic:' }],
    });
  });

  it('understands the signs of other keyboards', () => {
    expect(parseQuery('IS：kept －（a）')).toEqual(parseQuery('is:kept -(a)'));
    expect(parseQuery('votes：＞20 ＃tag')).toEqual(parseQuery('VOTES:>20 #TAG'));
    expect(printQuery(parseQuery('tag:tag tag:"a b" votes:=20'))).toBe('#tag tag:"a b" votes:20');
  });

  it('takes the last order for the whole, and keeps every paper by it', () => {
    expect(printQuery(parseQuery('sort:votes (a OR sort:title b) c'))).toBe('(a OR b) c sort:title');
    expect(printQuery(parseQuery('a OR b sort:newest'))).toBe('(a OR b) sort:newest');
    expect(parseQuery('-sort:newest')).toEqual({ kind: 'sort', order: 'newest' });
    expect(answers('sort:random')).toBe(true);
  });
});

describe('a searched word', () => {
  it('is any form of it, but in quotes only itself', () => {
    expect(answers('model')).toBe(true);
    expect(answers('tide modelling')).toBe(true);
    expect(answers('"model"')).toBe(false);
    expect(matchQuery(parseQuery('model'), prepareTexts('Models', '')).matched).toBe(false);
    expect(answers('sparse-model')).toBe(true);
  });
});

describe('startOf', () => {
  it('is the first day of a date, and so many days, weeks, months or years before today', () => {
    expect(['2025', '2025-07', '2025-07-09'].map((date) => startOf({ kind: 'date', date }, today))).toEqual([
      '2025-01-01',
      '2025-07-01',
      '2025-07-09',
    ]);
    expect([ago(7, 'd'), ago(1, 'w'), ago(1, 'm'), ago(1, 'y')]).toEqual([
      '2025-07-29',
      '2025-07-29',
      '2025-07-05',
      '2024-08-05',
    ]);
    expect(ago(1, 'm', '2025-03-31' as Day)).toBe('2025-02-28');
    expect(ago(9999, 'y')).toBe('0001-01-01');
  });

  it('never lies after today', () => {
    const unit = fc.constantFrom('d' as const, 'w' as const, 'm' as const, 'y' as const);
    fc.assert(
      fc.property(fc.nat(9999), unit, (count, one) => {
        expect(startOf({ kind: 'ago', count, unit: one }, today) <= today).toBe(true);
      }),
    );
  });
});
