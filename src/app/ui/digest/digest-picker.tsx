import type { Digest, DigestSummary } from '../../../core/domain/corpus.ts';
import { formatDay } from '../../../core/domain/day.ts';
import { digestPlace } from '../../state/place.ts';
import { Link } from '../parts/link.tsx';
import { useCorpus, useSelected, useStores, useView } from '../parts/use-stores.ts';

/** Leads from digest to digest: the one before, the one after, or any. */
export function DigestPicker() {
  const { view } = useStores();
  const address = useView((state) => state.view.address);
  const digests = useCorpus((state) => state.digests);
  const place = useSelected(digestPlace);
  const chosen = address.page === 'digest' ? address.id : '';
  const known: readonly (Digest | DigestSummary)[] = digests ?? (place?.digest === undefined ? [] : [place.digest]);
  return (
    <nav className="digest-picker" aria-label="Digests">
      <select
        aria-label="Digest"
        value={chosen}
        onChange={({ target }) => {
          const id = known.find((digest) => digest.id === target.value)?.id;
          view.getState().go(id === undefined ? { page: 'home' } : { page: 'digest', id });
        }}
      >
        <option value="">All papers</option>
        {known.map((digest) => (
          <option key={digest.id} value={digest.id}>
            {toDigestName(digest, known)}
          </option>
        ))}
      </select>
      {address.page === 'digest' ? (
        <>
          <Step to={place?.newer}>‹ Newer</Step>
          <Step to={place?.older}>Older ›</Step>
        </>
      ) : (
        <Step to={place?.digest}>Newest digest</Step>
      )}
    </nav>
  );
}

function Step({ to, children }: { readonly to: DigestSummary | undefined; readonly children: string }) {
  if (to === undefined) return <span className="step" aria-hidden="true" />;
  return (
    <Link className="step" to={{ page: 'digest', id: to.id }}>
      {children}
    </Link>
  );
}

/** A digest by its day; with its source's name where the day does not tell it from the others. */
function toDigestName(digest: DigestSummary | Digest, others: readonly (DigestSummary | Digest)[]): string {
  if (digest.day === undefined) return digest.source;
  const alone = others.every((other) => other.id === digest.id || other.day !== digest.day);
  return alone ? formatDay(digest.day) : `${formatDay(digest.day)}, ${digest.source}`;
}
