import type { StoreApi } from 'zustand/vanilla';

export type Theme = 'system' | 'light' | 'dark';

/** Per device, kept in localStorage; damaged or missing settings are the defaults. */
export interface SettingsState {
  readonly theme: Theme;
  readonly setTheme: (theme: Theme) => void;
}
export type SettingsStore = StoreApi<SettingsState>;
