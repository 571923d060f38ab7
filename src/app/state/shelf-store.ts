import type { StoreApi } from 'zustand/vanilla';
import type { PaperId } from '../../core/domain/ids.ts';
import type { Paper } from '../../core/domain/paper.ts';
import type { Failure } from '../../core/domain/result.ts';

/** A paper on the shelf, with the reader's own copy of it: it stays readable when the corpus no longer has it. */
export interface KeptPaper {
  readonly id: PaperId;
  /** Null where the copy was damaged and set aside; the corpus may still have the paper. */
  readonly paper: Paper | null;
  /** Milliseconds since 1970, UTC. */
  readonly keptAtMs: number;
}

export interface ShelfState {
  /** `memory`: the browser gives no storage; what is kept lasts until the tab is closed, and the reader is told. */
  readonly status: 'loading' | 'ready' | 'memory';
  /** Newest first. */
  readonly kept: readonly KeptPaper[];
  /** Ask with `isKept` (selectors.ts): a paper may have been kept under an id that it had before. */
  readonly keptIds: ReadonlySet<PaperId>;
  /** Being written: shown as kept or not kept already, confirmed by the disk soon. */
  readonly pending: ReadonlySet<PaperId>;
  /** The last thing that could not be saved or read, until dismissed. */
  readonly trouble: Failure | null;
  /** Opens the storage and reads the shelf; once, after the first render. */
  readonly load: () => Promise<void>;
  /** Reads what other tabs changed meanwhile; for when the page comes back into view. */
  readonly refresh: () => Promise<void>;
  readonly toggleKeep: (paper: Paper) => Promise<void>;
  readonly dismissTrouble: () => void;
}
export type ShelfStore = StoreApi<ShelfState>;
