import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import { encodeMeta, type ShelfMeta } from '../core/shelf/shelf-meta.ts';
import { shelfVersion } from '../core/shelf/shelf-mark.ts';

/** That a value is not what it should be, and where it stands. */
export interface Damage {
  readonly store: 'marks' | 'papers' | 'meta';
  readonly key: IDBValidKey;
  readonly message: string;
}

/** A damaged value, whole, as it lies in quarantine. */
export interface SetAside extends Damage {
  readonly value: unknown;
  readonly foundAtMs: number;
}

/** The stores of version 1. What is read from them is unknown until it is decoded. */
export interface ShelfSchema extends DBSchema {
  /** One record per paper, `StoredMark`. */
  marks: { key: IDBValidKey; value: unknown; indexes: { sequence: number } };
  /** The reader's own copies of the papers on the shelf, `Paper`. */
  papers: { key: IDBValidKey; value: unknown };
  /** One record, `StoredMeta` under `metaKey`. */
  meta: { key: IDBValidKey; value: unknown };
  quarantine: { key: number; value: SetAside };
}

export type ShelfDatabase = IDBPDatabase<ShelfSchema>;
type AllStores = StoreNames<ShelfSchema>[];
export type ShelfTransaction = IDBPTransaction<ShelfSchema, AllStores, 'readwrite'>;

export const metaKey = 'shelf';

const allStores: AllStores = ['marks', 'papers', 'meta', 'quarantine'];

/**
 * Opens the database, and makes it where there is none; its version is `shelfVersion`. One of a later version is opened as it is, for reading.
 * Rejects where the browser gives no database; waits as long as another tab holds an older version open, or upgrades to a newer.
 * The connection closes by itself where another tab wants to upgrade.
 */
export async function openShelfDatabase(name: string, firstMeta: ShelfMeta): Promise<ShelfDatabase> {
  try {
    return await openDB<ShelfSchema>(name, shelfVersion, {
      blocking,
      upgrade: (database) => {
        database.createObjectStore('marks', { keyPath: 'id' }).createIndex('sequence', 'sequence');
        database.createObjectStore('papers', { keyPath: 'id' });
        void database.createObjectStore('meta').put(encodeMeta(firstMeta), metaKey);
        database.createObjectStore('quarantine', { autoIncrement: true });
      },
    });
  } catch (error) {
    if (!isNamed(error, 'VersionError')) throw error;
    return await openDB<ShelfSchema>(name, undefined, { blocking });
  }
}

/**
 * Does some work in one transaction over all stores that is on the disk, and not only in the system's memory, when it ends.
 * Whatever goes wrong, nothing of it was done, and the promise rejects with the cause.
 */
export async function writeShelf<T>(
  database: ShelfDatabase,
  work: (transaction: ShelfTransaction) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction(allStores, 'readwrite', { durability: 'strict' });
  try {
    const value = await work(transaction);
    // Not waiting for the browser to notice that nothing more comes: the page may be on its way out.
    transaction.commit();
    await transaction.done;
    return value;
  } catch (error) {
    abort(transaction);
    await transaction.done.catch(() => undefined);
    // A request only says that its transaction ended; why (a full disk, mostly), the transaction says.
    throw transaction.error ?? error;
  }
}

/** Makes way for another tab that wants to upgrade. */
function blocking(_current: number, _wanted: number | null, event: IDBVersionChangeEvent): void {
  (event.target as IDBDatabase).close();
}

/** Whether an error is the one that the browser gives this name. */
export function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}

function abort(transaction: ShelfTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It had ended already.
  }
}
