import type { Day } from './day.ts';
import type { DigestId, PaperId, Slug } from './ids.ts';
import type { Field, FieldRange, LineSpan } from './range.ts';
import type { TopicMatch } from './topic.ts';

/**
 * One visible, undoable change of the text: `from` stood in the source, `to` stands at `start..end` of the repaired text.
 * A field's repairs are sorted and disjoint; `undoRepairs` puts every `from` back and gives the source's text.
 */
export interface Repair extends FieldRange {
  readonly from: string;
  readonly to: string;
  /** Name of the rule: its file in `core/ingest/repair/`. */
  readonly rule: string;
}

/** A range of the repaired text that the source's TeX set higher or lower. */
export interface Mark extends FieldRange {
  readonly kind: 'sup' | 'sub';
}

/** A range of the repaired text that looks broken and was left, since no sure repair is known. */
export interface Flag extends FieldRange {
  /** Kebab-case: `tex-debris`. */
  readonly code: string;
}

/** What a link leads to, decided by its host and path alone. */
export type LinkKind = 'code' | 'project' | 'data' | 'other';

/** A link that stands in the abstract: `start..end` of the repaired abstract, `url` cleaned of glued stops and braces. */
export interface Link {
  readonly url: string;
  readonly kind: LinkKind;
  readonly start: number;
  readonly end: number;
}

/** That a paper stands in a digest: where, and on which lines of which source. */
export interface Appearance {
  readonly digest: DigestId;
  /** The source's name. */
  readonly source: string;
  /** The page's day, not the paper's; absent where the source says none. */
  readonly day?: Day;
  /** Place in the digest, from 1. */
  readonly rank: number;
  readonly lines: { readonly title: LineSpan; readonly abstract?: LineSpan };
}

/** What a paper says beyond its text. Only what the source says is present: no field has a default. */
export interface StatedFields {
  readonly authors?: readonly string[];
  /** How many authors the source counts, where it does not name them. */
  readonly authorCount?: number;
  /** Without its version: `2507.20198` or `cs.CL/0701001`. */
  readonly arxivId?: string;
  readonly arxivVersion?: number;
  readonly votes?: number;
  readonly comments?: number;
  /** The day of the paper itself, as its source says; never taken from a digest. */
  readonly publishedDay?: Day;
  /** The day that stands beside the paper on a page which does not say what happened then. */
  readonly entryDay?: Day;
  readonly submitter?: string;
  readonly organisation?: string;
  /** Address of a code repository, as the source's record says, not from the text. */
  readonly repository?: string;
  readonly stars?: number;
  /** The source writes the stars rounded, as in `110k`. */
  readonly starsRounded?: true;
  /** Address of a project page, as the source's record says. */
  readonly projectPage?: string;
  /** Written by a language model on the host's side; shown as such. */
  readonly aiSummary?: string;
  /** Name of the model that wrote the summary, as the source gives it. */
  readonly aiModel?: string;
  /** Written by a language model on the host's side; shown as such. */
  readonly aiKeywords?: readonly string[];
}

/** What another source scraped of the same paper, as far as its texts are not those that are shown. */
export interface Version {
  readonly digest: DigestId;
  /** The source's name. */
  readonly source: string;
  /** As scraped; absent where it is the same. */
  readonly title?: string;
  readonly abstract?: string;
}

/** What we mean by a record. All ranges are UTF-16 units of the repaired texts. */
export interface Paper extends StatedFields {
  readonly id: PaperId;
  readonly slug: Slug;
  readonly title: string;
  readonly abstract: string;
  /** The texts as scraped; equal to the repaired ones with all repairs undone. */
  readonly raw: Readonly<Record<Field, string>>;
  readonly repairs: readonly Repair[];
  readonly marks: readonly Mark[];
  readonly flags: readonly Flag[];
  readonly links: readonly Link[];
  /** In the order of the topics file; empty for "other". */
  readonly topics: readonly TopicMatch[];
  /** Whether the abstract stops in the middle, as far as the text shows. */
  readonly truncated: boolean;
  /** Seconds to read the abstract, from its count of words. */
  readonly readingSeconds: number;
  /** Ids that this paper had before a source gave it another title. */
  readonly formerly: readonly PaperId[];
  /** Newest first; absent where all sources say the same. */
  readonly versions?: readonly Version[];
  /** Newest first; at least one. */
  readonly digests: readonly Appearance[];
}

/** A paper before topics are decided and sources are merged: what `core/ingest` makes of one record. */
export type Draft = Omit<Paper, 'topics' | 'readingSeconds'>;
