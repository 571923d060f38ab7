import type { LinedSource, Reader } from './reader.ts';
import { apiDay } from './api-day.ts';
import { binary } from './binary.ts';
import { general } from './general.ts';
import { plainDump } from './plain-dump.ts';

/** All readers; of two that are equally sure the earlier one reads. The general reader takes what nobody else knows. */
const readers: readonly Reader[] = [binary, apiDay, plainDump, general];

/** The reader that is surest of a source's shape. */
export function chooseReader(source: LinedSource): Reader {
  return readers
    .map((reader) => ({ reader, sureness: reader.recognise(source) }))
    .reduce((best, one) => (one.sureness > best.sureness ? one : best)).reader;
}
