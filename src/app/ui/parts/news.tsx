import { formatDay } from '../../../core/domain/day.ts';
import { digestNews } from '../../state/digest-news.ts';
import type { DigestNews } from '../../state/page-data.ts';
import { formatCount, formatNumber } from './format-count.ts';
import { Link } from './link.tsx';
import { DigestLink } from './paper-facts.tsx';
import { TitleText } from './title-text.tsx';
import { useSelected } from './use-stores.ts';

/** What changed since the digest before; nothing where there is none. */
export function News() {
  const news = useSelected(digestNews);
  if (news === null) return null;
  const { digest, before, goneNames, gone } = news;
  return (
    <div className="news">
      <p>
        <DigestLink at={{ digest: digest.id, ...(digest.day && { day: digest.day }) }} />
        {` against ${before.day ? formatDay(before.day) : before.source}: ${toSentence(news)}.`}
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
