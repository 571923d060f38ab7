import type { LinedSource, Reader } from './reader.ts';
import { apiDay } from './api-day.ts';
import { bibtex } from './bibtex.ts';
import { binary } from './binary.ts';
import { general } from './general.ts';
import { html } from './html.ts';
import { jsonFeed } from './json-feed.ts';
import { jsonList } from './json-list.ts';
import { linkPairs } from './link-pairs.ts';
import { markdownPage } from './markdown-page.ts';
import { paperPage } from './paper-page.ts';
import { plainDump } from './plain-dump.ts';
import { table } from './table.ts';
import { trendingPage } from './trending-page.ts';

/** All readers; of two that are equally sure the earlier one reads. The general reader takes what nobody else knows. */
export const readers: readonly Reader[] = [
  binary,
  apiDay,
  jsonFeed,
  trendingPage,
  paperPage,
  markdownPage,
  linkPairs,
  plainDump,
  html,
  bibtex,
  jsonList,
  table,
  general,
];

/** The reader that is surest of a source's shape. */
export function chooseReader(source: LinedSource): Reader {
  return readers
    .map((reader) => ({ reader, sureness: reader.recognise(source) }))
    .reduce((best, one) => (one.sureness > best.sureness ? one : best)).reader;
}
