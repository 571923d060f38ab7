import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PaperId } from '../../core/domain/ids.ts';
import type { Paper } from '../../core/domain/paper.ts';
import { fail, type Failure } from '../../core/domain/result.ts';
import { idsOnShelf, type KeepChange } from '../../core/shelf/change-kept.ts';
import { keptSinceMs } from '../../core/shelf/shelf-mark.ts';
import type { ShelfEntry } from '../../storage/read-shelf.ts';
import type { ShelfReading, ShelfStorage } from '../../storage/shelf-storage.ts';

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

/** What the shelf takes from the world. */
export interface ShelfPorts {
  readonly storage: ShelfStorage;
  readonly now: () => number;
  /** Asks the browser not to delete what is stored; called after the first paper that this tab keeps. */
  readonly askToPersist: () => Promise<unknown>;
}

/** The store of the shelf: shows every change at once, and takes it back where the storage could not write it. */
export function createShelfStore({ storage, now, askToPersist }: ShelfPorts): ShelfStore {
  return createStore<ShelfState>()((set, get) => {
    let entries: ReadonlyMap<PaperId, ShelfEntry> = new Map();
    /** What the reader did and the disk has not confirmed, the last for each paper. */
    const wishes = new Map<PaperId, KeepChange>();
    let loading: Promise<Failure | null> | null = null;
    let isPersistAsked = false;

    const show = (change: Partial<ShelfState> = {}): void => set({ ...toShelf(entries, wishes.values()), ...change });

    const read = async (): Promise<Failure | null> => {
      const reading = await storage.read();
      if (!reading.ok) {
        set({ trouble: reading.error });
        return reading.error;
      }
      const { lasting, notice } = reading.value;
      entries = takeReading(entries, reading.value);
      const { trouble } = get();
      // Trouble with the reading itself is over now.
      const isOver = trouble?.code === 'shelf-blocked' || trouble?.code === 'shelf-unreachable';
      show({ status: lasting ? 'ready' : 'memory', trouble: notice ?? (isOver ? null : trouble) });
      return null;
    };

    /** Reads once; what failed is tried again at the next call. */
    const readOnce = async (): Promise<Failure | null> => {
      loading ??= read();
      const failure = await loading;
      if (failure !== null) loading = null;
      return failure;
    };

    const write = async (change: KeepChange): Promise<Failure | null> => {
      const unread = await readOnce();
      if (unread !== null) return unread;
      const written = await storage.setKept(change);
      if (!written.ok) return written.error;
      await read();
      return null;
    };

    const toggleKeep = async (paper: Paper): Promise<void> => {
      const keep = !idsOnShelf(paper).some((id) => get().keptIds.has(id));
      const change: KeepChange = { paper, keep, nowMs: now() };
      wishes.set(paper.id, change);
      show();
      const failure = await write(change);
      if (wishes.get(paper.id) === change) wishes.delete(paper.id);
      show(failure === null ? {} : { trouble: toTrouble(failure, change) });
      if (failure !== null || !keep || isPersistAsked || get().status === 'memory') return;
      isPersistAsked = true;
      // The shelf works without it, and whoever toggled has nothing to do with the answer.
      await askToPersist().catch(() => undefined);
    };

    const refresh = async (): Promise<void> => void (await read());
    storage.subscribe(() => void refresh());
    return {
      status: 'loading',
      kept: [],
      keptIds: new Set(),
      pending: new Set(),
      trouble: null,
      load: async () => void (await readOnce()),
      refresh,
      toggleKeep,
      dismissTrouble: () => set({ trouble: null }),
    };
  });
}

/** The entries after a reading, which holds what was written later behind what was written before. */
function takeReading(
  before: ReadonlyMap<PaperId, ShelfEntry>,
  { entries, whole }: ShelfReading,
): ReadonlyMap<PaperId, ShelfEntry> {
  const after = new Map(whole ? [] : before);
  for (const entry of entries) after.set(entry.id, entry);
  return after;
}

/** What is shown: what the disk holds, and over it what the reader did since. */
function toShelf(
  entries: ReadonlyMap<PaperId, ShelfEntry>,
  wishes: Iterable<KeepChange>,
): Pick<ShelfState, 'kept' | 'keptIds' | 'pending'> {
  const kept = new Map<PaperId, KeptPaper>();
  for (const { id, mark, paper } of entries.values()) {
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

function toTrouble({ code, message }: Failure, { paper, keep }: KeepChange): Failure {
  const what = keep ? 'was not put on the shelf' : 'could not be taken off the shelf';
  return fail(code, `“${paper.title}” ${what}. ${message}`).error;
}
