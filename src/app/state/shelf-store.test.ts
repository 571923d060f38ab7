import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { inventPaper } from '../../core/corpus/invented-papers.ts';
import { fail } from '../../core/domain/result.ts';
import { inventBrowser, inventPapers, inventedMs, type InventedBrowser } from '../../storage/invented-browser.ts';
import type { ShelfStorage } from '../../storage/shelf-storage.ts';
import { createShelfStore, type ShelfStore } from './shelf-store.ts';

const [first, second] = inventPapers(2);
if (first === undefined || second === undefined) throw new Error('two papers expected');

/** A tab's store over a disk; `asked` counts how often the browser was asked to persist. */
function open(storage: ShelfStorage): { readonly shelf: ShelfStore; readonly asked: () => number } {
  let asked = 0;
  let nowMs = inventedMs;
  const askToPersist = async () => {
    asked += 1;
    throw new Error('the browser does not want to');
  };
  return { shelf: createShelfStore({ storage, now: () => (nowMs += 1), askToPersist }), asked: () => asked };
}

/** A promise that is kept when the test says so. */
function createGate(): { readonly gate: Promise<void>; readonly open: () => void } {
  const waiting: (() => void)[] = [];
  const gate = new Promise<void>((resolve) => waiting.push(resolve));
  return { gate, open: () => waiting.forEach((resolve) => resolve()) };
}

async function openLoaded(browser: InventedBrowser): Promise<ShelfStore> {
  const { shelf } = open(browser.openTab());
  await shelf.getState().load();
  return shelf;
}

