import { useId } from 'react';
import type { TopicSummary } from '../../../core/domain/corpus.ts';
import { topicCounts } from '../../state/selectors.ts';
import { formatNumber } from '../parts/format-count.ts';
import { toColour } from '../parts/topic-names.tsx';
import { useCorpus, useSelected, useStores, useView } from '../parts/use-stores.ts';

/** The topics as boxes to tick, with how many of the papers shown each holds. A paper must be under all that are ticked. */
export function TopicFilter() {
  const topics = useCorpus((state) => state.summary?.topics);
  const counts = useSelected(topicCounts);
  if (topics === undefined || topics.length === 0) return null;
  return (
    <fieldset className="topic-filter">
      <legend>Topics</legend>
      {topics.map((topic, at) => (
        <TopicBox
          key={topic.id}
          topic={topic}
          colour={toColour(at)}
          count={counts?.topics.find(({ id }) => id === topic.id)?.papers}
        />
      ))}
      {counts !== null && <p className="topic-other">{`Under none: ${formatNumber(counts.other)}`}</p>}
    </fieldset>
  );
}

interface TopicBoxProps {
  readonly topic: TopicSummary;
  readonly colour: number | undefined;
  readonly count: number | undefined;
}

function TopicBox({ topic, colour, count }: TopicBoxProps) {
  const { view } = useStores();
  const isPage = useView(({ view: { address } }) => address.page === 'topic' && address.id === topic.id);
  const checked = useView((state) => state.view.topics.includes(topic.id)) || isPage;
  const id = useId();
  return (
    <div className="topic-box" data-empty={count === 0 && !checked ? '' : undefined}>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={isPage}
        aria-describedby={`${id}-count`}
        onChange={() => view.getState().toggleTopic(topic.id)}
      />
      <label htmlFor={id} className="topic" data-colour={colour}>
        {topic.name}
      </label>
      <span id={`${id}-count`} className="count">
        {count === undefined ? '' : formatNumber(count)}
      </span>
    </div>
  );
}
