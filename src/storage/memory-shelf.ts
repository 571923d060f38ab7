import type { PaperId } from '../core/domain/ids.ts';
import { ok } from '../core/domain/result.ts';
import { changeKept } from '../core/shelf/change-kept.ts';
import { createClock, type DeviceId } from '../core/shelf/clock.ts';
import type { ShelfMark } from '../core/shelf/shelf-mark.ts';
import type { ShelfEntry } from './read-shelf.ts';
import type { ShelfStorage } from './shelf-storage.ts';

/** A shelf that lasts as long as the tab: for browsers that give no storage. */
export function createMemoryShelf(device: DeviceId): Pick<ShelfStorage, 'read' | 'setKept'> {
  const entries = new Map<PaperId, ShelfEntry>();
  let clock = createClock(device);
  let sequence = 0;
  return {
    read: async () => ok({ entries: [...entries.values()], whole: true, lasting: false, notice: null }),
    setKept: async (change) => {
      const before = new Map<PaperId, ShelfMark>([...entries].map(([id, { mark }]) => [id, mark]));
      const changed = changeKept(change, before, clock);
      ({ clock } = changed);
      sequence += 1;
      for (const [id, mark] of changed.marks)
        entries.set(id, { id, mark, sequence, paper: change.keep ? change.paper : null });
      return ok(null);
    },
  };
}
