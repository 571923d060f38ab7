import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  decodeAccounts,
  decodeChunk,
  decodeDigests,
  decodeHeads,
  decodeSummary,
} from '../../core/corpus/decode-corpus.ts';
import { chunkSize, type CorpusSummary, type Digest, type Head, type Heads } from '../../core/domain/corpus.ts';
import type { PaperId } from '../../core/domain/ids.ts';
import type { Paper } from '../../core/domain/paper.ts';
import { fail, ok, type Failure, type Result } from '../../core/domain/result.ts';
import { toAboutData } from './about-data.ts';
import type { AboutData } from './page-data.ts';

/** The published corpus, as far as it has been fetched. Immutable until the next build. */
export interface CorpusState {
  /** `ready` as soon as there is a summary; `failed` where one of the files that hold the whole cannot be had. */
  readonly status: 'loading' | 'ready' | 'failed';
  /** Set where `status` is `failed`. */
  readonly failure: Failure | null;
  readonly summary: CorpusSummary | null;
  /** All papers in order; null until fetched. */
  readonly heads: readonly Head[] | null;
  /** Newest first; null until fetched. */
  readonly digests: readonly Digest[] | null;
  /** What the about page says; null until fetched. */
  readonly about: AboutData | null;
  /** Whole papers, as far as fetched; a new map whenever some arrive. */
  readonly papers: ReadonlyMap<PaperId, Paper>;
  /** Ids whose chunk could not be fetched; asking for them again is the retry. */
  readonly missing: ReadonlySet<PaperId>;
  readonly loadHeads: () => Promise<void>;
  readonly loadDigests: () => Promise<void>;
  readonly loadAbout: () => Promise<void>;
  /** Fetches the chunks that hold these papers, each chunk once; needs `heads` (and fetches them first). */
  readonly loadPapers: (ids: readonly PaperId[]) => Promise<void>;
  /** After a failure: everything again from the start. */
  readonly retry: () => Promise<void>;
}
export type CorpusStore = StoreApi<CorpusState>;

/** Reads a corpus file by its name. Never rejects. Codes: `corpus-unreachable`, `corpus-missing`. */
export type FetchText = (name: string) => Promise<Result<string>>;

/** What a corpus store starts with: nothing, or what stood in the HTML of a prerendered page. */
export interface CorpusStart {
  readonly fetchText: FetchText;
  readonly summary?: CorpusSummary;
  readonly papers?: readonly Paper[];
}

/** The store of the published corpus. Fetches nothing by itself. */
export function createCorpusStore({ fetchText, summary, papers = [] }: CorpusStart): CorpusStore {
  return createStore<CorpusState>()((set, get) => {
    const running = new Map<string, Promise<void>>();
    /** Names of the chunks and the place of every paper, of the heads that are in the state. */
    let index: { readonly chunks: readonly string[]; readonly placeOf: ReadonlyMap<PaperId, number> } | null = null;
    let digestsAsked = false;

    /** Runs a task unless it runs already: who asks while it does waits for the same end. */
    const once = (name: string, task: () => Promise<void>): Promise<void> => {
      const found = running.get(name);
      if (found !== undefined) return found;
      const started = task().finally(() => running.delete(name));
      running.set(name, started);
      return started;
    };

    const loadSummary = (): Promise<void> =>
      once('corpus.json', async () => {
        if (get().summary !== null) return;
        const read = await readFile(fetchText, 'corpus.json', decodeSummary);
        set(read.ok ? { summary: read.value, status: 'ready', failure: null } : toFailed(read.error));
      });

    /** Reads one of the files that the summary names, and drops it where the summary names another meanwhile. */
    const loadPart = async <T>(
      part: 'heads' | 'digests' | 'accounts',
      isThere: () => boolean,
      decode: Decode<T>,
      take: (value: T) => void,
    ): Promise<void> => {
      await loadSummary();
      const current = get().summary;
      if (current === null || isThere()) return;
      await once(current.files[part], async () => {
        const read = await readFile(fetchText, current.files[part], decode);
        if (get().summary?.files[part] !== current.files[part]) return;
        if (read.ok) take(read.value);
        else set(toFailed(read.error));
      });
    };

    const takeHeads = ({ heads, chunks }: Heads): void => {
      index = { chunks, placeOf: new Map(heads.map(({ id }, place) => [id, place])) };
      set({ heads });
    };
    const loadHeads = (): Promise<void> => loadPart('heads', () => get().heads !== null, decodeHeads, takeHeads);
    const loadDigests = (): Promise<void> => {
      digestsAsked = true;
      return loadPart(
        'digests',
        () => get().digests !== null,
        decodeDigests,
        (digests) => set({ digests }),
      );
    };
    const loadAbout = async (): Promise<void> => {
      await loadDigests();
      await loadPart(
        'accounts',
        () => get().about !== null,
        decodeAccounts,
        (accounts) => {
          const { digests } = get();
          if (digests !== null) set({ about: toAboutData({ ...accounts, digests }) });
        },
      );
    };

    const loadChunk = (name: string): Promise<void> =>
      once(name, async () => {
        const read = await readFile(fetchText, name, decodeChunk);
        if (read.ok) set({ papers: new Map([...get().papers, ...byId(read.value)]) });
      });

    const loadPapers = async (ids: readonly PaperId[]): Promise<void> => {
      const absent = ids.filter((id) => !get().papers.has(id));
      if (absent.length === 0) return;
      await loadHeads();
      if (index === null) return;
      const { chunks, placeOf } = index;
      const known = absent.filter((id) => placeOf.has(id));
      const names = new Set(known.flatMap((id) => chunks[Math.floor((placeOf.get(id) ?? 0) / chunkSize)] ?? []));
      await Promise.all([...names].map(loadChunk));
      const { papers: arrived, missing } = get();
      set({ missing: new Set([...missing, ...known].filter((id) => !arrived.has(id))) });
    };

    const retry = async (): Promise<void> => {
      index = null;
      set({
        status: 'loading',
        failure: null,
        summary: null,
        heads: null,
        digests: null,
        about: null,
        missing: new Set(),
      });
      await Promise.all([loadHeads(), digestsAsked ? loadDigests() : null]);
    };

    return {
      status: summary === undefined ? 'loading' : 'ready',
      failure: null,
      summary: summary ?? null,
      heads: null,
      digests: null,
      about: null,
      papers: byId(papers),
      missing: new Set(),
      loadHeads,
      loadDigests,
      loadAbout,
      loadPapers,
      retry,
    };
  });
}

/** The papers of some chunks, for the first render of a prerendered list; a failure where one of them cannot be had. */
export async function fetchPapers(fetchText: FetchText, chunks: readonly string[]): Promise<Result<readonly Paper[]>> {
  const read = await Promise.all(chunks.map((name) => readFile(fetchText, name, decodeChunk)));
  const papers: Paper[] = [];
  for (const chunk of read) {
    if (!chunk.ok) return chunk;
    papers.push(...chunk.value);
  }
  return ok(papers);
}

type Decode<T> = (text: string) => Result<T>;

async function readFile<T>(fetchText: FetchText, name: string, decode: Decode<T>): Promise<Result<T>> {
  const text = await fetchText(name);
  if (!text.ok) return text;
  const value = decode(text.value);
  return value.ok ? value : fail('corpus-damaged', `${name}: ${value.error.message}`);
}

function toFailed(failure: Failure): Pick<CorpusState, 'status' | 'failure'> {
  return { status: 'failed', failure };
}

function byId(papers: readonly Paper[]): ReadonlyMap<PaperId, Paper> {
  return new Map(papers.map((paper) => [paper.id, paper]));
}
