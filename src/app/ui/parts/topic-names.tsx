import type { TopicId } from '../../../core/domain/ids.ts';
import { Link } from './link.tsx';
import { useCorpus } from './use-stores.ts';

/** How many colours topics have; after that they begin anew. Colour is never the only sign: the name stands beside it. */
const colours = 16;

/** The topics of a paper by name, each with its colour; one that the corpus no longer defines by its id. */
export function TopicNames({ ids }: { readonly ids: readonly TopicId[] }) {
  const topics = useCorpus((state) => state.summary?.topics);
  if (ids.length === 0) return null;
  return (
    <ul className="topic-names" aria-label="Topics">
      {ids.map((id) => {
        const at = topics?.findIndex((topic) => topic.id === id) ?? -1;
        return (
          <li key={id} className="topic" data-colour={toColour(at)}>
            <Link to={{ page: 'topic', id }}>{topics?.[at]?.name ?? id}</Link>
          </li>
        );
      })}
    </ul>
  );
}

/** The number of a topic's colour by its place in the corpus's order: the same on every page. */
export function toColour(place: number): number | undefined {
  return place < 0 ? undefined : place % colours;
}
