import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail } from '../../core/domain/result.ts';
import { inventBrowser, inventPapers, inventedMs } from '../../storage/invented-browser.ts';
import { idsOf, openLoaded, openShelf } from './invented-shelf.ts';

const [first] = inventPapers(1);
if (first === undefined) throw new Error('a paper expected');

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('trouble with the shelf', () => {
  it.each([
    [true, 'was not put on the shelf'],
    [false, 'could not be taken off the shelf'],
  ])('puts the view back and says why (keeping: %s)', async (keeping, words) => {
    const storage = inventBrowser().openTab();
    const { shelf, asked } = openShelf({ ...storage, setKept: async () => fail('shelf-full', 'The disk is full.') });
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
    const { shelf } = openShelf({
      ...storage,
      setKept: async (change) => {
        writes += 1;
        return writes === 2 ? fail('shelf-failed', 'Once.') : await storage.setKept(change);
      },
    });
    await shelf.getState().load();
    await Promise.all(Array.from({ length: 3 }, () => shelf.getState().toggleKeep(first)));
    expect(idsOf(shelf)).toEqual([first.id]);
    expect(idsOf(await openLoaded(browser))).toEqual([first.id]);
  });

  it('is told where the shelf cannot be read yet, and gone when it can', async () => {
    const storage = inventBrowser().openTab();
    let isBlocked = true;
    const listeners: (() => void)[] = [];
    const setKept = vi.fn(storage.setKept);
    const { shelf } = openShelf({
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
    shelf.getState().dismissTrouble();
    await shelf.getState().refresh();
    expect(shelf.getState().trouble).toMatchObject({ code: 'shelf-blocked' });
    isBlocked = false;
    listeners.forEach((listener) => listener());
    await vi.waitFor(() => expect(shelf.getState()).toMatchObject({ status: 'ready', trouble: null }));
  });

  it('of a change stays told when the next reading works', async () => {
    const storage = inventBrowser().openTab();
    const { shelf } = openShelf({ ...storage, setKept: async () => fail('shelf-full', 'The disk is full.') });
    await shelf.getState().toggleKeep(first);
    await shelf.getState().refresh();
    expect(shelf.getState().trouble).toMatchObject({ code: 'shelf-full' });
  });

  it('of reading leaves what was written as it is shown, until it can be read again', async () => {
    const storage = inventBrowser().openTab();
    let readings = 0;
    const read = async () => {
      readings += 1;
      return readings === 2 ? fail('shelf-failed', 'Once.') : await storage.read();
    };
    const { shelf } = openShelf({ ...storage, read });
    await shelf.getState().load();
    await shelf.getState().toggleKeep(first);
    expect(shelf.getState()).toMatchObject({ keptIds: new Set([first.id]), trouble: { code: 'shelf-failed' } });
    await shelf.getState().refresh();
    expect(shelf.getState()).toMatchObject({ keptIds: new Set([first.id]), pending: new Set(), trouble: null });
    await shelf.getState().toggleKeep(first);
    expect(idsOf(shelf)).toEqual([]);
  });

  it('of the first reading is over with the next that works', async () => {
    const storage = inventBrowser().openTab();
    let readings = 0;
    const read = async () => {
      readings += 1;
      return readings === 1 ? fail('shelf-unreachable', 'No code.') : await storage.read();
    };
    const { shelf } = openShelf({ ...storage, read });
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
    expect(idsOf(shelf)).toEqual([]);
  });

  it('tells once of what was set aside', async () => {
    const browser = inventBrowser();
    await (await openLoaded(browser)).getState().toggleKeep(first);
    await browser.behind((database) => database.put('marks', { id: 'torn' }));
    const shelf = await openLoaded(browser);
    expect(shelf.getState()).toMatchObject({ status: 'ready', trouble: { code: 'shelf-damaged' } });
    expect(idsOf(shelf)).toEqual([first.id]);
    shelf.getState().dismissTrouble();
    await shelf.getState().refresh();
    expect(shelf.getState().trouble).toBeNull();
  });

  it('with the browser’s storage leaves a shelf in memory that works, and is not asked to persist', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const { shelf, asked } = openShelf(inventBrowser().openTab());
    await shelf.getState().load();
    expect(shelf.getState().status).toBe('memory');
    await shelf.getState().toggleKeep(first);
    expect(idsOf(shelf)).toEqual([first.id]);
    expect(asked()).toBe(0);
  });

  it('of a later version’s shelf shows it and changes nothing', async () => {
    const browser = inventBrowser();
    await (await openLoaded(browser)).getState().toggleKeep(first);
    await browser.behind((database) => database.put('meta', { version: 2 }, 'shelf'));
    const shelf = await openLoaded(browser);
    expect(shelf.getState()).toMatchObject({ status: 'ready', trouble: { code: 'shelf-newer' } });
    await shelf.getState().toggleKeep(first);
    expect(idsOf(shelf)).toEqual([first.id]);
  });
});
