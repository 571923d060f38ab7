import { createStore, type StoreApi } from 'zustand/vanilla';
import { decodeJson, v } from '../../core/domain/decode.ts';
import type { SettingsStorage } from '../../storage/settings-storage.ts';

export type Theme = 'system' | 'light' | 'dark';

/** What a reader chooses for one device. */
export interface Settings {
  readonly theme: Theme;
  /** Whether single letters are shortcuts; some people's speech input types them (WCAG 2.1.4). */
  readonly keys: boolean;
}

/** Per device, kept in localStorage; damaged or missing settings are the defaults. */
export interface SettingsState extends Settings {
  readonly change: (settings: Partial<Settings>) => void;
  /** Reads what was chosen before; after the first render, which shows the defaults like the page as built. */
  readonly load: () => void;
}
export type SettingsStore = StoreApi<SettingsState>;

const defaults: Settings = { theme: 'system', keys: true };

const settingsSchema = v.object({
  theme: v.fallback(v.picklist(['system', 'light', 'dark'] satisfies Theme[]), defaults.theme),
  keys: v.fallback(v.boolean(), defaults.keys),
});

/** The store of the settings. A choice that cannot be saved holds until the tab is closed. */
export function createSettingsStore({ storage }: { readonly storage: SettingsStorage }): SettingsStore {
  return createStore<SettingsState>()((set, get) => ({
    ...defaults,
    change: (settings) => {
      set(settings);
      const { theme, keys } = get();
      storage.save(JSON.stringify({ theme, keys }));
    },
    load: () => {
      const settings = decodeJson(settingsSchema, storage.load() ?? '');
      if (settings.ok) set(settings.value);
    },
  }));
}
