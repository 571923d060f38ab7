import { fail, ok, type Result } from '../domain/result.ts';
import { hash60, hashBytes60 } from '../text/hash.ts';
import type { Paper } from '../domain/paper.ts';
import type { Topic } from '../domain/topic.ts';
import { buildIndex, divided, undivided, type BuiltIndex } from './build-index.ts';
import { toIndexedPaper } from './indexed-paper.ts';
import { decodeRoot, type IndexRoot } from './index-root.ts';

/** A file of an index: a name without folders, and its bytes. */
export interface IndexFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Parts begin at multiples of this, so that numbers of four bytes are read where they lie. */
const alignment = 8;
/** "SHF1" in ASCII, then the length of the root: what a file begins with. */
const magic = 0x31464853;
const headBytes = 8;

/** Up to so many papers one file of a few 100 kB holds the whole index, and nothing is fetched after it. */
const mostPapersInOneFile = 1000;

/** The files of the index of a corpus, the one that it begins with last. */
export function encodeIndex(papers: readonly Paper[], topics: readonly Topic[]): readonly IndexFile[] {
  const inOne = papers.length <= mostPapersInOneFile;
  const division = inOne ? undivided : divided;
  const built = buildIndex(papers.map(toIndexedPaper), { topics: topics.map(({ id }) => id), division });
  return inOne ? [named(encodeOneFile(built))] : encodeFiles(built);
}

/** An index as one file: its root, then all parts behind it. */
export function encodeOneFile({ root, parts }: BuiltIndex): Uint8Array {
  const places: [number, number][] = [];
  let length = 0;
  for (const part of parts) {
    places.push([length, part.length]);
    length = align(length + part.length);
  }
  const head = encodeRoot({ ...root, parts: places });
  const bytes = new Uint8Array(head.length + length);
  bytes.set(head);
  for (const [at, part] of parts.entries()) bytes.set(part, head.length + (places[at]?.[0] ?? 0));
  return bytes;
}

/** An index as one file for every part, named by a hash of its bytes, and the root, last. A part that stays the same keeps its name. */
export function encodeFiles({ root, parts }: BuiltIndex): readonly IndexFile[] {
  const places = new Set(root.segments.flatMap(({ shards }) => shards.map(([, , part]) => part)));
  const hashes = parts.map((part, at) => {
    const beside = places.has(at + 1) ? parts[at + 1] : undefined;
    return places.has(at) ? besidePart : hashBytes60(part) + (beside === undefined ? '' : hashBytes60(beside));
  });
  const names = hashes.map((hash) => (hash.length > hashLength ? hash60(hash) : hash));
  const files = parts.map((bytes, at) => ({ name: nameOfPart(names, at), bytes }));
  return [...files, named(encodeRoot({ ...root, parts: names }))];
}

/** Stands for the name of a part that lies beside the one before: what says where the words of a shard stand. One hash names both, since a root names very many. */
const besidePart = '~';
const hashLength = 12;

/** The name of the file of a part; `names` are those of the root. */
export function nameOfPart(names: readonly unknown[], part: number): string {
  const name = names[part];
  return name === besidePart ? `search-${String(names[part - 1])}-places.bin` : `search-${String(name)}.bin`;
}

/** The root that the bytes of a file begin with, and how many bytes it takes. Never throws. Codes: `damaged-index`, those of the decoder. */
export function decodeFile(bytes: Uint8Array): Result<{ readonly root: IndexRoot; readonly length: number }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headBytes || view.getUint32(0, true) !== magic) return fail('damaged-index', 'no search index');
  const length = view.getUint32(4, true);
  if (headBytes + length > bytes.length) return fail('damaged-index', 'the search index ends too soon');
  let text = '';
  for (let at = headBytes; at < headBytes + length; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  const root = decodeRoot(text);
  return root.ok ? ok({ root: root.value, length: align(headBytes + length) }) : root;
}

function encodeRoot(root: IndexRoot): Uint8Array {
  // ASCII alone, so that a character is a byte.
  const text = JSON.stringify(root).replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const bytes = new Uint8Array(align(headBytes + text.length));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, text.length, true);
  for (let at = 0; at < text.length; at += 1) bytes[headBytes + at] = text.charCodeAt(at);
  return bytes;
}

function named(bytes: Uint8Array): IndexFile {
  return { name: `search-${hashBytes60(bytes)}.bin`, bytes };
}

function align(length: number): number {
  return Math.ceil(length / alignment) * alignment;
}
