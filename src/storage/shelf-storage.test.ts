import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PaperId } from '../core/domain/ids.ts';
import { inventBrowser, inventPapers, inventedMs, keptIdsOf, readTab, toChange } from './invented-browser.ts';
import { createShelfStorage } from './shelf-storage.ts';

const [first, second] = inventPapers(2);
if (first === undefined || second === undefined) throw new Error('two papers expected');

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a shelf on the disk', () => {
  it('is empty at first, and holds what was kept with the reader’s own copy', async () => {
    const browser = inventBrowser();
    const tab = browser.openTab();
    expect(await readTab(tab)).toEqual({ entries: [], whole: true, lasting: true, notice: null });
    expect(await tab.setKept(toChange(first))).toEqual({ ok: true, value: null });
    const { entries, whole } = await readTab(browser.openTab());
    expect(whole).toBe(true);
    expect(entries).toMatchObject([{ id: first.id, sequence: 1, paper: first }]);
  });

  it('remembers that a paper was taken off, and drops its copy', async () => {
    const browser = inventBrowser();
    const tab = browser.openTab();
    await tab.setKept(toChange(first));
    await tab.setKept(toChange(first, false));
    const { entries } = await readTab(browser.openTab());
    expect(entries).toMatchObject([{ id: first.id, sequence: 2, paper: null }]);
    expect(await browser.behind((database) => database.count('papers'))).toBe(0);
  });

  it('takes a paper off that was kept under an id it had before', async () => {
    const browser = inventBrowser();
    const tab = browser.openTab();
    await tab.setKept(toChange(first));
    await tab.setKept(toChange({ ...second, formerly: [first.id] }, false));
    expect(keptIdsOf((await readTab(tab)).entries)).toEqual([]);
  });

  it('loses nothing where two tabs write 500 times each in turn', async () => {
    const browser = inventBrowser();
    const tabs = [browser.openTab(), browser.openTab()];
    const papers = inventPapers(400);
    const wanted = new Map<PaperId, boolean>();
    for (let step = 0; step < 500; step += 1) {
      // In each step both tabs write at once: one the papers from the front, the other those from the back, each its own half.
      const isKept = (step + Math.floor(step / 200)) % 2 === 0;
      const pair = [papers[step % 200], papers[399 - (step % 200)]].filter((paper) => paper !== undefined);
      for (const { id } of pair) wanted.set(id, isKept);
      await Promise.all(pair.map((paper, at) => tabs[at]?.setKept(toChange(paper, isKept))));
    }
    const readings = await Promise.all([...tabs, browser.openTab()].map(readTab));
    for (const { entries } of readings) {
      expect(new Set(keptIdsOf(entries))).toEqual(
        new Set([...wanted].filter(([, isKept]) => isKept).map(([id]) => id)),
      );
    }
    expect(tabs.flatMap(({ told }) => told.map(({ seq }) => seq)).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 1000 }, (_, n) => n + 1),
    );
  });

  it('agrees in all tabs where both write the same paper at once', async () => {
    const browser = inventBrowser();
    const tabs = [browser.openTab(), browser.openTab()];
    for (let step = 0; step < 20; step += 1) {
      await Promise.all(tabs.map((tab, at) => tab.setKept(toChange(first, (step + at) % 2 === 0))));
      const marks = (await Promise.all([...tabs, browser.openTab()].map(readTab))).map(
        ({ entries }) => entries[0]?.mark,
      );
      expect(marks[1]).toEqual(marks[0]);
      expect(marks[2]).toEqual(marks[0]);
    }
  });

  it('gives every change another moment, in all tabs, while the clock stands still', async () => {
    const browser = inventBrowser();
    const tabs = [browser.openTab(), browser.openTab()];
    const papers = inventPapers(20);
    await Promise.all(papers.map((paper, n) => tabs[n % 2]?.setKept(toChange(paper))));
    const { entries } = await readTab(browser.openTab());
    expect(new Set(entries.map(({ mark }) => mark.get('kept')?.[1])).size).toBe(20);
  });

  it('keeps what a later version said of a paper', async () => {
    const browser = inventBrowser();
    const tab = browser.openTab();
    await tab.setKept(toChange(first));
    const note = ['note', { text: 'read again', seen: [1, 2] }, '1750000000000-00000-a0a0a0a0'];
    await browser.behind(async (database) => {
      const stored = (await database.get('marks', first.id)) as { fields: unknown[] };
      await database.put('marks', { ...stored, fields: [...stored.fields, note] });
    });
    await tab.setKept(toChange(first, false));
    const [entry] = (await readTab(browser.openTab())).entries;
    expect(entry?.mark.get('note')).toEqual(note.slice(1));
    expect(entry?.mark.get('kept')?.[0]).toBe(false);
  });

  it('writes each change in one strict transaction, and ends it at once', async () => {
    const browser = inventBrowser();
    const tab = browser.openTab();
    await readTab(tab);
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit');
    await tab.setKept(toChange(first));
    await tab.setKept(toChange(first, false));
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.map(([, , options]) => options)).toEqual([{ durability: 'strict' }, { durability: 'strict' }]);
    expect(commit).toHaveBeenCalledTimes(2);
  });

  it('writes nothing before it was read', async () => {
    const browser = inventBrowser();
    const tab = browser.openTab();
    await tab.setKept(toChange(first));
    const modes: unknown[] = [];
    const original = Reflect.get(IDBDatabase.prototype, 'transaction') as IDBDatabase['transaction'];
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
      modes.push(args[1]);
      return original.apply(this, args);
    });
    await browser.openTab().setKept(toChange(second));
    expect(modes).toEqual(['readonly', 'readwrite']);
  });
});

