import type { Line, Reading, Shape, Source } from '../../domain/source.ts';

/** What a reader is given: the source and its lines. */
export interface LinedSource extends Source {
  readonly lines: readonly Line[];
}

/** Reads the sources of one shape. A new shape is one more file with one of these, its line in `readers.ts` and its fixtures. */
export interface Reader {
  readonly shape: Shape;
  /** How sure it is, 0 to 1, that a source has its shape; looks at the beginning only. */
  readonly recognise: (source: LinedSource) => number;
  /** Gives every line a role and loses none. Never throws, whatever the source holds. */
  readonly read: (source: LinedSource) => Reading;
}
