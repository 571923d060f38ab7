import type { Day } from '../../domain/day.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { LineSpan } from '../../domain/range.ts';
import type { DayEvidence, Reading, SourceRecord, WrittenDigest } from '../../domain/source.ts';
import { readTimestampDay } from '../digest-day.ts';
import { readApiRow, type ApiRow } from './api-row.ts';
import { joinBreaks, upTo } from '../lines.ts';
import { findRows, toLooseRow, type LooseRow, type RowLists } from './find-rows.ts';
import { LooseError, LooseParser, type LooseItem } from './loose-json.ts';
import { isLooseObject, toPlain } from './loose-value.ts';
import { OffsetLines, type Offsets } from './offset-lines.ts';
import type { LinedSource, Reader } from './reader.ts';

/**
 * A day of the page's JSON API: a list of rows, rows one after the other, or an object that holds the list beside its date. Rows saved as the
 * text of a Python literal are read too. What is unusual about a file is said in one note.
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
  private readonly lines: OffsetLines;
  private readonly diagnostics: Diagnostic[] = [];
  private readonly records: SourceRecord[] = [];
  /** The days on which its papers were put on the page. */
  private readonly submitted = new Set<Day>();
  /** How many rows were looked at: the last one's number. */
  private rows = 0;
  private literals = 0;
  private wrapper: RowLists | null = null;

  constructor(source: LinedSource) {
    this.source = source;
    this.lines = new OffsetLines(source.lines);
  }

  read(): Reading {
    try {
      for (const item of new LooseParser(this.source.text).parseItems()) this.readValue(item);
    } catch (error) {
      if (!(error instanceof LooseError)) throw error;
      const why = `on line ${this.lines.lineAt(error.at)}, ${error.message}`;
      this.reportUnread('not-json', why, { start: error.from, end: this.source.text.length });
    }
    this.noteOddities();
    return {
      shape: 'api-day',
      roles: this.lines.roles,
      digests: [{ ...this.toDay(), records: this.records }],
      diagnostics: this.diagnostics,
    };
  }

  private readValue(item: LooseItem): void {
    const rows = item.listed ? null : findRows(item.value);
    if (rows === null) {
      this.readItem(item);
      return;
    }
    this.wrapper = rows;
    this.lines.setRead(this.lines.span(item));
    for (const { start, end } of rows.lists) {
      for (const inner of new LooseParser(this.source.text.slice(start, end)).parseItems()) {
        this.readItem({ value: inner.value, start: inner.start + start, end: inner.end + start });
      }
    }
  }

  private readItem(item: Omit<LooseItem, 'listed'>): void {
    this.rows += 1;
    const placed = toLooseRow(item);
    const row = placed && readApiRow(toPlain(placed.row));
    if (placed === null || row === null) {
      this.reportUnread('unreadable-row', 'it is neither an object nor the text of one', item);
    } else if (!row.ok) {
      this.reportUnread('unreadable-row', row.error.message, item);
    } else if (row.value.title === '' && row.value.abstract === '') {
      this.reportUnread('unreadable-row', 'it has neither a title nor a summary', item);
    } else {
      this.addRecord(row.value, placed);
    }
  }

  private addRecord(row: ApiRow, placed: LooseRow): void {
    const whole = this.lines.span(placed);
    const title = this.spanOf(placed, 'title') ?? whole;
    const abstract = this.spanOf(placed, 'summary') ?? whole;
    const day = row.submittedAt === null ? null : readTimestampDay(row.submittedAt);
    if (day !== null) this.submitted.add(day);
    if (placed.literal) this.literals += 1;
    const { arxivId } = row.fields;
    const which = `row ${this.rows}${arxivId === undefined ? '' : ` (${arxivId})`}`;
    if (row.title === '') this.report('missing-title', `${which} has no title`, placed);
    if (row.abstract === '') this.report('missing-abstract', `${which} has no summary`, placed);
    this.lines.setRead(whole);
    if (row.abstract !== '') this.lines.set(abstract, 'abstract');
    if (row.title !== '') this.lines.set(title, 'title');
    this.records.push({
      title: joinBreaks(row.title),
      abstract: joinBreaks(row.abstract),
      lines: { title, ...(row.abstract !== '' && { abstract }) },
      fields: row.fields,
    });
  }

  /** The lines of a member of the row's paper, or of the row itself where the paper lacks it. */
  private spanOf({ row, literal }: LooseRow, name: string): LineSpan | null {
    if (literal) return null;
    const paper = row.members.get('paper');
    const place = (isLooseObject(paper) ? paper.places.get(name) : undefined) ?? row.places.get(name);
    return place === undefined ? null : this.lines.span(place);
  }

  /** The date beside the rows, or else the one day on which all of them were put on the page. */
  private toDay(): Pick<WrittenDigest, 'day' | 'dayEvidence'> {
    const date = this.wrapper?.date;
    if (date) {
      const { name, day, start } = date;
      return {
        day,
        dayEvidence: [{ from: 'capture', text: `"${name}": ${day}`, line: this.lines.lineAt(start) }],
      };
    }
    const [day] = this.submitted;
    if (day === undefined || this.submitted.size > 1) return { day: null, dayEvidence: [] };
    const evidence: DayEvidence = { from: 'capture', text: `submittedOnDailyAt ${day}` };
    return { day, dayEvidence: [evidence] };
  }

  private noteOddities(): void {
    const odd = [
      ...(this.wrapper
        ? [`the rows stand inside an object, as ${this.wrapper.lists.map(({ name }) => `"${name}"`).join(' and ')}`]
        : []),
      ...(this.literals > 0 ? [`${this.literals} rows are the text of Python literals`] : []),
    ];
    if (odd.length === 0) return;
    const message = `${odd.join(', and ')}; read all the same`;
    this.diagnostics.push({
      severity: 'note',
      code: 'odd-json',
      source: this.source.name,
      line: 0,
      message,
      excerpt: '',
    });
  }

  private reportUnread(code: 'unreadable-row' | 'not-json', why: string, place: Offsets): void {
    const span = this.lines.span(place);
    this.lines.setUnread(span);
    const what = code === 'not-json' ? `what stands behind row ${this.rows}` : `row ${this.rows}`;
    this.report(code, `${what}${upTo(span)} is not read: ${why}`, place, 'error');
  }

  private report(code: string, message: string, { start }: Offsets, severity: 'error' | 'warning' = 'warning'): void {
    const [line, excerpt] = [this.lines.lineAt(start), this.source.text.slice(start, start + 80)];
    this.diagnostics.push({ severity, code, source: this.source.name, line, message, excerpt });
  }
}
