import type { OwnTopic } from '../../../core/domain/topic.ts';
import { useOwnTopics, useStores, useView } from '../parts/use-stores.ts';

/** The reader's own topics: each sets its query as the search. */
export function OwnTopics() {
  const topics = useOwnTopics((state) => state.topics);
  if (topics.length === 0) return null;
  return (
    <fieldset className="own-topics">
      <legend>My topics</legend>
      <ul>
        {topics.map((topic) => (
          <OwnTopicRow key={topic.id} topic={topic} />
        ))}
      </ul>
    </fieldset>
  );
}

function OwnTopicRow({ topic }: { readonly topic: OwnTopic }) {
  const { view, ownTopics } = useStores();
  const isAsked = useView((state) => state.view.query === topic.query);
  /** Over all papers, whatever page the reader is on. */
  const ask = () => {
    if (!isAsked) view.getState().go({ page: 'home' });
    view.getState().setQuery(isAsked ? '' : topic.query);
  };
  // The row is gone with its topic: the focus goes to the heading of the page.
  const remove = async () => {
    await ownTopics.getState().remove(topic.id);
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  };
  return (
    <li>
      <button type="button" className="quiet" aria-pressed={isAsked} onClick={ask}>
        <bdi>{topic.name}</bdi>
      </button>
      <button
        type="button"
        className="quiet"
        aria-label={`Remove my topic ${topic.name}`}
        onClick={() => void remove()}
      >
        ×
      </button>
    </li>
  );
}
