import type { ReactNode } from 'react';
import { formatDay } from '../../../core/domain/day.ts';
import { paperGroups } from '../../state/paper-groups.ts';
import { digestPlace } from '../../state/place.ts';
import { isAsking, printView } from '../../state/view.ts';
import { News } from '../parts/news.tsx';
import { NothingFound } from '../parts/nothing-found.tsx';
import { PaperList } from '../parts/paper-list.tsx';
import { useHitFinder } from '../parts/use-hit-finder.ts';
import { useSelected, useView } from '../parts/use-stores.ts';
import { DigestPicker } from './digest-picker.tsx';

/** All papers, newest digest first, or the papers of one digest. `filters` and `status` come from other rooms. */
export function ListPage({ filters, status }: { readonly filters: ReactNode; readonly status: ReactNode }) {
  const view = useView((state) => state.view);
  const groups = useSelected(paperGroups);
  const findHits = useHitFinder(view.query);
  return (
    <div className="with-side">
      <aside className="side" aria-label="Filters">
        <DigestPicker />
        {filters}
      </aside>
      <div className="column">
        <ListHeading />
        {view.address.page === 'digest' && <News />}
        {status}
        {groups !== null && (
          <PaperList
            groups={groups}
            findHits={findHits}
            address={printView(view)}
            namesDigests={view.address.page === 'home'}
          />
        )}
        {groups?.every(({ ids }) => ids.length === 0) && isAsking(view) && <NothingFound />}
      </div>
    </div>
  );
}

function ListHeading() {
  const address = useView((state) => state.view.address);
  const place = useSelected(digestPlace);
  if (address.page !== 'digest') return <h1 tabIndex={-1}>Papers</h1>;
  if (place === null) return <h1 tabIndex={-1}>Digest</h1>;
  const { digest } = place;
  if (digest === undefined) {
    return (
      <>
        <h1 tabIndex={-1}>No such digest</h1>
        <p>{`The archive has no digest “${address.id}”. The list beside this names all that it has.`}</p>
      </>
    );
  }
  return (
    <>
      <h1 tabIndex={-1}>{digest.day ? formatDay(digest.day) : 'No day stated'}</h1>
      <p className="under-heading">
        The day of the page, from <bdi>{digest.source}</bdi>
      </p>
    </>
  );
}
