import type { DBSchema, IDBPDatabase } from 'idb';
import type { TopicId } from '../core/domain/ids.ts';
import { fail, ok, type Result } from '../core/domain/result.ts';
import type { OwnTopic } from '../core/domain/topic.ts';
import { decodeOwnTopic } from '../core/shelf/own-topic.ts';
import type { ShelfChannel } from './shelf-storage.ts';

/** Where the reader's own topics are kept. No method rejects. Codes: `topics-failed`. */
export interface OwnTopicsStorage {
  /** All of them, by name; what is damaged stays where it is and is left out. */
  readonly read: () => Promise<Result<readonly OwnTopic[]>>;
  /** Ok as soon as it is on the disk; takes the place of one of the same id. */
  readonly put: (topic: OwnTopic) => Promise<Result<null>>;
  readonly remove: (id: TopicId) => Promise<Result<null>>;
  /** Calls back when another tab changed something. */
  readonly subscribe: (listener: () => void) => void;
}

interface TopicsSchema extends DBSchema {
  /** One record per topic, `OwnTopic`; unknown until it is decoded. */
  topics: { key: string; value: unknown };
}

/** The reader's own topics in an IndexedDB of their own, one record and one strict transaction each, so that two tabs lose nothing. */
export function createOwnTopicsStorage({
  name,
  channel: port,
}: {
  readonly name: string;
  /** How tabs tell each other that something was written; null where the browser has no such thing. */
  readonly channel: ShelfChannel | null;
}): OwnTopicsStorage {
  let opened: Promise<IDBPDatabase<TopicsSchema>> | null = null;
  /** The library comes with the first call: no list waits for it. */
  const openFirst = async (): Promise<IDBPDatabase<TopicsSchema>> => {
    const { openDB } = await import('idb');
    return await openDB<TopicsSchema>(name, 1, {
      upgrade: (database) => void database.createObjectStore('topics', { keyPath: 'id' }),
      blocking: (_current, _wanted, event) => {
        (event.target as IDBDatabase).close();
        opened = null;
      },
    });
  };

  const attempt = async <T>(work: (database: IDBPDatabase<TopicsSchema>) => Promise<T>): Promise<Result<T>> => {
    try {
      return ok(await work(await (opened ??= openFirst())));
    } catch (error) {
      opened = null;
      return fail('topics-failed', `The browser could not keep your topics (${String(error)}).`);
    }
  };

  const write = async (work: (topics: TopicWriter) => Promise<unknown>): Promise<Result<null>> =>
    await attempt(async (database) => {
      const transaction = database.transaction('topics', 'readwrite', { durability: 'strict' });
      await Promise.all([work(transaction.store), transaction.done]);
      port?.postMessage(null);
      return null;
    });

  return {
    read: async () =>
      await attempt(async (database) => {
        const values = await database.getAll('topics');
        const topics = values.map(decodeOwnTopic).flatMap((topic) => (topic.ok ? [topic.value] : []));
        return topics.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
      }),
    put: async (topic) => await write(async (topics) => await topics.put(topic)),
    remove: async (id) => await write(async (topics) => await topics.delete(id)),
    subscribe: (listener) => port?.addEventListener('message', listener),
  };
}

/** The part of an object store that writing takes. */
interface TopicWriter {
  put(topic: OwnTopic): Promise<unknown>;
  delete(id: TopicId): Promise<unknown>;
}
