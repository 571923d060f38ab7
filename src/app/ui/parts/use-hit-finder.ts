import { useEffect, useState } from 'react';
import type { Field, Range } from '../../../core/domain/range.ts';

/** Where in one of a paper's texts stands what is looked for: sorted, disjoint. */
export type HitFinder = (text: string, field: Field) => readonly Range[];

const findNone: HitFinder = () => [];

/**
 * The finder of a query's words. Its code comes with the first query, so that a list that nobody searches does without it;
 * while it is not there, and without a query, it finds nothing.
 */
export function useHitFinder(query: string): HitFinder {
  const [finder, setFinder] = useState<{ readonly find: HitFinder }>({ find: findNone });
  useEffect(() => {
    if (query.trim() === '') return undefined;
    let isCurrent = true;
    void import('./find-hits.ts').then(
      ({ createHitFinder }) => isCurrent && setFinder({ find: createHitFinder(query) }),
      // Without marks the list is right all the same.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [query]);
  return query.trim() === '' ? findNone : finder.find;
}
