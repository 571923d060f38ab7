import { fail, ok, type Result } from '../domain/result.ts';
import { decodeFile, nameOfPart } from './index-files.ts';
import type { IndexRoot, Segment } from './index-root.ts';
import { TermShard } from './term-shard.ts';

/** Gives the bytes of a file of the index by its name; null stands for the file that the index begins with. */
export type FetchBytes = (name: string | null) => Promise<Result<Uint8Array>>;

/** An index, of which some parts are there. */
export interface OpenIndex {
  readonly root: IndexRoot;
  /** Fetches those of the parts that are not there, each once; a failure names the first that cannot be had, and asking again is the retry. */
  readonly load: (parts: readonly number[]) => Promise<Result<null>>;
  readonly isLoaded: (part: number) => boolean;
  /** The bytes of a part that was loaded. Throws where it was not: that is our own mistake. */
  readonly part: (part: number) => Uint8Array;
  /** The part read as a shard of terms; the same object every time. */
  readonly shard: (part: number) => TermShard;
}

/** Opens an index by its first file. Nothing is parsed but the root. */
export async function openIndex(fetchBytes: FetchBytes): Promise<Result<OpenIndex>> {
  const first = await fetchBytes(null);
  if (!first.ok) return first;
  const bytes = aligned(first.value);
  const file = decodeFile(bytes);
  if (!file.ok) return file;
  const { root, length } = file.value;
  const loaded = new Map<number, Uint8Array>();
  const shards = new Map<number, TermShard>();
  const waiting = new Map<number, Promise<Result<null>>>();
  for (const [at, place] of root.parts.entries()) {
    if (typeof place !== 'string') loaded.set(at, bytes.subarray(length + place[0], length + place[0] + place[1]));
  }

  const fetchPart = async (part: number): Promise<Result<null>> => {
    if (typeof root.parts[part] !== 'string') return fail('damaged-index', `the index has no part ${part}`);
    const fetched = await fetchBytes(nameOfPart(root.parts, part));
    if (fetched.ok) loaded.set(part, aligned(fetched.value));
    return fetched.ok ? ok(null) : fetched;
  };
  const loadPart = (part: number): Promise<Result<null>> => {
    const running = waiting.get(part) ?? fetchPart(part).finally(() => waiting.delete(part));
    waiting.set(part, running);
    return running;
  };
  const getPart = (part: number): Uint8Array => {
    const found = loaded.get(part);
    if (found === undefined) throw new Error(`part ${part} of the index was read before it was loaded`);
    return found;
  };
  const getShard = (part: number): TermShard => {
    const shard = shards.get(part) ?? new TermShard(getPart(part));
    shards.set(part, shard);
    return shard;
  };
  return ok({
    root,
    load: async (parts) => {
      const results = await Promise.all([...new Set(parts)].filter((part) => !loaded.has(part)).map(loadPart));
      return results.find((result) => !result.ok) ?? ok(null);
    },
    isLoaded: (part) => loaded.has(part),
    part: getPart,
    shard: getShard,
  });
}

/** The shards of a segment that may hold terms from `from` up to, not including, `to`. */
export function shardsBetween(segment: Segment, from: string, to: string): Segment['shards'] {
  return segment.shards.filter(([first], at) => {
    const next = segment.shards[at + 1];
    return first < to && (next === undefined || next[0] >= from);
  });
}

/** The text after every text that begins with a prefix. */
export function afterPrefix(prefix: string): string {
  return `${prefix}\uffff`;
}

function aligned(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
}
