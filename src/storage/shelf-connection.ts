import type { Failure } from '../core/domain/result.ts';
import type { DeviceId } from '../core/shelf/clock.ts';
import { createMeta } from '../core/shelf/shelf-meta.ts';
import { shelfVersion } from '../core/shelf/shelf-mark.ts';
import { readWholeShelf, type ShelfContent, type ShelfEntry } from './read-shelf.ts';
import { isNamed, openShelfDatabase, type ShelfDatabase } from './shelf-database.ts';
import { setAside } from './write-shelf.ts';

/** An open database that was read whole, which comes before any writing. */
export interface ShelfConnection {
  readonly database: ShelfDatabase;
  /** Whether a later version of Sheaf wrote it: then it is only read. */
  readonly newer: boolean;
  readonly entries: readonly ShelfEntry[];
  readonly notice: Failure | null;
}

/**
 * Does some work on the connection that is kept, and once more on a new one: the first may have made way for another tab, or the browser has
 * lost it without a word. Rejects with `BlockedError` where another tab holds it up, else with what went wrong at last.
 */
export type UseShelf = <T>(work: (connection: ShelfConnection) => Promise<T>) => Promise<T>;

/** What connecting takes. */
export interface ShelfConnectionPorts {
  readonly name: string;
  readonly device: DeviceId;
  readonly now: () => number;
  readonly openLimitMs: number;
  /** Called where a connection that came too late is there at last. */
  readonly onLate: () => void;
}

/** That another tab holds the database up, for longer than a reader should wait without a word. */
export class BlockedError extends Error {
  override readonly name = 'BlockedError';
}

export const newerFailure: Failure = {
  code: 'shelf-newer',
  message: 'A later version of Sheaf wrote your shelf, so this one can show it and not change it. Reload the page.',
};

/** Keeps one connection, opened with the first work. */
export function createShelfConnection(ports: ShelfConnectionPorts): UseShelf {
  let current: Promise<ShelfConnection> | null = null;
  const open = async (): Promise<ShelfConnection> =>
    await examine(await openShelfDatabase(ports.name, createMeta(ports.device)), ports);

  const tryOnce: UseShelf = async (work) => {
    const opening = (current ??= open());
    try {
      return await work(await withLimit(opening, ports));
    } catch (error) {
      if (current === opening && !isOthersFault(error)) current = null;
      throw error;
    }
  };

  return async (work) =>
    await tryOnce(work).catch((error: unknown) => {
      if (isOthersFault(error)) throw error;
      return tryOnce(work);
    });
}

/** Whether another connection would not help. */
function isOthersFault(error: unknown): boolean {
  return error instanceof BlockedError || isNamed(error, 'QuotaExceededError');
}

/** Reads all there is, and moves what is damaged out of the way. */
async function examine(
  database: ShelfDatabase,
  { device, now }: Pick<ShelfConnectionPorts, 'device' | 'now'>,
): Promise<ShelfConnection> {
  if (database.version > shelfVersion) return await examineNewer(database);
  const { entries, damages, newer } = await readWholeShelf(database);
  if (newer) return { database, newer, entries, notice: newerFailure };
  if (damages.length === 0) return { database, newer, entries, notice: null };
  // Where that fails (a full disk, mostly), the damaged values stay where they are, and the rest can be used.
  await setAside(database, damages, { device, nowMs: now() }).catch(() => undefined);
  return { database, newer, entries, notice: damagedFailure(damages.length) };
}

/** What can still be understood of a later version's database. */
async function examineNewer(database: ShelfDatabase): Promise<ShelfConnection> {
  const nothing: Pick<ShelfContent, 'entries'> = { entries: [] };
  const { entries } = await readWholeShelf(database).catch(() => nothing);
  return { database, newer: true, entries, notice: newerFailure };
}

function damagedFailure(count: number): Failure {
  const what =
    count === 1
      ? 'One entry of your shelf was damaged and was'
      : `${count} entries of your shelf were damaged and were`;
  return { code: 'shelf-damaged', message: `${what} set aside. The rest is here.` };
}

async function withLimit(
  opening: Promise<ShelfConnection>,
  { openLimitMs, onLate }: Pick<ShelfConnectionPorts, 'openLimitMs' | 'onLate'>,
): Promise<ShelfConnection> {
  return await new Promise((resolve, reject) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      reject(new BlockedError('another tab is upgrading'));
    }, openLimitMs);
    opening.then(
      (connection) => {
        clearTimeout(timer);
        if (late) onLate();
        else resolve(connection);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}
