import { describe, expect, it } from 'vitest';
import { ingestSource, type IngestOptions } from './ingest-source.ts';

const abstract = (of: string) =>
  `We study ${of} with care and report what we found in the kitchen, in the field and on paper.`;
const page = (day: string, ...titles: string[]) =>
  ['Daily Papers', day, ...titles.flatMap((title) => [title, abstract(title)])].join('\n\n');
const read = (name: string, text: string, options: IngestOptions = {}) => ingestSource({ name, text }, options);
const codes = ({ diagnostics }: ReturnType<typeof read>) => diagnostics.map(({ code }) => code);
const ids = ({ digests }: ReturnType<typeof read>) => digests.map(({ id }) => id);

describe('the digests of a source', () => {
  it('are called after their day and its name, and never as a digest of another source is', () => {
    const first = read('daily-papers.txt', page('Jul 31', 'Bread'), { year: 2025 });
    const second = read('2025-08-01-daily-papers.txt', page('Jul 31', 'Rolls'), { taken: new Set(ids(first)) });
    expect([...ids(first), ...ids(second)]).toEqual(['2025-07-31-daily-papers', '2025-07-31-daily-papers-2']);
  });

  it('are called apart where a source has two of one day', () => {
    const text = [page('Jul 31', 'Bread'), page('Jul 31', 'Rolls'), page('Jul 30', 'Cake')].join('\n\n');
    expect(ids(read('a.txt', text))).toEqual(['--07-31-a', '--07-31-a-2', '--07-30-a']);
  });

  it('have a name of their own even where the source says neither', () => {
    expect(ids(read('日報.txt', page('', 'Bread')))).toEqual(['undated']);
  });

  it('have no year where nothing says one, with a note, and no day where nothing says one', () => {
    const yearless = read('a.txt', page('Jul 31', 'Bread'));
    expect(yearless.digests[0]?.day).toBe('--07-31');
    expect(yearless.drafts[0]?.digests[0]?.day).toBe('--07-31');
    expect(codes(yearless)).toEqual(['no-year']);
    const undated = read('a.txt', page('', 'Bread'));
    expect(undated.digests[0]).not.toHaveProperty('day');
    expect(codes(undated)).toEqual(['no-day']);
  });

  it('take their year from the page where its links say one', () => {
    const linked = read(
      'a.txt',
      `${page('Jan 2', 'Bread')}\n\nPrevious\n\nhttps://huggingface.co/papers/date/2025-12-31\n`,
    );
    expect(linked.digests[0]?.day).toBe('2026-01-02');
    expect(linked.drafts).toHaveLength(1);
    expect(linked.lines).toMatchObject({ unknown: 0, furniture: 4 });
    expect(codes(linked)).toEqual([]);
  });

  it('are left out where they hold no papers, which is said', () => {
    const read1 = read('a.txt', [page('Jul 31', 'Bread'), page('Jul 30')].join('\n\n'), { year: 2025 });
    expect(read1.digests).toHaveLength(1);
    expect(read1.diagnostics).toMatchObject([{ code: 'empty-digest', line: 11 }]);
    expect(codes(read('a.txt', page('Jul 30')))).toEqual(['no-papers']);
  });

  it('may be of other days than the name of the source says, if one is of that day', () => {
    const text = [page('Jul 31', 'Bread'), page('Jul 30', 'Rolls')].join('\n\n');
    expect(codes(read('2025-07-31.txt', text))).toEqual([]);
    expect(codes(read('2025-08-15.txt', text))).toEqual(['day-disagrees']);
  });

  it('say where the source stops in the middle of one of their abstracts', () => {
    const text = page('Jul 31', 'Bread', 'Rolls').slice(0, -4);
    expect(read('2025-07-31.txt', text).diagnostics).toMatchObject([{ code: 'cut-off', line: 11 }]);
    expect(codes(read('2025-07-31.txt', `${text} ...\n`))).toEqual([]);
  });
});
