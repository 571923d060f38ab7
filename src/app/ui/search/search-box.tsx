import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { useStores, useView } from '../parts/use-stores.ts';

/** The search box: every key changes the view, and with it the address and what is found. */
export function SearchBox() {
  const { view } = useStores();
  const query = useView((state) => state.view.query);
  const box = useRef<HTMLInputElement>(null);
  // What was typed before the script arrived is in the box and not yet in the view.
  useLayoutEffect(() => {
    const typed = box.current?.value ?? '';
    if (typed !== '') view.getState().setQuery(typed);
  }, [view]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    if (query === '') event.currentTarget.blur();
    else view.getState().setQuery('');
  };
  return (
    <search className="search">
      <form onSubmit={(event) => event.preventDefault()}>
        <input
          ref={box}
          id="search"
          type="search"
          name="q"
          aria-label="Search papers"
          placeholder="Search papers"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          value={query}
          onChange={(event) => view.getState().setQuery(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <kbd aria-hidden="true">/</kbd>
      </form>
    </search>
  );
}
