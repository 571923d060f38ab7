import { fail, type Result } from '../core/domain/result.ts';
import type { ShelfStorage } from './shelf-storage.ts';

/**
 * A shelf whose code is fetched with the first call: the page can be read before it is there. A later call tries again where the
 * code could not be fetched (`shelf-unreachable`).
 */
export function createLazyShelf(load: () => Promise<ShelfStorage>): ShelfStorage {
  const listeners: (() => void)[] = [];
  let loaded: Promise<ShelfStorage> | null = null;
  const open = async (): Promise<ShelfStorage> => {
    loaded ??= load().then((storage) => {
      storage.subscribe(() => listeners.forEach((listener) => listener()));
      return storage;
    });
    try {
      return await loaded;
    } catch (error) {
      loaded = null;
      throw error;
    }
  };
  return {
    read: async () => await open().then((storage) => storage.read(), unreachable),
    setKept: async (change) => await open().then((storage) => storage.setKept(change), unreachable),
    subscribe: (listener) => void listeners.push(listener),
  };
}

function unreachable(error: unknown): Result<never> {
  const why = `The code of the shelf could not be fetched (${String(error)}).`;
  return fail('shelf-unreachable', `${why} Nothing is lost; try again.`);
}
