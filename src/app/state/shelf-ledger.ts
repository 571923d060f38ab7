import type { PaperId } from '../../core/domain/ids.ts';
import type { Paper } from '../../core/domain/paper.ts';
import { idsOnShelf, type KeepChange } from '../../core/shelf/change-kept.ts';
import { keptSinceMs } from '../../core/shelf/shelf-mark.ts';
import type { ShelfEntry } from '../../storage/read-shelf.ts';
import type { ShelfReading } from '../../storage/shelf-storage.ts';

/** A paper on the shelf, with the reader's own copy of it: it stays readable when the corpus no longer has it. */
export interface KeptPaper {
  readonly id: PaperId;
  /** Null where the copy was damaged and set aside; the corpus may still have the paper. */
  readonly paper: Paper | null;
  /** Milliseconds since 1970, UTC. */
  readonly keptAtMs: number;
}

/** What is shown of the shelf. */
export interface ShownShelf {
  /** Newest first. */
  readonly kept: readonly KeptPaper[];
  /** Ask with `isKept` (selectors.ts): a paper may have been kept under an id that it had before. */
  readonly keptIds: ReadonlySet<PaperId>;
  /** Being written: shown as kept or not kept already, confirmed by the disk soon. */
  readonly pending: ReadonlySet<PaperId>;
}

/** What the disk holds, and over it what the reader did that was not read back from it yet. */
export interface ShelfLedger {
  readonly wish: (change: KeepChange) => void;
  /** The disk has it: the next reading holds it. */
  readonly confirm: (change: KeepChange) => void;
  /** The disk has it not, and never will. */
  readonly takeBack: (change: KeepChange) => void;
  readonly take: (reading: ShelfReading) => void;
  readonly show: () => ShownShelf;
}

/** A ledger of a shelf that was not read yet. */
export function createShelfLedger(): ShelfLedger {
  let entries: ReadonlyMap<PaperId, ShelfEntry> = new Map();
  /** The last of each paper. */
  const wishes = new Map<PaperId, KeepChange>();
  const confirmed = new Set<KeepChange>();
  const takeBack = (change: KeepChange): void => {
    if (wishes.get(change.paper.id) === change) wishes.delete(change.paper.id);
  };
  return {
    wish: (change) => void wishes.set(change.paper.id, change),
    confirm: (change) => void confirmed.add(change),
    takeBack,
    take: (reading) => {
      entries = new Map([
        ...(reading.whole ? [] : entries),
        ...reading.entries.map((entry) => [entry.id, entry] as const),
      ]);
      confirmed.forEach(takeBack);
      confirmed.clear();
    },
    show: () => toShown(entries.values(), wishes.values()),
  };
}

function toShown(entries: Iterable<ShelfEntry>, wishes: Iterable<KeepChange>): ShownShelf {
  const kept = new Map<PaperId, KeptPaper>();
  for (const { id, mark, paper } of entries) {
    const keptAtMs = keptSinceMs(mark);
    if (keptAtMs !== null) kept.set(id, { id, paper, keptAtMs });
  }
  const pending = new Set<PaperId>();
  for (const { paper, keep, nowMs } of wishes) {
    pending.add(paper.id);
    if (keep) kept.set(paper.id, { id: paper.id, paper, keptAtMs: nowMs });
    else for (const id of idsOnShelf(paper)) kept.delete(id);
  }
  const newestFirst = [...kept.values()].toSorted((a, b) => b.keptAtMs - a.keptAtMs || (a.id < b.id ? -1 : 1));
  return { kept: newestFirst, keptIds: new Set(kept.keys()), pending };
}
