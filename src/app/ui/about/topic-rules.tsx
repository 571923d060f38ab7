import type { Topic } from '../../../core/domain/topic.ts';
import { Link } from '../parts/link.tsx';

/** How topics are defined: each by a query, and by nothing else. */
export function TopicRules({ topics }: { readonly topics: readonly Topic[] }) {
  return (
    <section aria-labelledby="topics">
      <h2 id="topics">How topics are defined</h2>
      <p>
        A paper is under a topic where the topic’s query matches its title or abstract; its page shows the words that
        did.
      </p>
      {topics.map(({ id, name, doc, query }) => (
        <div key={id} className="topic-rule">
          <h3>
            <Link to={{ page: 'topic', id }}>{name}</Link>
          </h3>
          <p>{doc}</p>
          <details>
            <summary>Its query</summary>
            <code className="query">{query}</code>
          </details>
        </div>
      ))}
    </section>
  );
}
