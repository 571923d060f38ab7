import type { PaperId } from '../core/domain/ids.ts';
import { fail, ok, type Failure, type Result } from '../core/domain/result.ts';
import type { KeepChange } from '../core/shelf/change-kept.ts';
import { toDeviceId } from '../core/shelf/clock.ts';
import { createMemoryShelf } from './memory-shelf.ts';
import { readNewerEntries, type ShelfEntry } from './read-shelf.ts';
import { BlockedError, createShelfConnection, newerFailure, type ShelfConnection } from './shelf-connection.ts';
import { isNamed } from './shelf-database.ts';
import { writeKeep } from './write-shelf.ts';

/** What a reading gives. */
export interface ShelfReading {
  readonly entries: readonly ShelfEntry[];
  /** Whether that is all there is: an entry read before and not among these is gone. */
  readonly whole: boolean;
  /** False where the browser gives no storage, and the shelf is gone with the tab. */
  readonly lasting: boolean;
  /** What the reader must be told, once. Codes: `shelf-damaged`, `shelf-newer`. */
  readonly notice: Failure | null;
}

/**
 * Where the shelf is kept. No method rejects. Codes: `shelf-blocked` (another tab holds it up; calls back when that is over),
 * `shelf-newer` (a later version of Sheaf wrote it: it can only be read), `shelf-full`, `shelf-failed`.
 */
export interface ShelfStorage {
  /** What this tab has not read yet, in the order in which it was written, at first everything. Readings end in the order in which they were asked for. */
  readonly read: () => Promise<Result<ShelfReading>>;
  /** Writes one change; ok as soon as it is on the disk. The next `read` gives what it made. */
  readonly setKept: (change: KeepChange) => Promise<Result<null>>;
  /** Calls back when there may be something new to read: another tab wrote, or the disk can be read at last. */
  readonly subscribe: (listener: () => void) => void;
}

/** What the disk takes from the world, beside the browser's `indexedDB`. */
export interface ShelfStoragePorts {
  /** The name of the database. */
  readonly name: string;
  /** How tabs tell each other that something was written; null where the browser has no such thing. */
  readonly channel: ShelfChannel | null;
  readonly now: () => number;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
  /** How long another tab may hold the shelf up before the reader is told. */
  readonly openLimitMs?: number;
}

/** The part of a `BroadcastChannel` that is used. */
export interface ShelfChannel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: () => void): void;
}

/** What a tab tells the others when it has written. Those read whatever is newer than what they know, so that a lost message loses nothing. */
export interface ShelfMessage {
  readonly seq: number;
  readonly ids: readonly PaperId[];
}

const usualOpenLimitMs = 2000;

/** The shelf in the browser's IndexedDB, one record per paper; in memory where the browser gives none. */
export function createShelfStorage(ports: ShelfStoragePorts): ShelfStorage {
  const { name, channel: port, now, random, openLimitMs = usualOpenLimitMs } = ports;
  const device = toDeviceId(random);
  const listeners: (() => void)[] = [];
  const notify = (): void => listeners.forEach((listener) => listener());
  const use = createShelfConnection({ name, device, now, openLimitMs, onLate: notify });
  let last: { readonly connection: ShelfConnection; readonly sequence: number } | null = null;
  let memory: Pick<ShelfStorage, 'read' | 'setKept'> | null = null;
  port?.addEventListener('message', notify);

  const run = async <T>(work: (connection: ShelfConnection) => Promise<Result<T>>): Promise<Result<T>> => {
    try {
      return await use(work);
    } catch (error) {
      return toFailure(error);
    }
  };

  const readDisk = (): Promise<Result<ShelfReading>> =>
    run(async (connection) => {
      const before = last?.connection === connection ? last : null;
      const first = before === null ? connection.entries : [];
      const after = before?.sequence ?? lastSequence(first, 0);
      // A later version's shelf is read once: where it keeps what is new, only it knows.
      const newer = connection.newer ? [] : await readNewerEntries(connection.database, after);
      last = { connection, sequence: lastSequence(newer, after) };
      const notice = before === null ? connection.notice : null;
      return ok({ entries: [...first, ...newer], whole: before === null, lasting: true, notice });
    });

  const writeDisk = (change: KeepChange): Promise<Result<null>> =>
    run(async ({ database, newer }) => {
      if (newer) return { ok: false, error: newerFailure };
      const { sequence, ids } = await writeKeep(database, change, device);
      port?.postMessage({ seq: sequence, ids } satisfies ShelfMessage);
      return ok(null);
    });

  return {
    read: async () => {
      if (memory !== null) return await memory.read();
      const reading = await readDisk();
      if (reading.ok || reading.error.code !== 'shelf-failed' || last !== null) return reading;
      memory = createMemoryShelf(device);
      return await memory.read();
    },
    setKept: async (change) => await (memory === null ? writeDisk(change) : memory.setKept(change)),
    subscribe: (listener) => void listeners.push(listener),
  };
}

function lastSequence(entries: readonly ShelfEntry[], least: number): number {
  return entries.reduce((most, { sequence }) => Math.max(most, sequence), least);
}

function toFailure(error: unknown): Result<never> {
  if (error instanceof BlockedError) {
    return fail('shelf-blocked', 'Another tab is upgrading your shelf. Close other tabs of this site if this lasts.');
  }
  if (isNamed(error, 'QuotaExceededError')) return fail('shelf-full', 'The browser has no room left for your shelf.');
  return fail('shelf-failed', `The browser could not open or write your shelf (${String(error)}).`);
}
