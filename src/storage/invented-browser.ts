import { openDB, type IDBPDatabase } from 'idb';
import { inventPaper } from '../core/corpus/invented-papers.ts';
import type { PaperId } from '../core/domain/ids.ts';
import type { Paper } from '../core/domain/paper.ts';
import type { KeepChange } from '../core/shelf/change-kept.ts';
import { keptSinceMs } from '../core/shelf/shelf-mark.ts';
import type { ShelfEntry } from './read-shelf.ts';
import { createShelfStorage, type ShelfMessage, type ShelfReading, type ShelfStorage } from './shelf-storage.ts';

/** A browser for tests, with a disk of its own; needs a global `indexedDB`. */
export interface InventedBrowser {
  /** The database's name. */
  readonly name: string;
  /** A tab; `told` collects what it tells the others, who do not hear it. */
  readonly openTab: (openLimitMs?: number) => ShelfStorage & { readonly told: ShelfMessage[] };
  /** Works on the database behind the adapter's back. */
  readonly behind: <T>(work: (database: IDBPDatabase) => Promise<T>) => Promise<T>;
}

/** What every clock of an invented browser says. */
export const inventedMs = 1_750_000_000_000;

let browsers = 0;

/** A browser in which nothing was kept yet. */
export function inventBrowser(): InventedBrowser {
  browsers += 1;
  const name = `invented-${browsers}`;
  return {
    name,
    openTab: (openLimitMs = 500) => {
      const told: ShelfMessage[] = [];
      const channel = {
        postMessage: (message: unknown) => void told.push(message as ShelfMessage),
        addEventListener: () => {},
      };
      const ports = { name, channel, now: () => inventedMs, random: () => Math.random(), openLimitMs };
      return { told, ...createShelfStorage(ports) };
    },
    behind: async (work) => {
      const database = await openDB(name);
      const value = await work(database);
      database.close();
      return value;
    },
  };
}

/** Papers to keep. */
export function inventPapers(count: number): readonly Paper[] {
  return Array.from({ length: count }, (_, n) => inventPaper(`Invention ${n}`, { source: 'invented' }));
}

/** Puts a paper on a shelf, or takes it off. */
export function toChange(paper: Paper, keep = true): KeepChange {
  return { paper, keep, nowMs: inventedMs };
}

/** What a tab reads; throws where it cannot. */
export async function readTab(tab: ShelfStorage): Promise<ShelfReading> {
  const reading = await tab.read();
  if (!reading.ok) throw new Error(`${reading.error.code}: ${reading.error.message}`);
  return reading.value;
}

/** The ids of the papers that are on the shelf, in the order of the entries. */
export function keptIdsOf(entries: readonly ShelfEntry[]): readonly PaperId[] {
  return entries.filter(({ mark }) => keptSinceMs(mark) !== null).map(({ id }) => id);
}
