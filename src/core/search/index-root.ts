import { decodeJson, v } from '../domain/decode.ts';
import type { Result } from '../domain/result.ts';

/**
 * Papers that stand together in the index, in parts of their own. Numbers of papers count from the oldest, so that a new day
 * adds a segment or grows the last and leaves the others as they are.
 */
export interface Segment {
  /** The first of its papers, and how many they are. */
  readonly from: number;
  readonly papers: number;
  /** In the order of their terms: the first term of each shard, and the numbers of its two parts. */
  readonly shards: readonly (readonly [first: string, terms: number, positions: number])[];
  /** Part of one byte a paper: its length, for the ranking. */
  readonly lengths: number;
  /** Part of eight bytes a paper: how many words its title has, and how many its abstract and authors; for phrases. */
  readonly extents: number;
  /** Parts of twelve bytes a paper: the ids of `idsTogether` papers each. */
  readonly ids: readonly number[];
  /** Part of eight bytes a paper: its votes and its seconds to read. */
  readonly numbers: number;
  /** Part of the papers' vectors, as many bytes each as there are dimensions. Absent in large corpora. */
  readonly vectors?: number;
}

/** What is known of an index before any of its parts is there. */
export interface IndexRoot {
  readonly form: 1;
  readonly papers: number;
  /** Mean length of a paper in words, a word of the title counted as often as `titleWeight` says. */
  readonly meanLength: number;
  readonly dimensions: number;
  /** How many papers' ids are one part. */
  readonly idsTogether: number;
  /** Topics in the corpus's order. */
  readonly topics: readonly string[];
  /** Whether there is a list of the papers that hold words of each first letter. */
  readonly withLetters: boolean;
  readonly segments: readonly Segment[];
  /** Part that holds the place of every paper in the order of titles. */
  readonly titleOrder: number;
  /** Every part: the hash that names its file, or where it lies behind the root of a single file, in bytes. */
  readonly parts: readonly (string | readonly [at: number, length: number])[];
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const rootSchema = v.object({
  form: v.literal(1),
  papers: count,
  meanLength: v.number(),
  dimensions: count,
  idsTogether: count,
  topics: v.array(v.string()),
  withLetters: v.boolean(),
  segments: v.array(
    v.object({
      from: count,
      papers: count,
      shards: v.array(v.tuple([v.string(), count, count])),
      lengths: count,
      extents: count,
      ids: v.array(count),
      numbers: count,
      vectors: v.exactOptional(count),
    }),
  ),
  titleOrder: count,
  parts: v.array(v.union([v.string(), v.tuple([count, count])])),
});

/** The root that a text holds, or what is wrong with it. Never throws. */
export function decodeRoot(text: string): Result<IndexRoot> {
  return decodeJson(rootSchema, text);
}
