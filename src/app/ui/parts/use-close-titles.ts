import { useEffect, useState } from 'react';
import type { PaperId } from '../../../core/domain/ids.ts';
import { useCorpus, useStores } from './use-stores.ts';

/** The most titles that are offered where nothing matches. */
const mostTitles = 8;

const none: readonly PaperId[] = [];

/** Papers whose titles come close to what was typed, closest first; the code for it comes with the first query that finds nothing. */
export function useCloseTitles(query: string): readonly PaperId[] {
  const { corpus } = useStores();
  const heads = useCorpus((state) => state.heads);
  const [found, setFound] = useState<{ readonly query: string; readonly ids: readonly PaperId[] } | null>(null);
  useEffect(() => {
    if (heads === null) {
      void corpus.getState().loadHeads();
      return undefined;
    }
    // Conditions are no part of a title.
    if (query.includes(':')) return undefined;
    let isCurrent = true;
    const find = async (): Promise<void> => {
      const { createFuzzyFinder } = await import('../../../core/text/fuzzy.ts');
      const finder = createFuzzyFinder(heads.map(({ title }) => title));
      const ids = finder.find(query, mostTitles).flatMap(({ place }) => heads[place]?.id ?? []);
      if (isCurrent) setFound({ query, ids });
    };
    // Without its code nothing is offered, and all else works.
    void find().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [corpus, heads, query]);
  return found?.query === query ? found.ids : none;
}
