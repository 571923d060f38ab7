import { useEffect, useRef } from 'react';
import { printAddress } from '../state/address.ts';
import { digestPlace, paperPlace } from '../state/place.ts';
import { pageTitle } from './page-title.ts';
import { useCorpus, useSelected, useView } from './parts/use-stores.ts';

/** On arriving at another page: its title in the tab, and the focus on its heading, so that no reader is left where the link was. */
export function useArrival(): void {
  const address = useView((state) => state.view.address);
  const { paper } = useSelected(paperPlace) ?? {};
  const { digest } = useSelected(digestPlace) ?? {};
  const topicName = useCorpus(({ summary }) =>
    summary && address.page === 'topic' ? summary.topics.find(({ id }) => id === address.id)?.name : undefined,
  );
  const title = pageTitle({
    address,
    ...(paper && { paper }),
    ...(digest && { digest }),
    ...(topicName !== undefined && topicName !== null && { topicName }),
  });
  useEffect(() => {
    document.title = title;
  }, [title]);
  const path = printAddress(address);
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return undefined;
    before.current = path;
    if (document.activeElement?.id === 'search') return undefined;
    focusHeading();
    return holdFocus();
  }, [path]);
}

function focusHeading(): void {
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
}

/** A heading that only says that the page is coming takes the focus with it when it goes: the next one gets it. Gives the way to stop that. */
function holdFocus(): () => void {
  const watcher = new MutationObserver(() => {
    if (document.activeElement === document.body) focusHeading();
  });
  const stop = (): void => {
    watcher.disconnect();
    document.removeEventListener('pointerdown', stop);
  };
  const main = document.querySelector('main');
  if (main) watcher.observe(main, { childList: true, subtree: true });
  // Who clicks on nothing wants the focus nowhere.
  document.addEventListener('pointerdown', stop);
  return stop;
}
