/** `error`: a paper or a file could not be read. `warning`: read, but something is odd; `--strict` fails on it. `note`: worth saying. */
export type Severity = 'error' | 'warning' | 'note';

/** Something noticed in a source, with its line. */
export interface Diagnostic {
  readonly severity: Severity;
  /** Kebab-case and stable: `missing-title`. */
  readonly code: string;
  /** The source's name. */
  readonly source: string;
  /** From 1; 0 where it concerns the whole source. */
  readonly line: number;
  readonly message: string;
  /** What stood there, at most 80 characters; empty where there is nothing to show. */
  readonly excerpt: string;
}
