import { describe, expect, it } from 'vitest';
import { createSettingsStorage } from '../../storage/settings-storage.ts';
import { createSettingsStore } from './settings-store.ts';

/** A storage of the browser, as a map. */
function createTexts(texts: Map<string, string>) {
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => texts.set(key, text),
  };
}

function open(getStorage: () => ReturnType<typeof createTexts>) {
  return createSettingsStore({ storage: createSettingsStorage({ open: getStorage, key: 'settings' }) });
}

describe('settings', () => {
  it('are the defaults until they are loaded, and what was chosen before after that', () => {
    const texts = new Map<string, string>();
    open(() => createTexts(texts))
      .getState()
      .change({ theme: 'dark' });
    const later = open(() => createTexts(texts));
    expect(later.getState()).toMatchObject({ theme: 'system', keys: true });
    later.getState().load();
    expect(later.getState()).toMatchObject({ theme: 'dark', keys: true });
    later.getState().change({ keys: false });
    expect(JSON.parse(texts.get('settings') ?? '')).toEqual({ theme: 'dark', keys: false });
  });

  it.each([
    ['', { theme: 'system', keys: true }],
    ['{', { theme: 'system', keys: true }],
    ['null', { theme: 'system', keys: true }],
    ['{"theme":"pink","keys":false}', { theme: 'system', keys: false }],
    ['{"theme":"light","later":1}', { theme: 'light', keys: true }],
  ])('are read from %j as far as they can be', (text, expected) => {
    const store = open(() => createTexts(new Map([['settings', text]])));
    store.getState().load();
    expect(store.getState()).toMatchObject(expected);
  });

  it('hold until the tab is closed where the browser keeps nothing', () => {
    const store = open(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    store.getState().load();
    store.getState().change({ theme: 'light' });
    expect(store.getState().theme).toBe('light');
  });
});
