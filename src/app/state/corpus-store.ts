import { createStore, type StoreApi } from 'zustand/vanilla';
import { decodeChunk, decodeDigests, decodeHeads, decodeSummary } from '../../core/corpus/decode-corpus.ts';
import { chunkSize, type CorpusSummary, type Digest, type Head, type Heads } from '../../core/domain/corpus.ts';
import type { PaperId } from '../../core/domain/ids.ts';
import type { Paper } from '../../core/domain/paper.ts';
import type { Failure, Result } from '../../core/domain/result.ts';

/** The published corpus, as far as it has been fetched. Immutable until the next build. */
export interface CorpusState {
  /** `ready` as soon as there is a summary; `failed` where one of the files that hold the whole cannot be had. */
  readonly status: 'loading' | 'ready' | 'failed';
  /** Set where `status` is `failed`. */
  readonly failure: Failure | null;
  readonly summary: CorpusSummary | null;
  /** All papers in order; null until fetched. */
  readonly heads: readonly Head[] | null;
  /** Newest first; null until fetched. */
  readonly digests: readonly Digest[] | null;
  /** Whole papers, as far as fetched; a new map whenever some arrive. */
  readonly papers: ReadonlyMap<PaperId, Paper>;
  /** Ids whose chunk could not be fetched; asking for them again is the retry. */
  readonly missing: ReadonlySet<PaperId>;
  readonly loadHeads: () => Promise<void>;
  readonly loadDigests: () => Promise<void>;
  /** Fetches the chunks that hold these papers, each chunk once; needs `heads` (and fetches them first). */
  readonly loadPapers: (ids: readonly PaperId[]) => Promise<void>;
  /** After a failure: everything again from the start. */
  readonly retry: () => Promise<void>;
}
export type CorpusStore = StoreApi<CorpusState>;

/** Reads a corpus file by its name. Never rejects. Codes: `corpus-unreachable`, `corpus-missing`. */
export type FetchText = (name: string) => Promise<Result<string>>;
