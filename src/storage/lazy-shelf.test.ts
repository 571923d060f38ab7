import { expect, it } from 'vitest';
import { ok } from '../core/domain/result.ts';
import { createLazyShelf } from './lazy-shelf.ts';
import type { ShelfReading, ShelfStorage } from './shelf-storage.ts';

const reading: ShelfReading = { entries: [], whole: true, lasting: true, notice: null };

it('fetches the code of the shelf once, with the first call, and again only where it could not be had', async () => {
  const listeners: (() => void)[] = [];
  const storage: ShelfStorage = {
    read: async () => ok(reading),
    setKept: async () => ok(null),
    subscribe: (listener) => void listeners.push(listener),
  };
  let loads = 0;
  const shelf = createLazyShelf(async () => {
    loads += 1;
    if (loads === 1) throw new TypeError('offline');
    return storage;
  });
  let calls = 0;
  shelf.subscribe(() => (calls += 1));
  expect(loads).toBe(0);
  expect(await shelf.read()).toMatchObject({ ok: false, error: { code: 'shelf-unreachable' } });
  expect(await Promise.all([shelf.read(), shelf.read()])).toEqual([ok(reading), ok(reading)]);
  expect(loads).toBe(2);
  listeners.forEach((listener) => listener());
  expect([listeners.length, calls]).toEqual([1, 1]);
});