function ids(shelf: ShelfStore): readonly string[] {
  return shelf.getState().kept.map(({ id }) => id);
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the shelf', () => {
  it('is loading until the disk was read', async () => {
    const browser = inventBrowser();
    await (await openLoaded(browser)).getState().toggleKeep(first);
    const { shelf } = open(browser.openTab());
    expect(shelf.getState()).toMatchObject({ status: 'loading', kept: [] });
    await shelf.getState().load();
    expect(shelf.getState()).toMatchObject({ status: 'ready', kept: [{ id: first.id, paper: first }], trouble: null });
  });

  it('is read once, however often it is asked for', async () => {
    const storage = inventBrowser().openTab();
    const read = vi.fn(storage.read);
    const { shelf } = open({ ...storage, read });
    await Promise.all([shelf.getState().load(), shelf.getState().load()]);
    await shelf.getState().load();
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('shows a change at once, as pending, and confirms it when it is on the disk', async () => {
    const browser = inventBrowser();
    const storage = browser.openTab();
    const { gate, open: openGate } = createGate();
    const { shelf } = open({ ...storage, setKept: (change) => gate.then(() => storage.setKept(change)) });
    await shelf.getState().load();
    const done = shelf.getState().toggleKeep(first);
    expect(shelf.getState()).toMatchObject({
      kept: [{ id: first.id, paper: first }],
      keptIds: new Set([first.id]),
      pending: new Set([first.id]),
    });
    openGate();
    await done;
    expect(shelf.getState()).toMatchObject({ keptIds: new Set([first.id]), pending: new Set(), trouble: null });
    expect(ids(await openLoaded(browser))).toEqual([first.id]);
  });

  it('lists what was kept last first', async () => {
    const shelf = await openLoaded(inventBrowser());
    for (const paper of [first, second]) await shelf.getState().toggleKeep(paper);
    expect(ids(shelf)).toEqual([second.id, first.id]);
    for (let twice = 0; twice < 2; twice += 1) await shelf.getState().toggleKeep(first);
    expect(ids(shelf)).toEqual([first.id, second.id]);
  });

  it('ends where the reader ended, however fast they toggle', async () => {
    const browser = inventBrowser();
    const shelf = await openLoaded(browser);
    const done = Array.from({ length: 7 }, () => shelf.getState().toggleKeep(first));
    expect(ids(shelf)).toEqual([first.id]);
    await Promise.all([...done, shelf.getState().toggleKeep(second), shelf.getState().toggleKeep(second)]);
    expect(shelf.getState().pending).toEqual(new Set());
    expect(ids(shelf)).toEqual([first.id]);
    expect(ids(await openLoaded(browser))).toEqual([first.id]);
  });

  it('writes what was toggled while it was loading only when that has ended', async () => {
    const browser = inventBrowser();
    await (await openLoaded(browser)).getState().toggleKeep(second);
    const storage = browser.openTab();
    const { gate, open: openGate } = createGate();
    const setKept = vi.fn(storage.setKept);
    const { shelf } = open({ ...storage, setKept, read: () => gate.then(() => storage.read()) });
    const done = shelf.getState().toggleKeep(first);
    expect(ids(shelf)).toEqual([first.id]);
    await Promise.resolve();
    expect(setKept).not.toHaveBeenCalled();
    openGate();
    await done;
    expect(new Set(ids(shelf))).toEqual(new Set([first.id, second.id]));
  });

  it('takes a paper off that was kept under an id it had before', async () => {
    const shelf = await openLoaded(inventBrowser());
    await shelf.getState().toggleKeep(first);
    const renamed = inventPaper('Renamed invention', { source: 'invented' }, { formerly: [first.id] });
    const done = shelf.getState().toggleKeep(renamed);
    expect(ids(shelf)).toEqual([]);
    await done;
    expect(ids(shelf)).toEqual([]);
  });

  it('shows what the reader did last while what they did before is being written', async () => {
    const storage = inventBrowser().openTab();
    const { gate, open: openGate } = createGate();
    let writes = 0;
    const { shelf } = open({
      ...storage,
      setKept: async (change) => {
        writes += 1;
        if (writes === 2) await gate;
        return await storage.setKept(change);
      },
    });
    await shelf.getState().load();
    const done = [shelf.getState().toggleKeep(first), shelf.getState().toggleKeep(first)] as const;
    await done[0];
    expect(shelf.getState()).toMatchObject({ kept: [], pending: new Set([first.id]) });
    openGate();
    await done[1];
    expect(shelf.getState()).toMatchObject({ kept: [], pending: new Set() });
  });

  it('shows what other tabs did when it is refreshed, or told', async () => {
    const browser = inventBrowser();
    const shelf = await openLoaded(browser);
    const other = await openLoaded(browser);
    await other.getState().toggleKeep(first);
    await shelf.getState().refresh();
    expect(ids(shelf)).toEqual([first.id]);
    await other.getState().toggleKeep(first);
    await other.getState().toggleKeep(second);
    await shelf.getState().refresh();
    expect(ids(shelf)).toEqual([second.id]);
  });

  it('asks the browser to persist after the first paper that is kept, once, and lives with its answer', async () => {
    const { shelf, asked } = open(inventBrowser().openTab());
    await shelf.getState().load();
    await shelf.getState().toggleKeep(first);
    await shelf.getState().toggleKeep(second);
    await shelf.getState().toggleKeep(second);
    expect(asked()).toBe(1);
    expect(shelf.getState().trouble).toBeNull();
  });
});

describe('trouble with the shelf', () => {
  it.each([
    [true, 'was not put on the shelf'],
    [false, 'could not be taken off the shelf'],
  ])('puts the view back and says why (keeping: %s)', async (keeping, words) => {
    const storage = inventBrowser().openTab();
    const { shelf, asked } = open({ ...storage, setKept: async () => fail('shelf-full', 'The disk is full.') });
    if (!keeping) await storage.setKept({ paper: first, keep: true, nowMs: inventedMs });
    await shelf.getState().load();
    const done = shelf.getState().toggleKeep(first);
    expect(shelf.getState().keptIds.has(first.id)).toBe(keeping);
    await done;
    const { keptIds, pending, trouble } = shelf.getState();
    expect(keptIds.has(first.id)).toBe(!keeping);
    expect(pending).toEqual(new Set());
    expect(trouble?.code).toBe('shelf-full');
    expect(trouble?.message).toBe(`“${first.title}” ${words}. The disk is full.`);
    expect(asked()).toBe(0);
    shelf.getState().dismissTrouble();
    expect(shelf.getState().trouble).toBeNull();
  });

  it('of a change leaves a later one of the same paper as it is', async () => {
    const browser = inventBrowser();
    const storage = browser.openTab();
    let writes = 0;
    const { shelf } = open({
      ...storage,
      setKept: async (change) => {
        writes += 1;
        return writes === 2 ? fail('shelf-failed', 'Once.') : await storage.setKept(change);
      },
    });
    await shelf.getState().load();
    await Promise.all(Array.from({ length: 3 }, () => shelf.getState().toggleKeep(first)));
    expect(ids(shelf)).toEqual([first.id]);
    expect(ids(await openLoaded(browser))).toEqual([first.id]);
  });

  it('is told where the shelf cannot be read yet, and gone when it can', async () => {
    const storage = inventBrowser().openTab();
    let isBlocked = true;
    const listeners: (() => void)[] = [];
    const setKept = vi.fn(storage.setKept);
    const { shelf } = open({
      read: async () => (isBlocked ? fail('shelf-blocked', 'Another tab.') : await storage.read()),
      setKept,
      subscribe: (listener) => void listeners.push(listener),
    });
    await shelf.getState().load();
    expect(shelf.getState()).toMatchObject({ status: 'loading', trouble: { code: 'shelf-blocked' } });
    shelf.getState().dismissTrouble();
    await shelf.getState().toggleKeep(first);
    expect(shelf.getState()).toMatchObject({ kept: [], pending: new Set(), trouble: { code: 'shelf-blocked' } });
    expect(setKept).not.toHaveBeenCalled();
    isBlocked = false;
    listeners.forEach((listener) => listener());
    await vi.waitFor(() => expect(shelf.getState()).toMatchObject({ status: 'ready', trouble: null }));
  });

  it('of the first reading is over with the next that works', async () => {
    const storage = inventBrowser().openTab();
    let readings = 0;
    const read = async () => {
      readings += 1;
      return readings === 1 ? fail('shelf-unreachable', 'No code.') : await storage.read();
    };
    const { shelf } = open({ ...storage, read });
    await shelf.getState().load();
    await shelf.getState().load();
    expect(shelf.getState()).toMatchObject({ status: 'ready', trouble: null });
  });

  it('of a shelf that is gone from the disk shows that it is gone', async () => {
    const browser = inventBrowser();
    const shelf = await openLoaded(browser);
    await shelf.getState().toggleKeep(first);
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(browser.name).addEventListener('success', resolve);
    });
    await shelf.getState().refresh();
    expect(ids(shelf)).toEqual([]);
  });

  it('tells once of what was set aside', async () => {
    const browser = inventBrowser();
    await (await openLoaded(browser)).getState().toggleKeep(first);
    await browser.behind((database) => database.put('marks', { id: 'torn' }));
    const shelf = await openLoaded(browser);
    expect(shelf.getState()).toMatchObject({ status: 'ready', trouble: { code: 'shelf-damaged' } });
    expect(ids(shelf)).toEqual([first.id]);
    shelf.getState().dismissTrouble();
    await shelf.getState().refresh();
    expect(shelf.getState().trouble).toBeNull();
  });

  it('with the browser’s storage leaves a shelf in memory that works, and is not asked to persist', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const { shelf, asked } = open(inventBrowser().openTab());
    await shelf.getState().load();
    expect(shelf.getState().status).toBe('memory');
    await shelf.getState().toggleKeep(first);
    expect(ids(shelf)).toEqual([first.id]);
    expect(asked()).toBe(0);
  });

  it('of a later version’s shelf shows it and changes nothing', async () => {
    const browser = inventBrowser();
    await (await openLoaded(browser)).getState().toggleKeep(first);
    await browser.behind((database) => database.put('meta', { version: 2 }, 'shelf'));
    const shelf = await openLoaded(browser);
    expect(shelf.getState()).toMatchObject({ status: 'ready', trouble: { code: 'shelf-newer' } });
    await shelf.getState().toggleKeep(first);
    expect(ids(shelf)).toEqual([first.id]);
  });
});
