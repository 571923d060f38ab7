import type { Failure } from '../core/domain/result.ts';
import type { DeviceId } from '../core/shelf/clock.ts';
import { createMeta } from '../core/shelf/shelf-meta.ts';
import { shelfVersion } from '../core/shelf/shelf-mark.ts';
import { readWholeShelf, type ShelfContent, type ShelfEntry } from './read-shelf.ts';
import { openShelfDatabase, type ShelfDatabase } from './shelf-database.ts';
import { setAside } from './write-shelf.ts';

/** An open database that was read whole, which comes before any writing. */
export interface ShelfConnection {
  readonly database: ShelfDatabase;
  /** Whether a later version of Sheaf wrote it: then it is only read. */
  readonly newer: boolean;
  readonly entries: readonly ShelfEntry[];
  readonly notice: Failure | null;
}

/** Keeps one connection and opens it again where it was closed. */
export interface ShelfConnector {
  /** The connection there is, or a new one. Rejects with `BlockedError` where another tab holds it up, and with the browser's error where there is none. */
  readonly connect: () => Promise<ShelfConnection>;
  /** The next call makes a new one. */
  readonly disconnect: () => void;
}

/** What connecting takes. */
export interface ShelfConnectorPorts {
  readonly name: string;
  readonly device: DeviceId;
  readonly now: () => number;
  readonly openLimitMs: number;
  /** Called where a connection that came too late for `connect` is there at last. */
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

/** A connector that has not connected yet. */
export function createShelfConnector(ports: ShelfConnectorPorts): ShelfConnector {
  let opening: Promise<ShelfConnection> | null = null;
  const disconnect = (): void => {
    opening = null;
  };

  const open = async (): Promise<ShelfConnection> => {
    const firstMeta = () => createMeta(ports.device);
    const database = await openShelfDatabase(ports.name, { firstMeta, onClose: disconnect });
    return await examine(database, ports);
  };

  const connect = async (): Promise<ShelfConnection> => {
    if (opening === null) {
      const started = open();
      opening = started;
      // One that failed is tried again at the next call.
      started.catch(() => {
        if (opening === started) opening = null;
      });
    }
    return await withLimit(opening, ports);
  };
  return { connect, disconnect };
}

/** Reads all there is, and moves what is damaged out of the way. */
async function examine(
  database: ShelfDatabase,
  { device, now }: Pick<ShelfConnectorPorts, 'device' | 'now'>,
): Promise<ShelfConnection> {
  if (database.version > shelfVersion) return await examineNewer(database);
  const { entries, damages, newer } = await readWholeShelf(database);
  if (newer) return { database, newer, entries, notice: newerFailure };
  if (damages.length === 0) return { database, newer, entries, notice: null };
  const notice = damagedFailure(damages.length);
  try {
    await setAside(database, damages, { device, nowMs: now() });
    return { database, newer, entries: (await readWholeShelf(database)).entries, notice };
  } catch {
    // A full disk, mostly: the damaged values stay where they are, and the rest can be used.
    return { database, newer, entries, notice };
  }
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
  { openLimitMs, onLate }: Pick<ShelfConnectorPorts, 'openLimitMs' | 'onLate'>,
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
