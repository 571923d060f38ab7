import { useState, type ReactNode } from 'react';
import type { Topic } from '../../../core/domain/topic.ts';
import type { TopicId } from '../../../core/domain/ids.ts';
import { paperGroups } from '../../state/paper-groups.ts';
import { printView } from '../../state/view.ts';
import { formatCount } from '../parts/format-count.ts';
import { Link } from '../parts/link.tsx';
import { News } from '../parts/news.tsx';
import { PaperList } from '../parts/paper-list.tsx';
import { useHitFinder } from '../parts/use-hit-finder.ts';
import { useCorpus, useSelected, useStores, useView } from '../parts/use-stores.ts';
import { OwnTopicForm } from './own-topic-form.tsx';

interface TopicPageProps {
  /** From other rooms. */
  readonly filters: ReactNode;
  readonly status: ReactNode;
}

/** One topic: what puts papers there, and the papers, newest digest first. */
export function TopicPage(props: TopicPageProps) {
  const address = useView((state) => state.view.address);
  return address.page === 'topic' ? <TopicScreen {...props} id={address.id} /> : null;
}

function TopicScreen({ id, filters, status }: TopicPageProps & { readonly id: TopicId }) {
  const { page } = useStores();
  const view = useView((state) => state.view);
  const summary = useCorpus((state) => state.summary?.topics.find((topic) => topic.id === id));
  const fetched = useCorpus((state) => state.about?.topics.find((topic) => topic.id === id));
  const topic = fetched ?? (page?.topic?.id === id ? page.topic : undefined);
  const groups = useSelected(paperGroups);
  const findHits = useHitFinder(view.query);
  if (summary === undefined) return <NoTopic id={id} />;
  return (
    <div className="with-side">
      <aside className="side" aria-label="Filters">
        {filters}
      </aside>
      <div className="column">
        <h1 tabIndex={-1}>{summary.name}</h1>
        {topic && <TopicDefinition key={topic.id} topic={topic} />}
        <News />
        {status}
        {groups !== null && <PaperList groups={groups} findHits={findHits} address={printView(view)} namesDigests />}
      </div>
    </div>
  );
}

function TopicDefinition({ topic }: { readonly topic: Topic }) {
  return (
    <>
      <p className="under-heading">{topic.doc}</p>
      <details>
        <summary>Its query</summary>
        <code className="query">{topic.query}</code>
        <ChangeQuery topic={topic} />
      </details>
    </>
  );
}

/** The way to a topic of the reader's own, made from this one. */
function ChangeQuery({ topic }: { readonly topic: Topic }) {
  const [changing, setChanging] = useState(false);
  if (changing) return <OwnTopicForm query={topic.query} name={`My ${topic.name.toLowerCase()}`} />;
  return (
    <button type="button" className="change-query" onClick={() => setChanging(true)}>
      Change it, and keep it as my own
    </button>
  );
}

function NoTopic({ id }: { readonly id: TopicId }) {
  const topics = useCorpus((state) => state.summary?.topics);
  return (
    <div className="prose">
      <h1 tabIndex={-1}>No such topic</h1>
      <p>{`The archive has no topic “${id}”. It has these:`}</p>
      <ul className="plain-list">
        {topics?.map((topic) => (
          <li key={topic.id}>
            <Link to={{ page: 'topic', id: topic.id }}>{topic.name}</Link>
            {`, ${formatCount(topic.papers, 'paper')}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
