import type { Paper } from '../../../core/domain/paper.ts';
import type { TopicMatch } from '../../../core/domain/topic.ts';
import { useCorpus } from '../parts/use-stores.ts';
import { Link } from '../parts/link.tsx';

/** The words that put a paper under its topics. */
export function Evidence({ paper }: { readonly paper: Paper }) {
  const topics = useCorpus((state) => state.summary?.topics);
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">Topics</h2>
      {paper.topics.length === 0 ? (
        <p>This paper is under none of the topics.</p>
      ) : (
        <ul className="plain-list">
          {paper.topics.map((match) => (
            <li key={match.id}>
              <Link to={{ page: 'topic', id: match.id }}>
                {topics?.find(({ id }) => id === match.id)?.name ?? match.id}
              </Link>
              {`: ${toQuotes(paper, match)}`}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The evidence in words, each once, with the text that it stands in. */
function toQuotes(paper: Paper, { evidence }: TopicMatch): string {
  const quotes = evidence.map(({ field, start, end }) => `“${paper[field].slice(start, end)}” in the ${field}`);
  return [...new Set(quotes)].join(', ');
}
