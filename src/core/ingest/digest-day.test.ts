import { describe, expect, it } from 'vitest';
import { readDay, type Day } from '../domain/day.ts';
import { decideDay, findDayDisagreement, type DayClues } from './digest-day.ts';
import { findPageDates, nearestDate, nearestYear } from './page-dates.ts';
import { toLines } from './lines.ts';

const day = (text: string) => readDay(text) as Day;
const clues = (given: Partial<DayClues>): DayClues => ({ written: null, evidence: [], fileDay: null, ...given });
const link = { day: day('2026-07-30'), text: '/papers/date/2026-07-30', line: 9 };

describe('the day of a digest', () => {
  it.each([
    ['the header alone has no year', { written: day('--07-31') }, '--07-31'],
    ['the file gives the year', { written: day('--07-31'), fileDay: day('2025-07-31') }, '2025-07-31'],
    ['the page gives the year', { written: day('--07-31'), pageDates: [link] }, '2026-07-31'],
    ['the header gives the year', { written: day('2024-07-31') }, '2024-07-31'],
    [
      'the file comes before the page',
      { written: day('--07-31'), fileDay: day('2025-07-31'), pageDates: [link] },
      '2025-07-31',
    ],
    ['--year comes before the file', { written: day('--07-31'), fileDay: day('2025-07-31'), year: 2023 }, '2023-07-31'],
    ['the header says the day, not the file', { written: day('--07-31'), fileDay: day('2025-08-02') }, '2025-07-31'],
    ['without a header the file says it all', { fileDay: day('2025-08-02') }, '2025-08-02'],
    [
      'a file of January names a day of December',
      { written: day('--12-31'), fileDay: day('2026-01-02') },
      '2025-12-31',
    ],
    [
      'a file of December names a day of January',
      { written: day('--01-01'), fileDay: day('2025-12-31') },
      '2026-01-01',
    ],
    [
      'a year that has no such day is passed over',
      { written: day('--02-29'), fileDay: day('2024-02-29'), year: 2025 },
      '2024-02-29',
    ],
    ['nothing says it', { year: 2025 }, null],
  ])('%s', (_, given, expected) => {
    expect(decideDay(clues(given)).day).toBe(expected);
  });

  it('keeps all that was said, in the order of its weight', () => {
    const evidence = [{ from: 'capture', text: 'Jul 31', line: 3 }] as const;
    const given = { written: day('--07-31'), fileDay: day('2025-07-31'), year: 2025, evidence, pageDates: [link] };
    expect(decideDay(clues(given)).evidence).toEqual([
      { from: 'argument', text: '2025' },
      { from: 'file-name', text: '2025-07-31' },
      ...evidence,
      { from: 'capture', text: '/papers/date/2026-07-30', line: 9 },
    ]);
  });

  it('says every other year that is said, once', () => {
    const all = { written: day('2022-07-31'), fileDay: day('2024-07-31'), year: 2025, pageDates: [link] };
    expect(decideDay(clues(all)).disagreements.map(({ message }) => message)).toEqual([
      "the year 2025 is taken, as --year says, but the file's name says 2024",
      'the year 2025 is taken, as --year says, but the page says 2022',
      'the year 2025 is taken, as --year says, but the page\'s "/papers/date/2026-07-30" says 2026',
    ]);
    expect(decideDay(clues({ ...all, fileDay: day('2022-07-31'), pageDates: [] })).disagreements).toHaveLength(1);
    const agreed = { written: day('--07-31'), fileDay: day('2025-07-31'), year: 2025 };
    expect(decideDay(clues(agreed)).disagreements).toEqual([]);
    const leap = decideDay(clues({ written: day('--02-29'), year: 2025 }));
    expect(leap).toMatchObject({ day: '--02-29', disagreements: [{ code: 'year-disagrees' }] });
  });

  it('disagrees with the name of a file where no digest of it has that day', () => {
    expect(findDayDisagreement([day('2025-07-30'), day('2025-07-31')], day('2025-07-31'))).toBeNull();
    expect(findDayDisagreement([day('2025-07-30')], null)).toBeNull();
    expect(findDayDisagreement([], day('2025-07-31'))).toBeNull();
    expect(findDayDisagreement([day('2025-07-30')], day('2025-07-31'))).toMatchObject({ code: 'day-disagrees' });
  });
});

describe('dates that a capture holds', () => {
  it('are links to other days of the page, and what the tool that saved it wrote', () => {
    const text = [
      'retrieved: 2026-10-02',
      'exported: "2026-07-28T10:00"',
      'Date: 2026-02-30',
      '[Previous](https://huggingface.co/papers/date/2026-10-01)',
      'https://huggingface.co/papers/date/2026-10-011',
      'it was retrieved: 2026-10-02',
    ].join('\n');
    expect(findPageDates(toLines(text)).map((date) => [date.day, date.line])).toEqual([
      ['2026-10-02', 1],
      ['2026-07-28', 2],
      ['2026-10-01', 4],
    ]);
  });

  it('count only near the day of the page', () => {
    expect(nearestDate(day('--07-31'), [{ ...link, day: day('2025-10-01') }, link])).toBe(link);
    expect(nearestDate(day('--07-31'), [{ ...link, day: day('2025-10-01') }])).toBeNull();
    expect(nearestDate(day('--07-31'), [])).toBeNull();
  });

  it('name a day of the year before or after near New Year', () => {
    expect(nearestYear(day('2026-01-02'), day('--12-31'))).toBe(2025);
    expect(nearestYear(day('2025-12-31'), day('--01-02'))).toBe(2026);
    expect(nearestYear(day('2025-06-30'), day('--07-01'))).toBe(2025);
  });
});