describe('a tab', () => {
  it('reads only what is newer than what it read before', async () => {
    const browser = inventBrowser();
    const tabs = [browser.openTab(), browser.openTab()] as const;
    await tabs[0].setKept(toChange(first));
    await readTab(tabs[1]);
    expect(await readTab(tabs[1])).toMatchObject({ entries: [], whole: false });
    await tabs[0].setKept(toChange(second));
    expect(await readTab(tabs[1])).toMatchObject({ entries: [{ id: second.id, paper: second }], whole: false });
    expect(await readTab(tabs[1])).toMatchObject({ entries: [], whole: false });
  });

  it('misses nothing that another wrote just before itself', async () => {
    const browser = inventBrowser();
    const tabs = [browser.openTab(), browser.openTab()] as const;
    await Promise.all(tabs.map(readTab));
    await tabs[1].setKept(toChange(second));
    await tabs[0].setKept(toChange(first));
    expect(keptIdsOf((await readTab(tabs[0])).entries)).toEqual([second.id, first.id]);
  });

  it('tells the others what it wrote, and calls back where they tell it', async () => {
    const browser = inventBrowser();
    const [here, there] = [new BroadcastChannel(browser.name), new BroadcastChannel(browser.name)];
    const ports = { name: browser.name, now: () => inventedMs, random: Math.random };
    const writing = createShelfStorage({ ...ports, channel: here });
    const reading = createShelfStorage({ ...ports, channel: there });
    const called = new Promise<void>((resolve) => reading.subscribe(resolve));
    await writing.setKept(toChange(first));
    await called;
    expect(keptIdsOf((await readTab(reading)).entries)).toEqual([first.id]);
    here.close();
    there.close();
  });

  it('makes way for a tab that upgrades, and only reads after that', async () => {
    const browser = inventBrowser();
    const tab = browser.openTab();
    await tab.setKept(toChange(first));
    (await openDB(browser.name, 2)).close();
    expect(await tab.setKept(toChange(second))).toMatchObject({ ok: false, error: { code: 'shelf-newer' } });
    expect(await readTab(tab)).toMatchObject({
      whole: true,
      entries: [{ id: first.id }],
      notice: { code: 'shelf-newer' },
    });
  });

  it('connects again where the browser has lost the connection without a word', async () => {
    const browser = inventBrowser();
    const tab = browser.openTab();
    await tab.setKept(toChange(first));
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await readTab(tab);
    (transaction.mock.contexts[0] as IDBDatabase).close();
    const opened = vi.spyOn(IDBFactory.prototype, 'open');
    const changes = inventPapers(5).map((paper) => tab.setKept(toChange(paper)));
    expect(await Promise.all(changes)).toEqual(changes.map(() => ({ ok: true, value: null })));
    expect(opened).toHaveBeenCalledTimes(1);
    expect(new Set(keptIdsOf((await readTab(browser.openTab())).entries)).size).toBe(5);
  });

  it('reads everything again where the database was deleted under it', async () => {
    const browser = inventBrowser();
    const tab = browser.openTab();
    await tab.setKept(toChange(first));
    await readTab(tab);
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(browser.name).addEventListener('success', resolve);
    });
    expect(await readTab(tab)).toMatchObject({ whole: true, entries: [] });
  });
});
