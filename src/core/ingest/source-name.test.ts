import { describe, expect, it } from 'vitest';
import { readSourceName } from './source-name.ts';

describe('the name of a source', () => {
  it.each([
    ['2025-07-31-daily-papers.txt', '2025-07-31', 'daily-papers'],
    ['2025-07-31.json', '2025-07-31', ''],
    ['2025-07-31', '2025-07-31', ''],
    ['2025-07-31_Daily Papers (1).txt', '2025-07-31', 'daily-papers-1'],
    ['2025-07-31T10-00.v2.txt', '2025-07-31', 't10-00-v2'],
    ['2025-07-311.txt', null, '2025-07-311'],
    ['2025-13-31-notes.txt', null, '2025-13-31-notes'],
    ['2025-02-29.txt', null, '2025-02-29'],
    ['12025-07-31.txt', null, '12025-07-31'],
    ['daily 2025-07-31.txt', null, 'daily-2025-07-31'],
    ['20250731-daily.txt', null, '20250731-daily'],
    ['--07-31-daily.txt', null, '07-31-daily'],
    ['Résumé 日報.txt', null, 'resume'],
    ['日報.txt', null, ''],
    ['...txt', null, ''],
    ['a..%2F..b/?#.txt', null, 'a-2f-b'],
    ['no-ending', null, 'no-ending'],
    ['', null, ''],
  ])('%j says the day %j and is otherwise %j', (name, day, stem) => {
    expect(readSourceName(name)).toEqual({ day, stem });
  });
});
