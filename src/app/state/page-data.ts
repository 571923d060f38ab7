import type { CorpusSummary, DigestSummary } from '../../core/domain/corpus.ts';
import type { Diagnostic } from '../../core/domain/diagnostic.ts';
import type { PaperId, Slug } from '../../core/domain/ids.ts';
import type { Paper } from '../../core/domain/paper.ts';
import type { DayEvidence, SourceAccount } from '../../core/domain/source.ts';
import type { Topic } from '../../core/domain/topic.ts';
import type { Address } from './address.ts';

/** A paper beside the one that is shown, as its link needs it. */
export interface Neighbour {
  readonly slug: Slug;
  readonly title: string;
}

/** What changed between a digest and the one before it, over all papers or those of one topic. */
export interface DigestNews {
  readonly digest: DigestSummary;
  readonly before: DigestSummary;
  /** How many papers no older digest has, the one before has too, and only earlier ones have. */
  readonly added: number;
  readonly again: number;
  readonly returned: number;
  /** Papers that only the one before has; the first of them by name. */
  readonly gone: number;
  readonly goneNames: readonly Neighbour[];
}

/** What the about page says of every source: where its days come from, and how each of its lines is accounted for. */
export interface AboutData {
  readonly topics: readonly Topic[];
  readonly sources: readonly SourceAccount[];
  readonly digests: readonly (DigestSummary & { readonly evidence: readonly DayEvidence[] })[];
  /** The first of them; `diagnosticsTotal` counts all. */
  readonly diagnostics: readonly Diagnostic[];
  readonly diagnosticsTotal: number;
}

/**
 * What stands in the HTML of a prerendered page beside its markup, so that the first render in the browser equals the one at
 * build time. The texts of a list are not in it (they are in the markup already): they come from `chunks`, which are fetched before hydration.
 */
export interface PageData {
  readonly address: Address;
  readonly summary: CorpusSummary;
  /** List pages: the digest shown (home: the newest) with its neighbours in time. */
  readonly digest?: DigestSummary;
  readonly newer?: DigestSummary;
  readonly older?: DigestSummary;
  /** List pages: the papers in the markup, in order, and how many the whole list holds. */
  readonly list?: { readonly ids: readonly PaperId[]; readonly total: number };
  /** List pages: names of the corpus files that hold those papers. */
  readonly chunks?: readonly string[];
  /** Pages of digests and topics: what changed since the digest before; absent where there is none. */
  readonly news?: DigestNews;
  /** Topic pages: how the topic is defined. */
  readonly topic?: Topic;
  /** Paper pages, with the papers before and after it in its newest digest. */
  readonly paper?: Paper;
  readonly previous?: Neighbour;
  readonly next?: Neighbour;
  /** The about page. */
  readonly about?: AboutData;
}
