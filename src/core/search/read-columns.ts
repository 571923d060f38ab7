import type { PaperId } from '../domain/ids.ts';
import { idLength } from './build-index.ts';
import type { Segment } from './index-root.ts';
import type { OpenIndex } from './open-index.ts';

/** Numbers of all papers, counted over all segments. */
export interface PaperNumbers {
  /** -1 where none are known. */
  readonly votes: Int32Array;
  readonly readingSeconds: Uint32Array;
}

const numbersOf = new WeakMap<OpenIndex, PaperNumbers>();

/** Votes and reading times of all papers; their parts are loaded. */
export function readNumbers(index: OpenIndex): PaperNumbers {
  const known = numbersOf.get(index);
  if (known !== undefined) return known;
  const votes = new Int32Array(index.root.papers);
  const readingSeconds = new Uint32Array(index.root.papers);
  for (const { from, papers, numbers } of index.root.segments) {
    const column = toWords(index.part(numbers));
    for (let at = 0; at < papers; at += 1) {
      votes[from + at] = (column[at] ?? 0) - 1;
      readingSeconds[from + at] = column[papers + at] ?? 0;
    }
  }
  const read = { votes, readingSeconds };
  numbersOf.set(index, read);
  return read;
}

/** A part as the 32-bit numbers that it is. */
export function toWords(part: Uint8Array): Uint32Array {
  return new Uint32Array(part.buffer, part.byteOffset, part.length / 4);
}

/** The segment of a paper. Throws where the index has no such paper. */
export function segmentOf(index: OpenIndex, paper: number): Segment {
  const segment = index.root.segments.findLast(({ from }) => from <= paper);
  if (segment === undefined) throw new Error(`paper ${paper}: not in the index, which has ${index.root.papers}`);
  return segment;
}

/** The part that holds the id of a paper. */
export function idPart(index: OpenIndex, paper: number): number {
  const { from, ids } = segmentOf(index, paper);
  return ids[Math.floor((paper - from) / index.root.idsTogether)] ?? -1;
}

/** The id of a paper; its part is loaded. */
export function readId(index: OpenIndex, paper: number): PaperId {
  const { from } = segmentOf(index, paper);
  const at = ((paper - from) % index.root.idsTogether) * idLength;
  return String.fromCharCode(...index.part(idPart(index, paper)).subarray(at, at + idLength)) as PaperId;
}

const papersById = new WeakMap<OpenIndex, ReadonlyMap<PaperId, number>>();

/** The papers of all ids; their parts are loaded. */
export function readPapersById(index: OpenIndex): ReadonlyMap<PaperId, number> {
  const known = papersById.get(index);
  if (known !== undefined) return known;
  const read = new Map(Array.from({ length: index.root.papers }, (_, paper) => [readId(index, paper), paper]));
  papersById.set(index, read);
  return read;
}
