import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { useStores } from '../parts/use-stores.ts';

interface OwnTopicFormProps {
  /** The query to start from. */
  readonly query: string;
  readonly name: string;
}

/** A topic's query to change and to keep under a name of the reader's own. */
export function OwnTopicForm({ query: first, name: firstName }: OwnTopicFormProps) {
  const { ownTopics } = useStores();
  const [query, setQuery] = useState(first);
  const [name, setName] = useState(firstName);
  const [said, setSaid] = useState('');
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  // What opened the form is gone: the focus goes on to what it opened.
  useEffect(() => box.current?.focus(), []);
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const kept = await ownTopics.getState().keep({ name: name.trim(), query: query.trim() });
    setSaid(kept ? `Kept as “${name.trim()}”, among your topics.` : (ownTopics.getState().trouble?.message ?? ''));
  };
  return (
    <form className="own-topic" onSubmit={(event) => void keep(event)}>
      <label htmlFor={`${id}-query`}>Query</label>
      <textarea
        ref={box}
        id={`${id}-query`}
        rows={4}
        spellCheck={false}
        required
        value={query}
        onChange={({ target }) => setQuery(target.value)}
      />
      <label htmlFor={`${id}-name`}>Name</label>
      <input id={`${id}-name`} required value={name} onChange={({ target }) => setName(target.value)} />
      <button type="submit">Keep as my own</button>
      <p aria-live="polite">{said}</p>
    </form>
  );
}
