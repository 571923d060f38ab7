import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { decodeOwnTopic, toOwnTopicId } from '../../core/shelf/own-topic.ts';
import { createOwnTopicsStorage } from '../../storage/own-topics-storage.ts';
import { createOwnTopicsStore } from './own-topics-store.ts';

let databases = 0;

/** Two tabs of one browser: stores over one database that tell each other of changes. */
function openTabs(count: number) {
  databases += 1;
  const listeners: (() => void)[] = [];
  const channel = () => ({
    postMessage: () => listeners.forEach((listener) => listener()),
    addEventListener: (_type: 'message', listener: () => void) => void listeners.push(listener),
  });
  const name = `topics-${databases}`;
  return Array.from({ length: count }, () =>
    createOwnTopicsStore({ storage: createOwnTopicsStorage({ name, channel: channel() }) }),
  );
}

describe('own topics', () => {
  it('are there after the tab was closed', async () => {
    const [first, second] = openTabs(2);
    expect(await first?.getState().keep({ name: 'My attention', query: 'title:attention' })).toBe(true);
    await second?.getState().load();
    expect(second?.getState().topics).toEqual([{ id: 'my-attention', name: 'My attention', query: 'title:attention' }]);
  });

  it('are changed by keeping another query under the same name, and go when removed', async () => {
    const [tab] = openTabs(1);
    const state = () => tab?.getState();
    await state()?.keep({ name: 'Sparse', query: 'sparse' });
    await state()?.keep({ name: 'Sparse', query: 'sparse -"sparse view"' });
    expect(state()?.topics.map(({ query }) => query)).toEqual(['sparse -"sparse view"']);
    await state()?.remove(toOwnTopicId('Sparse'));
    expect(state()?.topics).toEqual([]);
  });

  it('of two tabs that write at once are all kept, and both tabs show them', async () => {
    const tabs = openTabs(2);
    await Promise.all(
      tabs.flatMap((tab, at) =>
        Array.from({ length: 20 }, (_, n) => tab.getState().keep({ name: `topic ${at} ${n}`, query: 'x' })),
      ),
    );
    await Promise.all(tabs.map((tab) => tab.getState().load()));
    expect(tabs.map((tab) => tab.getState().topics.length)).toEqual([40, 40]);
  });

  it('that cannot be written are said to be so, and not shown', async () => {
    const storage = {
      ...createOwnTopicsStorage({ name: 'topics-full', channel: null }),
      put: () => Promise.resolve({ ok: false as const, error: { code: 'topics-failed', message: 'no room' } }),
    };
    const store = createOwnTopicsStore({ storage });
    expect(await store.getState().keep({ name: 'a', query: 'b' })).toBe(false);
    expect(store.getState()).toMatchObject({ topics: [], trouble: { message: 'no room' } });
  });
});

describe('toOwnTopicId', () => {
  it('gives every name an id that an address can hold', () => {
    for (const name of ['My Attention!', 'Café', '注意力', '–', 'a  b']) {
      expect(decodeOwnTopic({ id: toOwnTopicId(name), name, query: 'x' }).ok, name).toBe(true);
    }
  });
});
