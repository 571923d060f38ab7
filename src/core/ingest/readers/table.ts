import { toFieldName, type FieldName } from './field-names.ts';
import { toGeneralReading } from './general.ts';
import { unescapeMarkdown } from './markdown-parts.ts';
import { linksToText } from './paper-body.ts';
import { weighAbstract, weighTitle } from './paper-evidence.ts';
import { toNamedPiece, type Piece } from './pieces.ts';
import type { LinedSource, Reader } from './reader.ts';
import { findTables, type Row } from './table-rows.ts';

/** Rows that are looked at to tell what the columns of a table without a head are. */
const looked = 50;

/** How many of its cells must be so for a column to be one of titles or of abstracts. */
const mostRatio = 0.7;

/** What a table's columns are. */
type Columns = readonly (FieldName | null)[];

/**
 * Tables of papers: cells parted by commas, semicolons or tabs, or a table in Markdown. Its head says what the columns are; without one they are told by
 * what stands in them. Other text around is left to the rules for any text.
 */
export const table: Reader = {
  shape: 'table',
  recognise: (source) => (findTables(source).some(({ rows }) => toColumns(rows) !== null) ? 0.8 : 0),
  read: (source) => toGeneralReading(source, 'table', readTables(source)),
};

function readTables(source: LinedSource): readonly Piece[] {
  return findTables(source).flatMap(({ rows }) => {
    const head = toColumns(rows);
    if (head === null) return [];
    return rows.flatMap((row, at) =>
      row.rule || (at === 0 && head.named) ? [toNamedPiece('furniture', '', row.lines)] : readRow(row, head.columns),
    );
  });
}

/** The pieces of one row: its title, what else it says, and its abstract last. */
function readRow({ cells }: Row, columns: Columns): readonly Piece[] {
  const pieces: Piece[] = [];
  let abstract: Piece | null = null;
  for (const [at, { text: cell, lines: cellLines }] of cells.entries()) {
    const field = columns[at] ?? null;
    const text = unescapeMarkdown(linksToText(cell)).split(/\s+/).join(' ').trim();
    if (text === '') continue;
    const url = /\]\(([^()\s]{1,2000})\)/.exec(cell)?.[1];
    if (field === 'title')
      pieces.push({ ...toNamedPiece('title', text, cellLines), field: url === undefined ? null : ['url', url] });
    else if (field === 'abstract') abstract = toNamedPiece('abstract', text, cellLines);
    else pieces.push({ ...toNamedPiece('fact', text, cellLines), field: field === null ? null : [field, url ?? text] });
  }
  const titled = pieces.toSorted((a, b) => Number(b.kind === 'title') - Number(a.kind === 'title'));
  return abstract === null ? titled : [...titled, abstract];
}

/** What the columns are, by their head or by what stands in them; null where none is of titles. */
function toColumns(rows: readonly Row[]): { readonly columns: Columns; readonly named: boolean } | null {
  const head = rows[0]?.cells.map(({ text }) => toFieldName(unescapeMarkdown(linksToText(text)))) ?? [];
  const others = head.filter((field) => field !== null && field !== 'title').length;
  if (head.includes('title') && (others > 0 || head.length === 1) && rows.length > 1)
    return { columns: head, named: true };
  const sample = rows.filter((row) => !row.rule).slice(0, looked);
  const width = sample[0]?.cells.length ?? 0;
  if (sample.length < 2 || width < 2 || sample.some((row) => row.cells.length !== width)) return null;
  const abstract = findColumn(sample, (cell) => weighAbstract(cell) >= 5 && cell.length > 120);
  const title =
    abstract < 0 ? -1 : findColumn(sample, (cell, at) => at !== abstract && weighTitle(cell) >= 3 && cell.length < 250);
  if (title < 0) return null;
  const columns = Array.from({ length: width }, (_, at) =>
    at === title ? 'title' : at === abstract ? 'abstract' : 'id',
  );
  return { columns: columns as Columns, named: false };
}

function findColumn(rows: readonly Row[], isIt: (cell: string, at: number) => boolean): number {
  const counts =
    rows[0]?.cells.map((_, at) => rows.filter(({ cells }) => isIt(cells[at]?.text ?? '', at)).length) ?? [];
  const most = Math.max(0, ...counts);
  return most >= rows.length * mostRatio ? counts.indexOf(most) : -1;
}
