import type { LineSpan } from '../../domain/range.ts';
import type { Line } from '../../domain/source.ts';
import { isBlank } from '../lines.ts';
import type { LinedSource } from './reader.ts';

/** A cell of a table, and the lines it stands on. */
export interface Cell {
  readonly text: string;
  readonly lines: LineSpan;
}

/** A row of a table. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly lines: LineSpan;
  /** Whether it is the line below a Markdown table's head. */
  readonly rule: boolean;
}

/** Rows that stand together. */
export interface Table {
  readonly rows: readonly Row[];
}

/** The tables of a source: those in Markdown, or else the whole of it where its first line has cells. */
export function findTables(source: LinedSource): readonly Table[] {
  const piped = findPiped(source.lines);
  return piped.length > 0 ? piped : findSeparated(source.lines);
}

/** Markdown tables: lines that begin with a bar, the second a rule. */
function findPiped(lines: readonly Line[]): readonly Table[] {
  const tables: Row[][] = [];
  let open: Row[] | null = null;
  for (const line of lines) {
    const text = line.text.trim();
    if (!text.startsWith('|')) {
      open = null;
      continue;
    }
    if (open === null) tables.push((open = []));
    const at: LineSpan = [line.number, line.number];
    const cells = splitBars(text).map((cell) => ({ text: cell, lines: at }));
    open.push({ cells, lines: at, rule: /^[|\s:-]+$/.test(text) });
  }
  return tables.filter((rows) => rows[1]?.rule === true).map((rows) => ({ rows }));
}

/** Cells between bars; a bar behind a backslash is part of a cell. */
function splitBars(text: string): readonly string[] {
  const cells: string[] = [];
  let cell = '';
  for (let at = 1; at < text.length; at += 1) {
    const unit = text[at] ?? '';
    if (unit === '\\' && text[at + 1] === '|') {
      cell += '|';
      at += 1;
    } else if (unit === '|') {
      cells.push(cell.trim());
      cell = '';
    } else cell += unit;
  }
  if (cell.trim() !== '') cells.push(cell.trim());
  return cells;
}

const separators = ['\t', ',', ';'] as const;

/** A whole source as rows; none where its first lines have no cells. */
function findSeparated(lines: readonly Line[]): readonly Table[] {
  const first = lines.find((line) => !isBlank(line.text));
  const separator = separators.find((one) => first?.text.includes(one) === true);
  if (first === undefined || separator === undefined) return [];
  return [{ rows: new RowReader(lines, separator).rows() }];
}

/** Reads cells that may be quoted and hold line breaks (RFC 4180). */
class RowReader {
  private readonly lines: readonly Line[];
  private readonly separator: string;
  private readonly read: Row[] = [];
  private cells: Cell[] = [];
  private cell: string[] = [];
  private quoted = false;
  private from = 0;
  private cellFrom = 0;
  private line = 0;

  constructor(lines: readonly Line[], separator: string) {
    this.lines = lines;
    this.separator = separator;
  }

  rows(): readonly Row[] {
    for (const { text, number, ending } of this.lines) {
      if (!this.quoted && isBlank(text)) continue;
      if (!this.quoted) this.from = number;
      if (!this.quoted) this.cellFrom = number;
      this.line = number;
      this.readLine(text);
      if (this.quoted) this.cell.push(ending === '' ? '' : '\n');
      else this.endRow(number);
    }
    if (this.quoted) this.endRow(this.lines.at(-1)?.number ?? this.from);
    return this.read;
  }

  private readLine(text: string): void {
    let start = 0;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text[at];
      if (unit === '"' && (this.quoted || this.isEmpty(text, start, at))) {
        this.cell.push(text.slice(start, at));
        if (this.quoted && text[at + 1] === '"') {
          this.cell.push('"');
          at += 1;
        } else this.quoted = !this.quoted;
        start = at + 1;
      } else if (unit === this.separator && !this.quoted) {
        this.cell.push(text.slice(start, at));
        this.endCell();
        start = at + 1;
      }
    }
    this.cell.push(text.slice(start));
  }

  private isEmpty(text: string, start: number, at: number): boolean {
    return this.cell.every((part) => part.trim() === '') && text.slice(start, at).trim() === '';
  }

  private endCell(): void {
    this.cells.push({ text: this.cell.join('').trim(), lines: [this.cellFrom, this.line] });
    this.cell = [];
    this.cellFrom = this.line;
  }

  private endRow(to: number): void {
    this.endCell();
    this.read.push({ cells: this.cells, lines: [this.from, to], rule: false });
    this.cells = [];
    this.quoted = false;
  }
}
