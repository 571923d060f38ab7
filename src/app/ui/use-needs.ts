import { useEffect } from 'react';
import { paperPlace } from '../state/place.ts';
import { useSelected, useStores, useView } from './parts/use-stores.ts';

/** Fetches what the view needs and the page does not have yet; what only makes later steps quick waits until nothing else is to do. */
export function useNeeds(): void {
  const { corpus, page } = useStores();
  const address = useView((state) => state.view.address);
  const place = useSelected(paperPlace);
  useEffect(() => {
    const { loadHeads, loadDigests, loadAbout } = corpus.getState();
    const isBuilt = page !== null && page.address === address;
    switch (address.page) {
      case 'home':
      case 'digest':
        if (isBuilt) return whenIdle(() => void Promise.all([loadHeads(), loadDigests()]));
        void Promise.all([loadHeads(), loadDigests()]);
        return undefined;
      case 'paper':
        if (isBuilt) return undefined;
        void Promise.all([loadHeads(), loadDigests()]);
        return undefined;
      case 'shelf':
        void loadHeads();
        return undefined;
      case 'topic':
        if (isBuilt) return whenIdle(() => void loadHeads());
        void Promise.all([loadHeads(), loadDigests(), loadAbout()]);
        return undefined;
      case 'about':
        if (page?.about === undefined) void loadAbout();
        return undefined;
      case 'missing':
        return undefined;
    }
  }, [corpus, page, address]);
  useEffect(() => {
    if (address.page !== 'paper' || place !== null) return;
    const { heads, loadPapers } = corpus.getState();
    const head = heads?.find(({ slug }) => slug === address.slug);
    if (head) void loadPapers([head.id]);
  }, [corpus, address, place]);
}

function whenIdle(task: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(task, 1000);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(task, { timeout: 5000 });
  return () => cancelIdleCallback(handle);
}
