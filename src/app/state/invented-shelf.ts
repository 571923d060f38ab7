import { inventedMs, type InventedBrowser } from '../../storage/invented-browser.ts';
import type { ShelfStorage } from '../../storage/shelf-storage.ts';
import { createShelfStore, type ShelfStore } from './shelf-store.ts';

/** A tab's store over a disk; `asked` counts how often the browser was asked to persist. */
export function openShelf(storage: ShelfStorage): { readonly shelf: ShelfStore; readonly asked: () => number } {
  let asked = 0;
  let nowMs = inventedMs;
  const askToPersist = async () => {
    asked += 1;
    throw new Error('the browser does not want to');
  };
  return { shelf: createShelfStore({ storage, now: () => (nowMs += 1), askToPersist }), asked: () => asked };
}

/** A promise that is kept when the test says so. */
export function createGate(): { readonly gate: Promise<void>; readonly open: () => void } {
  const waiting: (() => void)[] = [];
  const gate = new Promise<void>((resolve) => waiting.push(resolve));
  return { gate, open: () => waiting.forEach((resolve) => resolve()) };
}

/** The store of another tab of a browser, loaded. */
export async function openLoaded(browser: InventedBrowser): Promise<ShelfStore> {
  const { shelf } = openShelf(browser.openTab());
  await shelf.getState().load();
  return shelf;
}

/** The ids of the papers shown, in their order. */
export function idsOf(shelf: ShelfStore): readonly string[] {
  return shelf.getState().kept.map(({ id }) => id);
}
