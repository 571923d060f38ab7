import { useEffect, useRef, type ReactNode } from 'react';
import { paperGroups } from '../../state/paper-groups.ts';
import { isAsking, printView } from '../../state/view.ts';
import { Link } from '../parts/link.tsx';
import { NothingFound } from '../parts/nothing-found.tsx';
import { PaperList } from '../parts/paper-list.tsx';
import { useHitFinder } from '../parts/use-hit-finder.ts';
import { useSelected, useShelf, useView } from '../parts/use-stores.ts';
import { SaveCopy } from './save-copy.tsx';

/** What the reader kept. `filters` and `status` come from other rooms. */
export function ShelfPage({ filters, status }: { readonly filters: ReactNode; readonly status: ReactNode }) {
  const view = useView((state) => state.view);
  const loading = useShelf((state) => state.status === 'loading');
  const kept = useShelf((state) => state.kept.length);
  const empty = kept === 0;
  const groups = useSelected(paperGroups);
  const findHits = useHitFinder(view.query);
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(kept);
  // A paper that is taken off the shelf takes its star, and with it the focus, away.
  useEffect(() => {
    if (kept < before.current && document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true });
    before.current = kept;
  }, [kept]);
  return (
    <div className="with-side">
      <aside className="side" aria-label="Filters">
        {!empty && filters}
      </aside>
      <div className="column">
        <h1 ref={heading} tabIndex={-1}>
          Shelf
        </h1>
        <noscript>
          <p>What you keep lies in this browser alone, so this page needs its script to show it.</p>
        </noscript>
        {loading && <p className="under-heading">Reading your shelf …</p>}
        {!loading && empty && <EmptyShelf />}
        {!loading && !empty && (
          <>
            {status}
            {groups !== null && (
              <PaperList groups={groups} findHits={findHits} address={printView(view)} namesDigests />
            )}
            {groups?.every(({ ids }) => ids.length === 0) && isAsking(view) && <NothingFound />}
            {!isAsking(view) && <SaveCopy />}
          </>
        )}
      </div>
    </div>
  );
}

function EmptyShelf() {
  return (
    <p>
      Nothing here yet. The star beside a title keeps the paper here, in this browser, without an account.{' '}
      <Link to={{ page: 'home' }}>All papers</Link>
    </p>
  );
}
