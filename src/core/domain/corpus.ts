import type { Day } from './day.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { DigestId, PaperId, Slug, TopicId } from './ids.ts';
import type { Mark, Paper } from './paper.ts';
import type { DayEvidence, RoleCounts, SourceAccount } from './source.ts';
import type { Topic } from './topic.ts';

/** The papers of one source and day. */
export interface Digest {
  readonly id: DigestId;
  readonly source: string;
  readonly day?: Day;
  readonly dayEvidence: readonly DayEvidence[];
  /** In the order of the page; a paper once. */
  readonly papers: readonly PaperId[];
}

/** All papers in order, with counts: the artefact the build writes. */
export interface Corpus {
  /** Newest digest first, then by rank, then by id. */
  readonly papers: readonly Paper[];
  /** Newest first. */
  readonly digests: readonly Digest[];
  readonly topics: readonly Topic[];
  readonly sources: readonly SourceAccount[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The small part of a paper that lists need before its text is there. */
export interface Head {
  readonly id: PaperId;
  readonly slug: Slug;
  readonly title: string;
  /** Marks of the title only. */
  readonly marks: readonly Mark[];
  readonly digest: DigestId;
  readonly day?: Day;
  readonly topics: readonly TopicId[];
  readonly readingSeconds: number;
  readonly votes?: number;
  /** Ids that the paper had before, so that what a reader kept under one of them is found; absent where there are none. */
  readonly formerly?: readonly PaperId[];
}

/** A digest as pickers need it. */
export interface DigestSummary {
  readonly id: DigestId;
  readonly source: string;
  readonly day?: Day;
  readonly papers: number;
}

/** What a digest has against the one before it; ids in the order of their pages. */
export interface DigestChanges {
  /** In no older digest. */
  readonly added: readonly PaperId[];
  /** In the one before too. */
  readonly again: readonly PaperId[];
  /** Not in the one before, but in an earlier one. */
  readonly returned: readonly PaperId[];
  /** In the one before, and not in this. */
  readonly gone: readonly PaperId[];
}

/** A topic as filters need it; what defines it is in the accounts file. */
export interface TopicSummary {
  readonly id: TopicId;
  readonly name: string;
  readonly papers: number;
}

/** How much of what was scraped is on the page. */
export interface Coverage {
  readonly papers: number;
  readonly sources: number;
  /** Sum over all sources. */
  readonly lines: RoleCounts;
  /** Records that were found and could not be read, each reported. */
  readonly unread: number;
  readonly diagnostics: { readonly error: number; readonly warning: number; readonly note: number };
}

/** What a page must know of the corpus before it has any paper. Small: it stands in the HTML of every page. */
export interface CorpusSummary {
  /** Hash of the content: other papers, other version. */
  readonly version: string;
  readonly coverage: Coverage;
  readonly topics: readonly TopicSummary[];
  /** How many papers no topic holds. */
  readonly other: number;
  readonly digests: number;
  /** Names of the corpus files, below `corpus/`, each with the hash of its content. */
  readonly files: CorpusFiles;
}

/** Where the parts of the corpus lie. Names of the papers' chunks are in the heads file, since an archive has many. */
export interface CorpusFiles {
  readonly heads: string;
  /** What the search worker opens. */
  readonly search: string;
  /** All digests as `Digest`, newest first. */
  readonly digests: string;
  /** How topics are defined, accounting and diagnostics: for `/about`. */
  readonly accounts: string;
}

/** All heads in the corpus's order, and the names of the chunks: chunk n starts at paper n × `chunkSize`. */
export interface Heads {
  readonly chunks: readonly string[];
  readonly heads: readonly Head[];
}

/** How many papers one chunk holds: a first screen's worth, the same number that a prerendered list shows. */
export const chunkSize = 50;
