import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDaysNewestFirst, formatDay, readDay, readMonth, toDay, yearOf, type Day } from './day.ts';

const anyDay = fc
  .tuple(
    fc.option(fc.integer({ min: 1900, max: 2100 })),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  .map(([year, month, dayOfMonth]) => toDay(year, month, dayOfMonth))
  .filter((day): day is Day => day !== null);

describe('a day', () => {
  it('has a year only where one is given', () => {
    expect(toDay(2025, 7, 31)).toBe('2025-07-31');
    expect(toDay(null, 7, 31)).toBe('--07-31');
    expect(formatDay(readDay('--07-31') as Day)).toBe('31 July');
    expect(formatDay(readDay('2025-07-31') as Day)).toBe('31 July 2025');
  });

  it('is one that the calendar has', () => {
    expect(toDay(2025, 2, 29)).toBeNull();
    expect(toDay(2024, 2, 29)).toBe('2024-02-29');
    expect(toDay(1900, 2, 29)).toBeNull();
    expect(toDay(null, 2, 29)).toBe('--02-29');
    expect(toDay(2025, 13, 1)).toBeNull();
    expect(toDay(2025, 4, 31)).toBeNull();
    expect(toDay(2025, 4, 0)).toBeNull();
    expect(toDay(2025, 4, 1.5)).toBeNull();
  });

  it('is read back from its text and from no other text', () => {
    fc.assert(fc.property(anyDay, (day) => readDay(day) === day));
    for (const text of ['', '2025-7-31', '2025-02-30', '-07-31', ' 2025-07-31', '2025-07-31T00:00']) {
      expect(readDay(text)).toBeNull();
    }
  });

  it('comes after every later day, and without a year after every day with one', () => {
    const days = ['--12-31', '2024-12-31', '2025-07-31', '--01-01'].map((text) => readDay(text) as Day);
    expect(days.toSorted(compareDaysNewestFirst)).toEqual(['2025-07-31', '2024-12-31', '--12-31', '--01-01']);
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(compareDaysNewestFirst(a, b) + compareDaysNewestFirst(b, a)).toBe(0);
        if (yearOf(a) !== null && yearOf(b) === null) expect(compareDaysNewestFirst(a, b)).toBe(-1);
      }),
    );
    expect(compareDaysNewestFirst(undefined, days[0])).toBe(1);
  });
});

describe('readMonth', () => {
  it('knows whole names and three letters in any case, and no other words', () => {
    expect(readMonth('Jul')).toBe(7);
    expect(readMonth('september')).toBe(9);
    expect(readMonth('May')).toBe(5);
    expect(readMonth('Ju')).toBeNull();
    expect(readMonth('Juli')).toBeNull();
    expect(readMonth('')).toBeNull();
  });
});
