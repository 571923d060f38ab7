import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { LineSpan } from '../../domain/range.ts';
import type { SourceRecord, WrittenFields } from '../../domain/source.ts';
import { joinBreaks, upTo } from '../lines.ts';
import { LooseError, LooseParser } from './loose-json.ts';
import { isLooseObject, type Loose } from './loose-value.ts';
import { OffsetLines, type Offsets } from './offset-lines.ts';
import type { LinedSource } from './reader.ts';

/** A value of a JSON text, with its place in the source. */
export interface JsonItem extends Offsets {
  readonly value: Loose;
  /** Where the list begins that it was read from: places of its members count from there. */
  readonly base: number;
  /** Whether it stands in a list, not alone or as one of values one after the other. */
  readonly listed: boolean;
}

/** A paper as an item of JSON says it: its texts, each with the place where it stands, and its fields. */
export interface JsonPaper {
  readonly item: JsonItem;
  readonly title: { readonly text: string; readonly place: Offsets };
  /** Null where the item has none, or an empty one. */
  readonly abstract: { readonly text: string; readonly place: Offsets } | null;
  readonly fields: WrittenFields;
}

/** What a source of JSON has given so far: roles of its lines, and what was noticed. */
export class JsonReading {
  readonly lines: OffsetLines;
  readonly diagnostics: Diagnostic[] = [];
  private readonly source: LinedSource;
  /** Lines of which it was said that they are not read. */
  private readonly told = new Set<number>();

  constructor(source: LinedSource) {
    this.source = source;
    this.lines = new OffsetLines(source.lines);
  }

  /** The items of the list or values that stand in a part of the source, up to the first that is no JSON; nothing behind that is read. */
  *items({ start, end }: Offsets = { start: 0, end: this.source.text.length }): Generator<JsonItem> {
    try {
      for (const item of new LooseParser(this.source.text.slice(start, end)).parseItems()) {
        yield { ...item, start: start + item.start, end: start + item.end, base: start };
      }
    } catch (error) {
      if (!(error instanceof LooseError)) throw error;
      const why = `on line ${this.lines.lineAt(start + error.at)}, ${error.message}`;
      this.leaveOut({ start: start + error.from, end }, { code: 'not-json', what: 'what stands from here', why });
    }
  }

  /** The items of a member that is a list. What stands beside it on lines of its own is read with it. */
  *itemsOf(item: JsonItem, name: string): Generator<JsonItem> {
    const list = placeOf(item, name);
    const members = isLooseObject(item.value) ? [...item.value.members.keys()] : [];
    for (const member of members) {
      const { start, end } = placeOf(item, member);
      this.lines.setRead(this.lines.span(member === name ? { start, end: start + 1 } : { start, end }));
    }
    yield* this.items(list);
  }

  /** The record of a paper; its lines get their roles, and what it lacks is said. */
  toRecord({ item, title, abstract, fields }: JsonPaper): SourceRecord {
    const titleLines = this.lines.span(title.place);
    const text = joinBreaks(abstract?.text ?? '');
    const lines = abstract === null || text === '' ? null : this.lines.span(abstract.place);
    this.lines.setRead(this.lines.span(item));
    if (lines !== null) this.lines.set(lines, 'abstract');
    if (title.text !== '') this.lines.set(titleLines, 'title');
    if (title.text === '')
      this.report(item, { severity: 'warning', code: 'missing-title', message: 'this item has no title' });
    if (text === '')
      this.report(item, { severity: 'warning', code: 'missing-abstract', message: 'this item has no abstract' });
    return {
      title: joinBreaks(title.text),
      abstract: text,
      lines: { title: titleLines, ...(lines && { abstract: lines }) },
      fields,
    };
  }

  /** Says once for lines one below the other that they hold no paper, where nothing was said of them. */
  reportUnknown(): void {
    const { roles } = this.lines;
    for (let at = 0; at < roles.length; at += 1) {
      if (!this.isUntold(at)) continue;
      const from = at;
      while (this.isUntold(at + 1)) at += 1;
      const message = `this line${upTo([from + 1, at + 1])} holds no paper and is not shown`;
      const excerpt = (this.source.lines[from]?.text ?? '').trim().slice(0, 80);
      this.diagnostics.push({
        severity: 'warning',
        code: 'unknown-line',
        source: this.source.name,
        line: from + 1,
        message,
        excerpt,
      });
    }
  }

  private isUntold(at: number): boolean {
    return this.lines.roles[at] === 'unknown' && !this.told.has(at + 1);
  }

  /** Says that an item is not read, and why; lines on which nothing else stands are unknown. */
  leaveOut(
    item: Offsets,
    { code, what, why }: { readonly code: string; readonly what: string; readonly why: string },
  ): void {
    const span: LineSpan = this.lines.span(item);
    this.lines.setUnread(span);
    for (let line = span[0]; line <= span[1]; line += 1) this.told.add(line);
    this.report(item, { severity: 'error', code, message: `${what}${upTo(span)} is not read: ${why}` });
  }

  private report({ start }: Offsets, said: Pick<Diagnostic, 'severity' | 'code' | 'message'>): void {
    const line = this.lines.lineAt(start);
    this.diagnostics.push({
      ...said,
      source: this.source.name,
      line,
      excerpt: this.source.text.slice(start, start + 80),
    });
  }
}

/** Where a member of an item stands in the source; the item itself where it has none of that name. */
export function placeOf(item: JsonItem, name: string): Offsets {
  const place = isLooseObject(item.value) ? item.value.places.get(name) : undefined;
  return place === undefined ? item : { start: item.base + place.start, end: item.base + place.end };
}
