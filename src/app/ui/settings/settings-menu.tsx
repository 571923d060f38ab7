import type { Theme } from '../../state/settings-store.ts';
import { useSettings, useStores } from '../parts/use-stores.ts';

const themes: readonly { readonly theme: Theme; readonly name: string }[] = [
  { theme: 'system', name: 'As the system' },
  { theme: 'light', name: 'Light' },
  { theme: 'dark', name: 'Dark' },
];

/** What a reader sets for this device, behind one button. */
export function SettingsMenu() {
  return (
    <>
      <button type="button" className="settings-button" popoverTarget="settings">
        Display
      </button>
      <div id="settings" popover="auto" className="settings">
        <ThemePicker />
        <KeysSwitch />
      </div>
    </>
  );
}

function ThemePicker() {
  const { settings } = useStores();
  const chosen = useSettings((state) => state.theme);
  return (
    <fieldset>
      <legend>Theme</legend>
      {themes.map(({ theme, name }) => (
        <label key={theme}>
          <input
            type="radio"
            name="theme"
            checked={theme === chosen}
            onChange={() => settings.getState().change({ theme })}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}

function KeysSwitch() {
  const { settings } = useStores();
  const keys = useSettings((state) => state.keys);
  return (
    <fieldset>
      <legend>Keyboard</legend>
      <label>
        <input type="checkbox" checked={keys} onChange={() => settings.getState().change({ keys: !keys })} />
        Single-key shortcuts
      </label>
      <dl className="keys">
        <dt>
          <kbd>/</kbd>
        </dt>
        <dd>Search</dd>
        <dt>
          <kbd>s</kbd>
        </dt>
        <dd>Keep the paper in focus</dd>
        <dt>
          <kbd>Esc</kbd>
        </dt>
        <dd>Empty the search, then leave it</dd>
      </dl>
    </fieldset>
  );
}
