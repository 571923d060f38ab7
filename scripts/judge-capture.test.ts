import { describe, expect, it } from 'vitest';
import { ingestSource } from '../src/core/ingest/ingest-source.ts';
import { judgeCapture } from './judge-capture.ts';

const abstract = 'We bake bread with few tokens, and report what the bakers said of it when they were awake.';
const page = (...titles: string[]) =>
  ingestSource({
    name: 'dump.txt',
    text: ['Daily Papers', 'Jul 31', ...titles.flatMap((one) => [one, abstract])].join('\n\n'),
  });
const wrong = (titles: string[], read = page('Bread', 'Rolls')) =>
  judgeCapture(titles, read).flatMap((one) => (one.wrong.length > 0 ? [one.check] : []));

describe('judging a capture', () => {
  it('finds nothing wrong where every entry was read, whatever its blanks', () => {
    expect(wrong([' Bread', 'Rolls\n'])).toEqual([]);
  });

  it('says what was not found, what is no entry, and that the order differs', () => {
    expect(wrong(['Bread', 'Rolls', 'Cake'])).toEqual(['titles found', 'entries', 'order']);
    expect(wrong(['Bread'])).toEqual(['titles read are entries', 'entries', 'order']);
    expect(wrong(['Rolls', 'Bread'])).toEqual(['order']);
  });

  it('counts an entry that is read twice, and one without a text', () => {
    expect(wrong(['Bread'], page('Bread', 'Bread'))).toEqual(['entries', 'order']);
    const read = page('Bread', 'Rolls');
    const bare = { ...read, drafts: read.drafts.map((one) => ({ ...one, raw: { ...one.raw, abstract: '' } })) };
    expect(wrong(['Bread', 'Rolls'], bare)).toEqual(['with text']);
  });
});
