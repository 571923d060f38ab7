import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TopicId } from '../domain/ids.ts';
import { createClassifier } from './classify.ts';
import { decodeTopics } from './decode-topics.ts';

const topic = (id: string, query: string) => ({ id: id as TopicId, name: id, query, doc: 'A test.' });

const file = (query: unknown) => decodeTopics(JSON.stringify([{ id: 'ovens', name: 'Ovens', query, doc: 'Hot.' }]));

describe('a classifier', () => {
  const classify = createClassifier([topic('ovens', 'title:oven* OR "bread oven*"'), topic('bread', 'bread -stale')]);

  it('puts a paper under each topic whose query it matches, in the order of the topics, with the words that did it', () => {
    expect(classify('Fresh Bread', 'A bread oven bakes.')).toEqual([
      { id: 'ovens', evidence: [{ field: 'abstract', start: 2, end: 12 }] },
      {
        id: 'bread',
        evidence: [
          { field: 'title', start: 6, end: 11 },
          { field: 'abstract', start: 2, end: 7 },
        ],
      },
    ]);
  });

  it('puts a paper that matches none nowhere', () => {
    expect(classify('Stale Bread', 'Nobody bakes in ovens.')).toEqual([]);
    expect(classify('', '')).toEqual([]);
  });

  it('puts nothing under a topic that only leaves out', () => {
    expect(createClassifier([topic('rest', '-oven')])('Fresh Bread', '')).toEqual([]);
  });

  const words = fc.array(fc.constantFrom('bread', 'oven', 'ovens', 'stale', 'κ', 'of', '-'), { maxLength: 12 });

  it('gives evidence inside the text, and less of it for a stricter query', () => {
    const stricter = createClassifier([topic('ovens', '(title:oven* OR "bread oven*") -stale')]);
    fc.assert(
      fc.property(words, words, (title, abstract) => {
        const texts = { title: title.join(' '), abstract: abstract.join(' ') };
        const found = classify(texts.title, texts.abstract);
        for (const { field, start, end } of found.flatMap(({ evidence }) => evidence)) {
          expect(texts[field].slice(start, end)).toMatch(/^\S(?:.*\S)?$/);
        }
        const kept = new Set(found.map(({ id }) => String(id)));
        for (const { id } of stricter(texts.title, texts.abstract)) expect(kept.has(id)).toBe(true);
      }),
    );
  });
});

describe('a topics file', () => {
  it('says a query in one line or in several, of which one is enough', () => {
    const one = file('title:oven OR bread -stale');
    expect(file(['title:oven', 'bread -stale'])).toEqual(one);
    expect(one.ok && one.value[0]?.query).toBe('title:oven OR bread -stale');
  });

  it('is refused where a query asks nothing, an id comes twice, or a line is missing', () => {
    expect(file('()')).toMatchObject({ ok: false, error: { code: 'topic-asks-nothing' } });
    expect(file([])).toMatchObject({ ok: false, error: { code: 'wrong-shape' } });
    expect(file('')).toMatchObject({ ok: false, error: { code: 'wrong-shape' } });
    const twice = JSON.stringify(
      ['bread', 'oven'].map((query) => ({ id: 'ovens', name: 'Ovens', query, doc: 'Hot.' })),
    );
    expect(decodeTopics(twice)).toMatchObject({ ok: false, error: { code: 'topic-twice' } });
    expect(decodeTopics('no json')).toMatchObject({ ok: false, error: { code: 'not-json' } });
  });
});
