import type { PlainPaper } from '../plain-paper.ts';

/** How a text is meant: `whole` words and any of them, best first, or `typing`, where the last word goes on and letters may be wrong. */
export type Manner = 'whole' | 'typing';

/** An index over some papers. */
export interface PeerIndex {
  /** Places of the papers that a text finds, best first, at most `most`. */
  readonly search: (
    text: string,
    options: { readonly most: number; readonly manner: Manner },
  ) => Found | Promise<Found>;
  /** The index as bytes, where the library can write it down; null where it cannot. */
  readonly serialise: () => Uint8Array | null | Promise<Uint8Array | null>;
  /** What is told apart where there is more than one thing in an index. */
  readonly apart?: Apart;
}

/** CPU and bytes (gzip) of what no other has: vectors, and where words stand. */
export interface Apart {
  /** Not in the CPU of the build. */
  readonly vectorsCpuMs: number;
  /** Of the bytes of the index: terms, postings and lengths; what phrases need; vectors; ids, orders and numbers. */
  readonly termsGzipBytes: number;
  readonly phrasesGzipBytes: number;
  readonly vectorsGzipBytes: number;
  readonly otherGzipBytes: number;
}
type Found = readonly number[];

/** A way to search papers, to be measured beside others: ours, or a library with its best documented settings. */
export interface Peer {
  readonly name: string;
  readonly build: (papers: readonly PlainPaper[]) => PeerIndex | Promise<PeerIndex>;
}

/** A title says more of a paper than its abstract: the same for every peer that can weigh fields. */
export const titleWeight = 2;

/** The bytes of a text in UTF-8. */
export function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
