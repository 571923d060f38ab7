import type { Day } from './day.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Field, LineSpan } from './range.ts';

/** One scraped file, as text. */
export interface Source {
  /** The file's name in `data/`, without folders and without `.gz`: `2025-07-31-daily-papers.txt`. */
  readonly name: string;
  readonly text: string;
}

/** One line of a source. All lines with their endings, joined, are the source's text. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without its ending. */
  readonly text: string;
  /** The last line may have none. */
  readonly ending: '\n' | '\r\n' | '\r' | '';
}

/** What a line is for. `blank` lines hold nothing but white space; every other line has one of the five roles. */
export type LineRole = 'blank' | 'furniture' | 'title' | 'abstract' | 'meta' | 'unknown';

/** How a source is laid out; one reader each. */
export const shapes = [
  'plain-dump',
  'api-day',
  'markdown-page',
  'link-pairs',
  'trending-page',
  'paper-page',
  'json-feed',
  'binary',
  'html',
  'bibtex',
  'json-list',
  'table',
  'general',
] as const;
export type Shape = (typeof shapes)[number];

/** How we know a digest's day, and the year of it. */
export interface DayEvidence {
  /** Where the day or its year was read: the `--year` argument, the file's name, or the capture itself. */
  readonly from: 'argument' | 'file-name' | 'capture';
  /** The words that say it, as they stand there. */
  readonly text: string;
  /** The line of the source, where it was the capture. */
  readonly line?: number;
}

/** What a block says beyond its two texts, as written: only what the source says is present. */
export interface WrittenFields {
  readonly arxivId?: string;
  readonly authors?: readonly string[];
  readonly authorCount?: number;
  readonly votes?: number;
  readonly comments?: number;
  /** A time stamp, or `Oct 4, 2026` as a page writes it; without its year where that is the page's. */
  readonly publishedAt?: string;
  /** The date that stands beside the paper without a word of what it is. */
  readonly entryDate?: string;
  readonly submitter?: string;
  readonly organisation?: string;
  readonly repository?: string;
  readonly stars?: number;
  readonly starsRounded?: true;
  readonly projectPage?: string;
  readonly aiSummary?: string;
  readonly aiModel?: string;
  readonly aiKeywords?: readonly string[];
}

/** The fields of one block, as written: what a reader hands on, before anything is repaired or decided. */
export interface SourceRecord {
  /** Line breaks, with the blanks around them, joined by one blank; otherwise as it stands. */
  readonly title: string;
  readonly abstract: string;
  readonly lines: { readonly title: LineSpan; readonly abstract?: LineSpan };
  readonly fields: WrittenFields;
  /** Whole texts of which it is not sure what they are; each becomes a flag. */
  readonly doubts?: readonly { readonly field: Field; readonly code: string }[];
}

/** The day that a header of the source says, and the records below it in the order of the page. */
export interface WrittenDigest {
  readonly day: Day | null;
  readonly dayEvidence: readonly DayEvidence[];
  readonly records: readonly SourceRecord[];
}

/** What a reader makes of a source: nothing of it is lost, `roles[n - 1]` is the role of line `n`. */
export interface Reading {
  readonly shape: Shape;
  readonly roles: readonly LineRole[];
  readonly digests: readonly WrittenDigest[];
  readonly diagnostics: readonly Diagnostic[];
}

/** How many lines of a source have each role. */
export type RoleCounts = Readonly<Record<LineRole, number>>;

/** The accounting of one source: every line of it is in one of the counts. */
export interface SourceAccount {
  readonly name: string;
  /** Of the file's bytes as they lie in the folder, in hexadecimal. */
  readonly sha256: string;
  readonly shape: Shape;
  readonly lines: RoleCounts;
  readonly papers: number;
}
