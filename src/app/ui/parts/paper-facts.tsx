import { formatDay } from '../../../core/domain/day.ts';
import type { Appearance, Paper } from '../../../core/domain/paper.ts';
import { formatCount } from './format-count.ts';
import { Link } from './link.tsx';
import { TopicNames } from './topic-names.tsx';

/** The most names of authors in a list; all of them stand on the paper's page. */
const mostAuthors = 3;

/** One line of what is known of a paper beside its texts. What its source does not say is not there. */
export function PaperFacts({ paper, namesDigest }: { readonly paper: Paper; readonly namesDigest: boolean }) {
  return (
    <div className="facts">
      <TopicNames ids={paper.topics.map(({ id }) => id)} />
      <ul className="fact-list">
        {namesDigest && paper.digests[0] && (
          <li>
            <DigestLink at={paper.digests[0]} />
          </li>
        )}
        {paper.digests.length > 1 && <li>{`in ${paper.digests.length} digests`}</li>}
        <li>{formatReadingTime(paper.readingSeconds)}</li>
        {paper.votes !== undefined && <li>{formatCount(paper.votes, 'vote')}</li>}
        {paper.authors && (
          <li>
            <bdi>{formatAuthors(paper.authors)}</bdi>
          </li>
        )}
        {paper.organisation !== undefined && (
          <li>
            <bdi>{paper.organisation}</bdi>
          </li>
        )}
      </ul>
    </div>
  );
}

/** A digest by its day, as a link. */
function DigestLink({ at }: { readonly at: Pick<Appearance, 'digest' | 'day'> }) {
  return <Link to={{ page: 'digest', id: at.digest }}>{at.day ? formatDay(at.day) : 'No day stated'}</Link>;
}

/**
 * How long a text takes to read, in whole minutes.
 *
 * @example formatReadingTime(75)  // => '1 min'
 */
function formatReadingTime(seconds: number): string {
  return `${Math.max(1, Math.round(seconds / 60))} min`;
}

function formatAuthors(authors: readonly string[]): string {
  const more = authors.length - mostAuthors;
  return more <= 1 ? authors.join(', ') : `${authors.slice(0, mostAuthors).join(', ')} and ${more} more`;
}
