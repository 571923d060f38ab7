import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Paper } from '../../core/domain/paper.ts';
import { fail, type Failure } from '../../core/domain/result.ts';
import { idsOnShelf, type KeepChange } from '../../core/shelf/change-kept.ts';
import type { ShelfStorage } from '../../storage/shelf-storage.ts';
import { createShelfLedger, type ShownShelf } from './shelf-ledger.ts';

export interface ShelfState extends ShownShelf {
  /** `memory`: the browser gives no storage; what is kept lasts until the tab is closed, and the reader is told. */
  readonly status: 'loading' | 'ready' | 'memory';
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
    const ledger = createShelfLedger();
    let loading: Promise<Failure | null> | null = null;
    let isPersistAsked = false;
    /** What the last reading failed with. */
    let unread: Failure | null = null;

    const read = async (): Promise<Failure | null> => {
      const reading = await storage.read();
      if (!reading.ok) {
        unread = reading.error;
        set({ trouble: unread });
        return unread;
      }
      ledger.take(reading.value);
      const { lasting, notice } = reading.value;
      const trouble = get().trouble === unread ? null : get().trouble;
      unread = null;
      set({ ...ledger.show(), status: lasting ? 'ready' : 'memory', trouble: notice ?? trouble });
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
      const failure = await readOnce();
      if (failure !== null) return failure;
      const written = await storage.setKept(change);
      if (!written.ok) return written.error;
      ledger.confirm(change);
      await read();
      return null;
    };

    const toggleKeep = async (paper: Paper): Promise<void> => {
      const keep = !idsOnShelf(paper).some((id) => get().keptIds.has(id));
      const change: KeepChange = { paper, keep, nowMs: now() };
      ledger.wish(change);
      set(ledger.show());
      const failure = await write(change);
      if (failure !== null) {
        ledger.takeBack(change);
        set({ ...ledger.show(), trouble: toTrouble(failure, change) });
      } else if (keep && !isPersistAsked && get().status === 'ready') {
        isPersistAsked = true;
        // The shelf works without it, and whoever toggled has nothing to do with the answer.
        await askToPersist().catch(() => undefined);
      }
    };

    storage.subscribe(() => void read());
    return {
      status: 'loading',
      ...ledger.show(),
      trouble: null,
      load: async () => void (await readOnce()),
      refresh: async () => void (await read()),
      toggleKeep,
      dismissTrouble: () => set({ trouble: null }),
    };
  });
}

function toTrouble({ code, message }: Failure, { paper, keep }: KeepChange): Failure {
  const what = keep ? 'was not put on the shelf' : 'could not be taken off the shelf';
  return fail(code, `“${paper.title}” ${what}. ${message}`).error;
}
