import type { DigestSummary } from '../../../core/domain/corpus.ts';
import { formatDay } from '../../../core/domain/day.ts';
import { digestNews } from '../../state/digest-news.ts';
import type { DigestNews } from '../../state/page-data.ts';
import { formatCount, formatNumber } from './format-count.ts';
import { Link } from './link.tsx';
import { TitleText } from './title-text.tsx';
import { useSelected, useView } from './use-stores.ts';

/** What changed since the digest before; nothing where there is none. */
export function News() {
  const news = useSelected(digestNews);
  const onDigest = useView((state) => state.view.address.page === 'digest');
  if (news === null) return null;
  const { digest, before, goneNames, gone } = news;
  return (
    <div className="news">
      <p>
        {onDigest ? 'Against ' : `The newest digest, ${toName(digest)}, against `}
        <Link to={{ page: 'digest', id: before.id }}>{toName(before)}</Link>
        {`: ${toSentence(news)}.`}
      </p>
      {goneNames.length > 0 && (
        <details>
          <summary>{`${formatCount(gone, 'paper')} no longer there`}</summary>
          <ul className="plain-list">
            {goneNames.map(({ slug, title }) => (
              <li key={slug}>
                <Link to={{ page: 'paper', slug }}>
                  <TitleText text={title} />
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function toName({ day, source }: DigestSummary): string {
  return day === undefined ? source : formatDay(day);
}

/** Counts that are not zero; where all are, that nothing is there. */
function toSentence({ added, again, returned, gone }: DigestNews): string {
  const parts = [
    added > 0 && `${formatNumber(added)} new`,
    again > 0 && `${formatNumber(again)} there before`,
    returned > 0 && `${formatNumber(returned)} back again`,
    gone > 0 && `${formatNumber(gone)} no longer there`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? 'nothing' : parts.join(', ');
}
