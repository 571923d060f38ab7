import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { inventBrowser, inventPapers, inventedMs, keptIdsOf, readTab, toChange } from './invented-browser.ts';

const [first, second] = inventPapers(2);
if (first === undefined || second === undefined) throw new Error('two papers expected');

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('trouble', () => {
  it('says that another tab holds the shelf up, and calls back when that is over', async () => {
    const browser = inventBrowser();
    const tab = browser.openTab(20);
    const holding = await openDB(browser.name, 1);
    const opened = vi.spyOn(IDBFactory.prototype, 'open');
    const deletion = indexedDB.deleteDatabase(browser.name);
    let calls = 0;
    tab.subscribe(() => (calls += 1));
    expect(await tab.read()).toMatchObject({ ok: false, error: { code: 'shelf-blocked' } });
    expect(await tab.setKept(toChange(first))).toMatchObject({ ok: false, error: { code: 'shelf-blocked' } });
    expect(calls).toBe(0);
    expect(opened).toHaveBeenCalledTimes(1);
    holding.close();
    await vi.waitFor(() => expect(calls).toBeGreaterThan(0));
    expect(deletion.readyState).toBe('done');
    expect(await readTab(tab)).toMatchObject({ whole: true, lasting: true });
    expect(await tab.setKept(toChange(first))).toMatchObject({ ok: true });
  });

  it.each([
    ['QuotaExceededError', 'shelf-full'],
    ['UnknownError', 'shelf-failed'],
  ])('leaves the disk as it was where a %s comes', async (error, code) => {
    const browser = inventBrowser();
    const tab = browser.openTab();
    await tab.setKept(toChange(first));
    const original = Reflect.get(IDBObjectStore.prototype, 'put') as IDBObjectStore['put'];
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'papers') throw new DOMException('injected', error);
      return original.apply(this, args);
    });
    const opened = vi.spyOn(IDBFactory.prototype, 'open');
    expect(await tab.setKept(toChange(second))).toMatchObject({ ok: false, error: { code } });
    // A full disk is full on every connection; whatever else it is, a new one may help.
    expect(opened).toHaveBeenCalledTimes(code === 'shelf-full' ? 0 : 1);
    vi.restoreAllMocks();
    expect(keptIdsOf((await readTab(browser.openTab())).entries)).toEqual([first.id]);
    expect(await tab.setKept(toChange(second))).toMatchObject({ ok: true });
  });

  it('does not confirm what fails only when the transaction ends', async () => {
    const browser = inventBrowser();
    const tab = browser.openTab();
    await readTab(tab);
    vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function (this: IDBTransaction) {
      this.abort();
    });
    expect(await tab.setKept(toChange(first))).toMatchObject({ ok: false, error: { code: 'shelf-failed' } });
    expect(tab.told).toEqual([]);
  });

  it('says that there is no room where the browser notices only while it writes', async () => {
    const browser = inventBrowser();
    const tab = browser.openTab();
    await readTab(tab);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
      const request = this.get('anything');
      const { transaction } = this;
      Object.defineProperty(transaction, 'error', { value: new DOMException('injected', 'QuotaExceededError') });
      transaction.abort();
      return request as IDBRequest<IDBValidKey>;
    });
    expect(await tab.setKept(toChange(first))).toMatchObject({ ok: false, error: { code: 'shelf-full' } });
  });

  it('does not turn to memory where the disk was read before', async () => {
    const browser = inventBrowser();
    const tab = browser.openTab();
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await tab.setKept(toChange(first));
    await readTab(tab);
    (transaction.mock.contexts[0] as IDBDatabase).close();
    vi.stubGlobal('indexedDB', undefined);
    expect(await tab.read()).toMatchObject({ ok: false, error: { code: 'shelf-failed' } });
    expect(await tab.setKept(toChange(second))).toMatchObject({ ok: false, error: { code: 'shelf-failed' } });
    vi.unstubAllGlobals();
    expect(keptIdsOf((await readTab(tab)).entries)).toEqual([first.id]);
  });

  it('keeps a shelf in memory where the browser gives no database', async () => {
    const browser = inventBrowser();
    vi.stubGlobal('indexedDB', undefined);
    const tab = browser.openTab();
    expect(await readTab(tab)).toEqual({ entries: [], whole: true, lasting: false, notice: null });
    await tab.setKept(toChange(first));
    await tab.setKept(toChange(second));
    await tab.setKept(toChange(first, false));
    const { entries } = await readTab(tab);
    expect(keptIdsOf(entries)).toEqual([second.id]);
    expect(entries.find(({ id }) => id === second.id)?.paper).toBe(second);
  });

  it('shows the shelf of a later version without changing it', async () => {
    const browser = inventBrowser();
    const tab = browser.openTab();
    await tab.setKept(toChange(first));
    await browser.behind((database) => database.put('meta', { version: 2, later: true }, 'shelf'));
    const later = browser.openTab();
    expect(await readTab(later)).toMatchObject({ entries: [{ id: first.id }], notice: { code: 'shelf-newer' } });
    expect(await later.setKept(toChange(second))).toMatchObject({ ok: false, error: { code: 'shelf-newer' } });
    expect(await browser.behind((database) => database.get('meta', 'shelf'))).toEqual({ version: 2, later: true });
  });

  it('says so where a later version holds its shelf elsewhere', async () => {
    const browser = inventBrowser();
    browser.openTab();
    const later = await openDB(browser.name, 7, { upgrade: (database) => void database.createObjectStore('shelves') });
    expect(await readTab(browser.openTab())).toMatchObject({
      entries: [],
      lasting: true,
      notice: { code: 'shelf-newer' },
    });
    later.close();
  });
});

