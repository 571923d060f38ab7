import type { Day } from '../../domain/day.ts';
import { decode, v } from '../../domain/decode.ts';
import type { SourceRecord, WrittenDigest } from '../../domain/source.ts';
import { readTimestampDay } from '../digest-day.ts';
import { splitFeedText } from './feed-text.ts';
import { toWrittenFields } from './field-names.ts';
import { JsonReading, placeOf, type JsonItem } from './json-reading.ts';
import { isLooseObject, toPlain } from './loose-value.ts';
import type { Reader } from './reader.ts';

const maybe = <S extends v.GenericSchema>(schema: S) => v.fallback(v.optional(v.nullable(schema)), undefined);

/** An item of a feed, as far as it is read; JSON Feed 1 and 1.1 (jsonfeed.org). */
const itemSchema = v.object({
  title: maybe(v.string()),
  content_text: maybe(v.string()),
  summary: maybe(v.string()),
  url: maybe(v.string()),
  id: maybe(v.string()),
  date_published: maybe(v.string()),
  authors: maybe(v.array(v.unknown())),
});

/**
 * A JSON feed of papers: of each item the summary that the host's model wrote, the model's name and the abstract, apart (see `splitFeedText`).
 * A feed runs on from day to day: the items of each day on which it says it published them are a digest.
 */
export const jsonFeed: Reader = {
  shape: 'json-feed',
  recognise: ({ text }) => {
    const beginning = text.slice(0, 4000);
    return /^\s*\{/.test(beginning) && /"version"\s{0,4}:\s{0,4}"https?:\/\/jsonfeed\.org\//.test(beginning) ? 1 : 0;
  },
  read: (source) => {
    const reading = new JsonReading(source);
    const digests = new Map<
      Day | null,
      { readonly evidence: WrittenDigest['dayEvidence']; readonly records: SourceRecord[] }
    >();
    for (const item of findItems(reading)) {
      const read = readItem(item, reading);
      if (read === null) continue;
      const day = readTimestampDay(read.date);
      const line = reading.lines.lineAt(item.start);
      const evidence = day === null ? [] : [{ from: 'capture' as const, text: `date_published ${read.date}`, line }];
      if (!digests.has(day)) digests.set(day, { evidence, records: [] });
      digests.get(day)?.records.push(read.record);
    }
    reading.reportUnknown();
    return {
      shape: 'json-feed',
      roles: reading.lines.roles,
      digests: [...digests].map(([day, { evidence, records }]) => ({ day, dayEvidence: evidence, records })),
      diagnostics: reading.diagnostics,
    };
  },
};

/** The items of the feed: those of the list that its object holds as `items`. */
function* findItems(reading: JsonReading): Generator<JsonItem> {
  for (const feed of reading.items()) {
    if (isLooseObject(feed.value) && feed.value.members.has('items')) yield* reading.itemsOf(feed, 'items');
    else reading.leaveOut(feed, { code: 'no-items', what: 'this feed', why: 'it has no items' });
  }
}

function readItem(
  item: JsonItem,
  reading: JsonReading,
): { readonly record: SourceRecord; readonly date: string } | null {
  const decoded = decode(itemSchema, isLooseObject(item.value) ? toPlain(item.value) : null);
  const said = decoded.ok ? decoded.value : {};
  const text = said.content_text ?? said.summary ?? '';
  if ((said.title ?? '') === '' && text === '') {
    reading.leaveOut(item, { code: 'unreadable-item', what: 'this item', why: 'it has neither a title nor a text' });
    return null;
  }
  const { abstract, aiSummary, aiModel } = splitFeedText(text);
  const textPlace = placeOf(item, said.content_text === undefined ? 'summary' : 'content_text');
  const record = reading.toRecord({
    item,
    title: { text: said.title ?? '', place: placeOf(item, 'title') },
    abstract: abstract === '' ? null : { text: abstract, place: textPlace },
    fields: {
      ...toWrittenFields(Object.entries(said)),
      ...(aiSummary !== null && { aiSummary, ...(aiModel !== null && { aiModel }) }),
    },
  });
  return { record, date: said.date_published ?? '' };
}
