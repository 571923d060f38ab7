/** One text of settings that outlives the page, or does not where the browser keeps none. Neither method throws. */
export interface SettingsStorage {
  /** Null where there is none, or none can be read. */
  readonly load: () => string | null;
  /** Whether it was saved. */
  readonly save: (text: string) => boolean;
}

/** The part of `localStorage` and `sessionStorage` that is used. */
export interface TextStorage {
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, value: string) => void;
}

/**
 * A text under one key of a storage of the browser. `open` gives the storage: where cookies are blocked, already reading
 * `window.localStorage` throws. Such storage is neither coherent between tabs nor safe when the browser dies: for settings, never for the shelf.
 */
export function createSettingsStorage({
  open,
  key,
}: {
  readonly open: () => TextStorage;
  readonly key: string;
}): SettingsStorage {
  return {
    load: () => {
      try {
        return open().getItem(key);
      } catch {
        return null;
      }
    },
    save: (text) => {
      try {
        open().setItem(key, text);
        return true;
      } catch {
        return false;
      }
    },
  };
}
