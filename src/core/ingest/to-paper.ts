import type { DigestId } from '../domain/ids.ts';
import { toDay, yearOf, type Day } from '../domain/day.ts';
import type { Draft, Flag, StatedFields } from '../domain/paper.ts';
import type { Field } from '../domain/range.ts';
import type { SourceRecord, WrittenFields } from '../domain/source.ts';
import { readTimestampDay } from './digest-day.ts';
import { toPaperId, toSlug } from './identity.ts';
import { findLinks } from './links.ts';
import { readHeaderDay } from './readers/page-furniture.ts';
import { repairText } from './repair/repair-text.ts';
import { isTruncated, type Cut } from './truncation.ts';

/** Where a record stands. */
export interface Place {
  readonly digest: DigestId;
  readonly source: string;
  readonly day: Day | null;
  /** From 1. */
  readonly rank: number;
  /** Where the source stops, if not at the end of a line. */
  readonly cut: Cut | null;
}

/** What we mean by a record: its texts repaired, its links found, its fields decided. Never throws. */
export function toPaper(record: SourceRecord, { digest, source, day, rank, cut }: Place): Draft {
  const title = repairText('title', record.title);
  const abstract = repairText('abstract', record.abstract);
  const id = toPaperId(record.title, record.abstract);
  return {
    id,
    slug: toSlug(record.title, id),
    title: title.text,
    abstract: abstract.text,
    raw: { title: record.title, abstract: record.abstract },
    repairs: [...title.repairs, ...abstract.repairs],
    marks: [...title.marks, ...abstract.marks],
    flags: [...title.flags, ...abstract.flags, ...toFlags(record, { title: title.text, abstract: abstract.text })],
    links: findLinks(abstract.text),
    truncated: isTruncated(record, cut),
    formerly: [],
    digests: [{ digest, source, ...(day && { day }), rank, lines: record.lines }],
    ...toStated(record.fields, day),
  };
}

/** What a reader was not sure of, as flags of the whole text. */
function toFlags({ doubts = [] }: SourceRecord, texts: Readonly<Record<Field, string>>): readonly Flag[] {
  return doubts.map(({ field, code }) => ({ field, start: 0, end: texts[field].length, code }));
}

/** `2507.20198v2` and `cs.CL/0701001` in their parts; null for what is no arXiv id. */
function readArxivId(text: string): { readonly id: string; readonly version: number | null } | null {
  const match = /^(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v(\d+))?$/.exec(text);
  return match === null ? null : { id: match[1] ?? '', version: match[2] === undefined ? null : Number(match[2]) };
}

/** The stated fields; dates that a page writes without their year are of the year of its day. */
function toStated(written: WrittenFields, pageDay: Day | null): StatedFields {
  const { arxivId, publishedAt, entryDate, ...same } = written;
  const arxiv = arxivId === undefined ? null : readArxivId(arxivId);
  const publishedDay = readWrittenDay(publishedAt, pageDay);
  const entryDay = readWrittenDay(entryDate, pageDay);
  return {
    ...same,
    ...(arxiv && { arxivId: arxiv.id, ...(arxiv.version !== null && { arxivVersion: arxiv.version }) }),
    ...(publishedDay && { publishedDay }),
    ...(entryDay && { entryDay }),
  };
}

function readWrittenDay(text: string | undefined, pageDay: Day | null): Day | null {
  const header = text === undefined ? null : readHeaderDay(text);
  if (header === null) return text === undefined ? null : readTimestampDay(text);
  return toDay(header.year ?? (pageDay && yearOf(pageDay)), header.month, header.dayOfMonth);
}
