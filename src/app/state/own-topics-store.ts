import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TopicId } from '../../core/domain/ids.ts';
import type { Failure, Result } from '../../core/domain/result.ts';
import type { OwnTopic } from '../../core/domain/topic.ts';
import { toOwnTopicId } from '../../core/shelf/own-topic.ts';
import type { OwnTopicsStorage } from '../../storage/own-topics-storage.ts';

export interface OwnTopicsState {
  /** By name; empty until `load` is done. */
  readonly topics: readonly OwnTopic[];
  /** The last thing that could not be saved or read. */
  readonly trouble: Failure | null;
  /** Reads what this device holds; again whenever another tab changed something. */
  readonly load: () => Promise<void>;
  /** Keeps a query under a name; one of the same name is changed. True where it is on the disk. */
  readonly keep: (topic: Pick<OwnTopic, 'name' | 'query'>) => Promise<boolean>;
  readonly remove: (id: TopicId) => Promise<boolean>;
}
export type OwnTopicsStore = StoreApi<OwnTopicsState>;

/** The store of the reader's own topics: shows what is on the disk, and nothing that is not. */
export function createOwnTopicsStore({ storage }: { readonly storage: OwnTopicsStorage }): OwnTopicsStore {
  return createStore<OwnTopicsState>()((set) => {
    const load = async (): Promise<void> => {
      const read = await storage.read();
      set(read.ok ? { topics: read.value, trouble: null } : { trouble: read.error });
    };
    const after = async (written: Result<null>): Promise<boolean> => {
      if (written.ok) await load();
      else set({ trouble: written.error });
      return written.ok;
    };
    storage.subscribe(() => void load());
    return {
      topics: [],
      trouble: null,
      load,
      keep: async ({ name, query }) => await after(await storage.put({ id: toOwnTopicId(name), name, query })),
      remove: async (id) => await after(await storage.remove(id)),
    };
  });
}
