import { readDay } from '../../domain/day.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { LineSpan } from '../../domain/range.ts';
import type { DayEvidence, LineRole, SourceRecord, WrittenDigest } from '../../domain/source.ts';
import { readTimestampDay } from '../digest-day.ts';
import { isBlank } from '../lines.ts';
import { readApiRow, type ApiRow } from './api-row.ts';
import { isLooseObject, LooseError, LooseParser, toPlain, type Loose, type LooseObject } from './loose-json.ts';
import type { LinedSource, Reader } from './reader.ts';

/** A row as it stands in the file: its value, and where its paper's texts stand. */
interface PlacedRow {
  readonly row: LooseObject;
  readonly start: number;
  readonly end: number;
  /** Whether it is a text that holds a Python literal; then all of it is in one place. */
  readonly literal: boolean;
}

/**
 * A day of the page's JSON API: a list of rows, or an object that holds the list as `data` beside its `date`. Rows saved as the text of a
 * Python literal are read too, with one note a file.
 */
export const apiDay: Reader = {
  shape: 'api-day',
  recognise: ({ text }) => {
    const beginning = text.slice(0, 4000);
    if (!/^\s*[[{]/.test(beginning)) return 0;
    return /["']paper["']\s*:\s*\{|"\{'paper'/.test(beginning) || /^\s*\[\s*\]\s*$/.test(text.slice(0, 200)) ? 1 : 0;
  },
  read: (source) => new ApiDayReading(source).read(),
};

/** The reading of one file. */
class ApiDayReading {
  private readonly source: LinedSource;
  private readonly roles: LineRole[];
  private readonly lineStarts: readonly number[];
  private readonly diagnostics: Diagnostic[] = [];
  private readonly records: SourceRecord[] = [];
  private readonly submitted = new Set<string>();
  /** What is unusual about the file, for one note. */
  private readonly odd: string[] = [];
  private literals = 0;

  constructor(source: LinedSource) {
    this.source = source;
    let start = 0;
    this.lineStarts = source.lines.map((line) => {
      const at = start;
      start += line.text.length + line.ending.length;
      return at;
    });
    this.roles = source.lines.map((line) => (isBlank(line.text) ? 'blank' : toRole(line.text)));
  }

  read() {
    const evidence = this.readRows();
    if (this.literals > 0) this.odd.push(`${this.literals} rows are the text of Python literals`);
    if (this.odd.length > 0) this.note('odd-json', `${this.odd.join(', and ')}; read all the same`);
    const [only] = this.submitted;
    const submitted = this.submitted.size === 1 && only !== undefined ? readDay(only) : null;
    if (submitted !== null && evidence.length === 0) {
      evidence.push({ from: 'capture', text: `submittedOnDailyAt ${submitted}` });
    }
    const first = evidence[0] && readDay(evidence[0].text.slice(-10));
    const digest: WrittenDigest = { day: first ?? null, dayEvidence: evidence, records: this.records };
    const { roles, diagnostics } = this;
    return { shape: 'api-day' as const, roles, digests: [digest], diagnostics };
  }

  /** Reads every row up to the first place that is no JSON; what stands behind it is unknown. */
  private readRows(): DayEvidence[] {
    const evidence: DayEvidence[] = [];
    try {
      for (const item of new LooseParser(this.source.text).parseItems()) {
        if (isLooseObject(item.value) && !item.value.members.has('paper'))
          evidence.push(...this.readWrapper(item.value));
        else this.readItem(item);
      }
    } catch (error) {
      if (!(error instanceof LooseError)) throw error;
      this.markUnread(error);
    }
    return evidence;
  }

  /** `{ date, data: [row, …] }`: its rows, and its date as evidence. */
  private readWrapper(wrapper: LooseObject): readonly DayEvidence[] {
    const rows = wrapper.members.get('data');
    const place = wrapper.places.get('data');
    if (!Array.isArray(rows) || place === undefined) {
      this.report('error', 'not-a-row', 'this object is neither a row nor holds rows as "data"', 0);
      return [];
    }
    this.odd.push('the rows stand inside an object, as "data"');
    const inner = new LooseParser(this.source.text.slice(place.start, place.end));
    for (const { value, start, end } of inner.parseItems()) {
      this.readItem({ value, start: start + place.start, end: end + place.start });
    }
    const date = wrapper.members.get('date');
    const at = wrapper.places.get('date');
    if (typeof date !== 'string' || readDay(date) === null || at === undefined) return [];
    return [{ from: 'capture', text: `"date": ${date}`, line: this.lineAt(at.start) }];
  }

  private readItem(item: { readonly value: Loose; readonly start: number; readonly end: number }): void {
    const placed = this.toRow(item);
    const read = placed && readApiRow(toPlain(placed.row));
    if (placed === null || read === null) return;
    if (!read.ok || (read.value.title === '' && read.value.abstract === '')) {
      const why = read.ok ? 'it has neither a title nor a summary' : read.error.message;
      this.report('error', 'unreadable-row', `this row is not read: ${why}`, item.start);
      this.setRole(this.span(item), 'unknown');
      return;
    }
    this.addRecord(read.value, placed);
  }

  private toRow({
    value,
    start,
    end,
  }: {
    readonly value: Loose;
    readonly start: number;
    readonly end: number;
  }): PlacedRow | null {
    if (isLooseObject(value)) return { row: value, start, end, literal: false };
    try {
      const row = typeof value === 'string' ? new LooseParser(value).parseAll() : value;
      if (isLooseObject(row)) {
        this.literals += 1;
        return { row, start, end, literal: true };
      }
    } catch (error) {
      if (!(error instanceof LooseError)) throw error;
    }
    this.report('error', 'unreadable-row', 'this row is neither an object nor the text of one', start);
    this.setRole(this.span({ start, end }), 'unknown');
    return null;
  }

  private addRecord(row: ApiRow, placed: PlacedRow): void {
    const whole = this.span(placed);
    const title = this.spanOf(placed, 'title') ?? whole;
    const abstract = this.spanOf(placed, 'summary') ?? whole;
    const day = row.submittedAt === null ? null : readTimestampDay(row.submittedAt);
    if (day !== null) this.submitted.add(day);
    if (row.title === '') this.report('warning', 'missing-title', 'this row has no title', placed.start);
    if (row.abstract === '') this.report('warning', 'missing-abstract', 'this row has no summary', placed.start);
    this.setRole(abstract, 'abstract');
    this.setRole(title, 'title');
    this.records.push({
      title: joinBreaks(row.title),
      abstract: joinBreaks(row.abstract),
      lines: { title, ...(row.abstract !== '' && { abstract }) },
      fields: row.fields,
    });
  }

  /** The lines of a member of the row's paper, or of the row itself where the paper lacks it. */
  private spanOf({ row, literal }: PlacedRow, name: string): LineSpan | null {
    if (literal) return null;
    const paper = row.members.get('paper');
    const place = (isLooseObject(paper) ? paper.places.get(name) : undefined) ?? row.places.get(name);
    return place === undefined ? null : this.span(place);
  }

  private span({ start, end }: { readonly start: number; readonly end: number }): LineSpan {
    return [this.lineAt(start), this.lineAt(Math.max(start, end - 1))];
  }

  /** The number of the line that holds a place, by halving. */
  private lineAt(at: number): number {
    let [low, high] = [0, this.lineStarts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.lineStarts[middle] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return Math.max(1, low);
  }

  private markUnread(error: LooseError): void {
    const from = this.lineAt(error.at);
    this.report('error', 'not-json', `from here on this is no JSON: ${error.message}`, error.at);
    this.setRole([from, this.source.lines.length], 'unknown');
  }

  private setRole([from, to]: LineSpan, role: LineRole): void {
    for (let at = from - 1; at < to; at += 1) if (this.roles[at] !== 'blank') this.roles[at] = role;
  }

  private note(code: string, message: string): void {
    this.report('note', code, message, 0);
  }

  private report(severity: Diagnostic['severity'], code: string, message: string, at: number): void {
    const line = severity === 'note' ? 0 : this.lineAt(at);
    const excerpt = severity === 'note' ? '' : this.source.text.slice(at, at + 80);
    this.diagnostics.push({ severity, code, source: this.source.name, line, message, excerpt });
  }
}

/** Lines of nothing but brackets and commas are furniture; every other line of a row says something. */
function toRole(line: string): LineRole {
  return /^[\s[\]{},]+$/.test(line) ? 'furniture' : 'meta';
}

/** The API keeps the line breaks of arXiv's form; each, with the blanks around it, is one blank. */
function joinBreaks(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}
