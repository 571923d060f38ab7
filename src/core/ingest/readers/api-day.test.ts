import { describe, expect, it } from 'vitest';
import { ingestSource } from '../ingest-source.ts';
import type { LineRole } from '../../domain/source.ts';
import { toLines } from '../lines.ts';
import { apiDay } from './api-day.ts';

const row = (title: string, more: object = {}) => ({
  paper: { id: '2503.00001', title, summary: `On ${title}`, ...more },
});
const read = (text: string) => ingestSource({ name: '2025-03-04.json', text });
const titles = (text: string) => read(text).drafts.map((draft) => draft.title);
const codes = (text: string) => read(text).diagnostics.map(({ code, line }) => `${line} ${code}`);

/** Role and text of every line. */
function rolesOf(text: string): readonly (readonly [LineRole | undefined, string])[] {
  const lines = toLines(text);
  const { roles } = apiDay.read({ name: 'a.json', text, lines });
  return lines.map((line, at) => [roles[at], line.text.trim()] as const);
}

describe('a day of the API', () => {
  it('is read however its lines are broken, and no abstract of it is cut for want of a stop', () => {
    const rows = [row('Bread'), row('Rolls')];
    for (const text of [JSON.stringify(rows), JSON.stringify(rows, null, 2), JSON.stringify(rows, null, '\t')]) {
      expect(titles(text)).toEqual(['Bread', 'Rolls']);
      expect(read(text).drafts.some((draft) => draft.truncated)).toBe(false);
      expect(read(text).lines.unknown).toBe(0);
      expect(codes(text)).toEqual([]);
    }
  });

  it('is read where its rows stand one a line, without a list', () => {
    expect(titles(`${JSON.stringify(row('Bread'))}\n${JSON.stringify(row('Rolls'))}\n`)).toEqual(['Bread', 'Rolls']);
  });

  it('is read out of an object, whatever the list is called, with its date', () => {
    const inside = read(JSON.stringify({ date: '2025-03-05', dailyPapers: [row('Bread')] }, null, 1));
    expect(inside.drafts.map((draft) => draft.title)).toEqual(['Bread']);
    expect(inside.lines.unknown).toBe(0);
    expect(inside.digests[0]).toMatchObject({ day: '2025-03-05', dayEvidence: [{ from: 'file-name' }, { line: 2 }] });
    expect(inside.diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'note odd-json',
      'warning day-disagrees',
    ]);
  });

  it('may have no papers', () => {
    expect(codes('[]')).toEqual(['0 no-papers']);
    expect(read('[\n]\n')).toMatchObject({ shape: 'api-day', lines: { furniture: 2, unknown: 0 } });
  });

  it('keeps the rows before a break, and reports every line behind it', () => {
    const whole = JSON.stringify([row('Bread'), row('Rolls')], null, 1);
    const cut = whole.slice(0, whole.indexOf('On Rolls'));
    expect(titles(cut)).toEqual(['Bread']);
    expect(codes(cut)).toEqual(['9 not-json']);
    expect(rolesOf(cut).slice(6)).toEqual([
      ['furniture', '}'],
      ['furniture', '},'],
      ['unknown', '{'],
      ['unknown', '"paper": {'],
      ['unknown', '"id": "2503.00001",'],
      ['unknown', '"title": "Rolls",'],
      ['unknown', '"summary": "'],
    ]);
  });

  it('reports what stands behind the list', () => {
    const text = `${JSON.stringify([row('Bread')], null, 1)}\nSaved by hand.\n`;
    expect(titles(text)).toEqual(['Bread']);
    expect(rolesOf(text).at(-1)).toEqual(['unknown', 'Saved by hand.']);
    expect(codes(text)).toEqual(['10 not-json']);
  });

  it('reports rows that are none, and reads the others', () => {
    const odd = [null, 7, 'text', [], {}, { paper: {} }, { paper: null }, { paper: { title: 'Bread' } }];
    const text = odd.map((one) => JSON.stringify(one)).join(',\n');
    expect(titles(`[\n${text}\n]`)).toEqual(['Bread']);
    expect(codes(`[\n${text}\n]`)).toEqual([
      ...[2, 3, 4, 5, 6, 7, 8].map((line) => `${line} unreadable-row`),
      '9 missing-abstract',
    ]);
    expect(rolesOf(`[\n${text}\n]`).map(([role]) => role)).toEqual([
      'furniture',
      ...Array.from({ length: 7 }, () => 'unknown'),
      'title',
      'furniture',
    ]);
  });

  it('says of which row something is missing', () => {
    const text = JSON.stringify([row('Bread'), row('Rolls', { summary: '' }), { paper: {} }]);
    expect(read(text).diagnostics.map(({ message }) => message)).toEqual([
      'row 2 (2503.00001) has no summary',
      'row 3 is not read: it has neither a title nor a summary',
    ]);
  });

  it('reports an object that holds no rows, whole', () => {
    const text = JSON.stringify({ error: 'late', paper2: { paper: { title: 7 } } }, null, 1);
    expect(apiDay.read({ name: 'a.json', text, lines: toLines(text) })).toMatchObject({
      roles: Array.from({ length: 8 }, () => 'unknown'),
      diagnostics: [{ code: 'unreadable-row', line: 1 }],
    });
  });

  it('says of a row only what it says', () => {
    const bare = {
      upvotes: null,
      authors: [],
      publishedAt: 'lately',
      githubStars: '9',
      ai_keywords: 'bread',
      id: 'none',
    };
    const [draft] = read(JSON.stringify([row('Bread', bare)])).drafts;
    const stated =
      'authors arxivId arxivVersion votes comments publishedDay submitter organisation repository stars projectPage aiSummary aiKeywords';
    for (const field of stated.split(' ')) expect(draft).not.toHaveProperty(field);
  });

  it('is read where each row is the text of a Python literal', () => {
    const literal = `{'paper': {'id': '2503.00001v2', 'title': "A Baker's Dozen", 'summary': 'On \\'rolls\\' \\xe9\\u2019', 'upvotes': 3, 'authors': [{'name': 'A. Baker', 'hidden': False}]}, 'mediaUrl': None, 'flag': True}`;
    const [draft] = read(JSON.stringify([literal])).drafts;
    expect(draft).toMatchObject({ title: "A Baker's Dozen", votes: 3, authors: ['A. Baker'], arxivVersion: 2 });
    expect(draft?.raw.abstract).toBe("On 'rolls' é’");
    expect(codes(JSON.stringify([literal]))).toEqual(['0 odd-json']);
  });
});
