import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { inventPaper } from '../../core/corpus/invented-papers.ts';
import { inventBrowser, inventPapers } from '../../storage/invented-browser.ts';
import { createGate, idsOf, openLoaded, openShelf } from './invented-shelf.ts';

const [first, second] = inventPapers(2);
if (first === undefined || second === undefined) throw new Error('two papers expected');

describe('the shelf', () => {
  it('is loading until the disk was read', async () => {
    const browser = inventBrowser();
    await (await openLoaded(browser)).getState().toggleKeep(first);
    const { shelf } = openShelf(browser.openTab());
    expect(shelf.getState()).toMatchObject({ status: 'loading', kept: [] });
    await shelf.getState().load();
    expect(shelf.getState()).toMatchObject({ status: 'ready', kept: [{ id: first.id, paper: first }], trouble: null });
  });

  it('is read once, however often it is asked for', async () => {
    const storage = inventBrowser().openTab();
    const read = vi.fn(storage.read);
    const { shelf } = openShelf({ ...storage, read });
    await Promise.all([shelf.getState().load(), shelf.getState().load()]);
    await shelf.getState().load();
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('shows a change at once, as pending, and confirms it when it is on the disk', async () => {
    const browser = inventBrowser();
    const storage = browser.openTab();
    const { gate, open: openGate } = createGate();
    const { shelf } = openShelf({ ...storage, setKept: (change) => gate.then(() => storage.setKept(change)) });
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
    expect(idsOf(await openLoaded(browser))).toEqual([first.id]);
  });

  it('lists what was kept last first', async () => {
    const shelf = await openLoaded(inventBrowser());
    for (const paper of [first, second]) await shelf.getState().toggleKeep(paper);
    expect(idsOf(shelf)).toEqual([second.id, first.id]);
    for (let twice = 0; twice < 2; twice += 1) await shelf.getState().toggleKeep(first);
    expect(idsOf(shelf)).toEqual([first.id, second.id]);
  });

  it('ends where the reader ended, however fast they toggle', async () => {
    const browser = inventBrowser();
    const shelf = await openLoaded(browser);
    const done = Array.from({ length: 7 }, () => shelf.getState().toggleKeep(first));
    expect(idsOf(shelf)).toEqual([first.id]);
    await Promise.all([...done, shelf.getState().toggleKeep(second), shelf.getState().toggleKeep(second)]);
    expect(shelf.getState().pending).toEqual(new Set());
    expect(idsOf(shelf)).toEqual([first.id]);
    expect(idsOf(await openLoaded(browser))).toEqual([first.id]);
  });

  it('writes what was toggled while it was loading only when that has ended', async () => {
    const browser = inventBrowser();
    await (await openLoaded(browser)).getState().toggleKeep(second);
    const storage = browser.openTab();
    const { gate, open: openGate } = createGate();
    const setKept = vi.fn(storage.setKept);
    const { shelf } = openShelf({ ...storage, setKept, read: () => gate.then(() => storage.read()) });
    const done = shelf.getState().toggleKeep(first);
    expect(idsOf(shelf)).toEqual([first.id]);
    await Promise.resolve();
    expect(setKept).not.toHaveBeenCalled();
    openGate();
    await done;
    expect(new Set(idsOf(shelf))).toEqual(new Set([first.id, second.id]));
  });

  it('takes a paper off that was kept under an id it had before', async () => {
    const shelf = await openLoaded(inventBrowser());
    await shelf.getState().toggleKeep(first);
    const renamed = inventPaper('Renamed invention', { source: 'invented' }, { formerly: [first.id] });
    const done = shelf.getState().toggleKeep(renamed);
    expect(idsOf(shelf)).toEqual([]);
    await done;
    expect(idsOf(shelf)).toEqual([]);
  });

  it('shows what the reader did last while what they did before is being written', async () => {
    const storage = inventBrowser().openTab();
    const { gate, open: openGate } = createGate();
    let writes = 0;
    const { shelf } = openShelf({
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
    expect(idsOf(shelf)).toEqual([first.id]);
    await other.getState().toggleKeep(first);
    await other.getState().toggleKeep(second);
    await shelf.getState().refresh();
    expect(idsOf(shelf)).toEqual([second.id]);
  });

  it('asks the browser to persist after the first paper that is kept, once, and lives with its answer', async () => {
    const browser = inventBrowser();
    await (await openLoaded(browser)).getState().toggleKeep(first);
    const { shelf, asked } = openShelf(browser.openTab());
    await shelf.getState().load();
    await shelf.getState().toggleKeep(first);
    expect(asked()).toBe(0);
    await shelf.getState().toggleKeep(first);
    await shelf.getState().toggleKeep(second);
    expect(asked()).toBe(1);
    expect(shelf.getState().trouble).toBeNull();
  });
});
