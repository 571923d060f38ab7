import { createStore, type StoreApi } from 'zustand/vanilla';
import { decodeJson, v } from '../../core/domain/decode.ts';
import type { SettingsStorage } from '../../storage/settings-storage.ts';

export type Theme = 'system' | 'light' | 'dark';

/** Per device, kept in localStorage; damaged or missing settings are the defaults. */
export interface SettingsState {
  readonly theme: Theme;
  readonly setTheme: (theme: Theme) => void;
  /** Reads what was chosen before; after the first render, which shows the defaults like the page as built. */
  readonly load: () => void;
}
export type SettingsStore = StoreApi<SettingsState>;

const settingsSchema = v.object({ theme: v.picklist(['system', 'light', 'dark'] satisfies Theme[]) });

/** The store of the settings. A choice that cannot be saved holds until the tab is closed. */
export function createSettingsStore({ storage }: { readonly storage: SettingsStorage }): SettingsStore {
  return createStore<SettingsState>()((set) => ({
    theme: 'system',
    setTheme: (theme) => {
      set({ theme });
      storage.save(JSON.stringify({ theme }));
    },
    load: () => {
      const settings = decodeJson(settingsSchema, storage.load() ?? '');
      if (settings.ok) set(settings.value);
    },
  }));
}
