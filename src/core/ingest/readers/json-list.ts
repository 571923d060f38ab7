import type { SourceRecord } from '../../domain/source.ts';
import { toFieldName, toWrittenFields } from './field-names.ts';
import { JsonReading, placeOf, type JsonItem } from './json-reading.ts';
import { isLooseObject, toPlain, type Loose, type LooseObject } from './loose-value.ts';
import { weighAbstract } from './paper-evidence.ts';
import type { Reader } from './reader.ts';

/** How far into a source a title is looked for. */
const headUnits = 20_000;

/** Lists of papers stand no deeper than this in what people export. */
const mostDepth = 6;

/** Names under which an abstract may be kept, and many other things too. */
const looseNames = new Set(['description', 'content', 'text', 'body', 'contenttext']);

/** What such a text weighs at least where it is an abstract. */
const leastWeight = 5;

/**
 * JSON that holds papers under any names that say so (see `toFieldName`): a list of objects, objects one after the other, or lists somewhere inside
 * an object. What has no title is no paper; what none was found in is unknown.
 */
export const jsonList: Reader = {
  shape: 'json-list',
  recognise: ({ text }) => {
    const head = text.slice(0, headUnits);
    const titled = /["'][^"'\n]{0,24}(?:title|标题|题目|題目)["']\s{0,8}:/i.test(head);
    return /^\s*[[{]/.test(head.slice(0, 200)) && titled ? 0.85 : 0;
  },
  read: (source) => {
    const reading = new JsonReading(source);
    const records: SourceRecord[] = [];
    for (const item of reading.items()) readValue(item, { reading, records, depth: 0 });
    reading.reportUnknown();
    const digests = records.length === 0 ? [] : [{ day: null, dayEvidence: [], records }];
    return { shape: 'json-list', roles: reading.lines.roles, digests, diagnostics: reading.diagnostics };
  },
};

interface Walk {
  readonly reading: JsonReading;
  readonly records: SourceRecord[];
  readonly depth: number;
}

/** The papers in a value: itself, or those in its lists and objects. */
function readValue(item: JsonItem, walk: Walk): void {
  const { reading, records, depth } = walk;
  if (!isLooseObject(item.value) || depth > mostDepth) return;
  const record = toRecord(item, item.value, reading);
  if (record !== null) {
    records.push(record);
    return;
  }
  for (const [name, member] of item.value.members) {
    const place = placeOf(item, name);
    if (isList(member))
      for (const inner of reading.itemsOf(item, name)) readValue(inner, { ...walk, depth: depth + 1 });
    else if (isLooseObject(member)) readValue({ ...item, ...place, value: member }, { ...walk, depth: depth + 1 });
    else reading.lines.setRead(reading.lines.span(place));
  }
}

function isList(value: Loose): value is readonly Loose[] {
  return Array.isArray(value);
}

function toRecord(item: JsonItem, value: LooseObject, reading: JsonReading): SourceRecord | null {
  const title = findText(value, (name) => toFieldName(name) === 'title');
  if (title === null || title.text.trim() === '') return null;
  const named = findText(value, (name) => toFieldName(name) === 'abstract');
  const loose = named ?? findText(value, (name) => looseNames.has(name.toLowerCase().replace(/[^a-z]/g, '')));
  const fields = toWrittenFields([...value.members].map(([name, member]) => [name, toPlain(member)] as const));
  const abstract = named !== null || (loose !== null && weighAbstract(loose.text) >= leastWeight) ? loose : null;
  const isPaper = named !== null || abstract !== null || fields.arxivId !== undefined || fields.authors !== undefined;
  if (!isPaper) return null;
  return reading.toRecord({
    item,
    title: { text: title.text, place: placeOf(item, title.name) },
    abstract:
      abstract === null || abstract.text.trim() === ''
        ? null
        : { text: abstract.text, place: placeOf(item, abstract.name) },
    fields,
  });
}

/** The first member of a name that is a text. */
function findText(
  value: LooseObject,
  isIt: (name: string) => boolean,
): { readonly name: string; readonly text: string } | null {
  for (const [name, member] of value.members)
    if (typeof member === 'string' && isIt(name)) return { name, text: member };
  return null;
}
