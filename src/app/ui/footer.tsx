import type { Coverage } from '../../core/domain/corpus.ts';
import { formatCount, formatNumber } from './parts/format-count.ts';
import { Link } from './parts/link.tsx';
import { useCorpus } from './parts/use-stores.ts';

/** The end of every page: how much of what was scraped is here. */
export function Footer() {
  const coverage = useCorpus((state) => state.summary?.coverage);
  return (
    <footer className="bottom">
      {coverage && (
        <p>
          <Link to={{ page: 'about' }}>{toSentence(coverage)}</Link>
        </p>
      )}
    </footer>
  );
}

function toSentence({ papers, lines, unread }: Coverage): string {
  return `${formatNumber(papers)} of ${formatCount(papers + unread, 'paper')}, ${formatCount(lines.unknown, 'line')} unplaced`;
}
