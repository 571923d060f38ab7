/** Half-open: UTF-16 units of one text, from `start` up to, not including, `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The two texts of a paper. Everything that points into a text says which. */
export type Field = 'title' | 'abstract';

/** A range of one of a paper's two texts. */
export interface FieldRange extends Range {
  readonly field: Field;
}

/** Lines of a source: counted from 1, both ends included. */
export type LineSpan = readonly [from: number, to: number];