describe('damage', () => {
  const damagedMark = { id: 'cccccccccccc', sequence: 'three', fields: [], more: new Date(0) };

  it('is set aside whole, told once, and does not touch the rest', async () => {
    const browser = inventBrowser();
    await browser.openTab().setKept(toChange(first));
    await browser.behind(async (database) => {
      await database.put('marks', damagedMark);
      await database.put('marks', { id: 7, fields: 'none' });
    });
    const tab = browser.openTab();
    const reading = await readTab(tab);
    expect(keptIdsOf(reading.entries)).toEqual([first.id]);
    expect(reading.notice).toMatchObject({ code: 'shelf-damaged', message: expect.stringContaining('2 entries') });
    expect((await readTab(tab)).notice).toBeNull();
    expect((await readTab(browser.openTab())).notice).toBeNull();
    const setAside = await browser.behind((database) => database.getAll('quarantine'));
    expect(setAside).toMatchObject([
      { store: 'marks', key: 7, value: { id: 7, fields: 'none' }, foundAtMs: inventedMs },
      { store: 'marks', key: damagedMark.id, value: damagedMark },
    ]);
  });

  it('of a copy leaves the paper on the shelf', async () => {
    const browser = inventBrowser();
    await browser.openTab().setKept(toChange(first));
    await browser.behind((database) => database.put('papers', { ...first, title: 3 }));
    const { entries, notice } = await readTab(browser.openTab());
    expect(keptIdsOf(entries)).toEqual([first.id]);
    expect(entries).toMatchObject([{ paper: null }]);
    expect(notice).toMatchObject({ code: 'shelf-damaged', message: expect.stringContaining('One entry') });
    expect(await browser.behind((database) => database.getAll('quarantine'))).toMatchObject([{ value: { title: 3 } }]);
  });

  it('of a mark puts the paper back on the shelf where its copy is whole', async () => {
    const browser = inventBrowser();
    await browser.openTab().setKept(toChange(first));
    await browser.behind((database) => database.put('marks', { id: first.id, sequence: 1, fields: [['kept']] }));
    const { entries } = await readTab(browser.openTab());
    expect(keptIdsOf(entries)).toEqual([first.id]);
    expect(entries).toMatchObject([{ sequence: 2, paper: first }]);
  });

  it('that two tabs find at once is set aside once', async () => {
    const browser = inventBrowser();
    await browser.openTab().setKept(toChange(first));
    await browser.behind((database) => database.put('marks', { id: first.id, sequence: 1 }));
    const readings = await Promise.all([browser.openTab(), browser.openTab()].map(readTab));
    expect(await browser.behind((database) => database.count('quarantine'))).toBe(1);
    expect(readings.map(({ entries }) => keptIdsOf(entries))).toEqual([[first.id], [first.id]]);
  });

  it('of the shelf’s own counters starts them again after every change there was', async () => {
    const browser = inventBrowser();
    const tab = browser.openTab();
    await tab.setKept(toChange(first));
    await tab.setKept(toChange(second));
    await browser.behind((database) => database.put('meta', 'torn', 'shelf'));
    expect(keptIdsOf((await readTab(browser.openTab())).entries).toSorted()).toEqual([first.id, second.id].toSorted());
    await tab.setKept(toChange(first, false));
    expect(tab.told.at(-1)?.seq).toBe(4);
    expect(await browser.behind((database) => database.getAll('quarantine'))).toMatchObject([
      { store: 'meta', value: 'torn' },
    ]);
  });

  it('that is met while writing is set aside as well', async () => {
    const browser = inventBrowser();
    const tab = browser.openTab();
    await tab.setKept(toChange(first));
    const torn = { id: first.id, sequence: 1, fields: 'torn' };
    await browser.behind((database) => database.put('marks', torn));
    await tab.setKept(toChange(first, false));
    expect(await browser.behind((database) => database.getAll('quarantine'))).toMatchObject([{ value: torn }]);
    expect(keptIdsOf((await readTab(browser.openTab())).entries)).toEqual([]);
  });

  it('stays where it is where it cannot be moved, and the rest can be read', async () => {
    const browser = inventBrowser();
    await browser.openTab().setKept(toChange(first));
    await browser.behind((database) => database.put('marks', damagedMark));
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('injected', 'QuotaExceededError');
    });
    const { entries, notice } = await readTab(browser.openTab());
    expect(keptIdsOf(entries)).toEqual([first.id]);
    expect(notice).toMatchObject({ code: 'shelf-damaged' });
    expect(await browser.behind((database) => database.get('marks', damagedMark.id))).toEqual(damagedMark);
  });
});
