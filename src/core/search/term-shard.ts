import { BitWriter } from './bits.ts';
import { ByteReader, createByteWriter } from './bytes.ts';

/** A term of a shard: how many papers hold it, and where its postings and positions lie, in bytes of the shard's parts. */
export interface ShardTerm {
  readonly text: string;
  readonly papers: number;
  readonly postings: number;
  readonly positions: number;
}

/** Writes the postings and positions of the next term, and says which term that was. */
export type WriteTerm = (at: number, postings: BitWriter, positions: BitWriter) => Pick<ShardTerm, 'text' | 'papers'>;

/** Terms that share one line of the table by which a term is found: more save bytes, fewer save steps. */
const blockSize = 16;
/** Numbers of one line: where the block's terms, postings and positions begin. */
const lineLength = 3;
/** Numbers before the table: how many terms, how many blocks, bytes of the terms. */
const headLength = 3;

/**
 * The bytes of a shard of `count` terms: first the table of the blocks, then the terms in order, front-coded in blocks, then all postings;
 * positions are a part of their own. Terms come sorted by UTF-16 units, each once.
 */
export function encodeShard(
  count: number,
  write: WriteTerm,
): { readonly terms: Uint8Array; readonly positions: Uint8Array } {
  const dictionary = createByteWriter();
  const [postings, positions] = [new BitWriter(), new BitWriter()];
  const blocks = Math.ceil(count / blockSize);
  const table = new Uint32Array(headLength + blocks * lineLength);
  let before = '';
  for (let at = 0; at < count; at += 1) {
    const [postingsAt, positionsAt] = [postings.length(), positions.length()];
    if (at % blockSize === 0) {
      before = '';
      table.set([dictionary.length(), postingsAt, positionsAt], headLength + (at / blockSize) * lineLength);
    }
    const { text, papers } = write(at, postings, positions);
    const shared = countShared(before, text);
    dictionary.number(shared);
    dictionary.text(text.slice(shared));
    dictionary.number(papers);
    dictionary.number(postings.length() - postingsAt);
    dictionary.number(positions.length() - positionsAt);
    before = text;
  }
  table.set([count, blocks, dictionary.length()]);
  const terms = createByteWriter(table.byteLength + dictionary.length() + postings.length());
  terms.bytes(new Uint8Array(table.buffer));
  terms.bytes(dictionary.view());
  terms.bytes(postings.view());
  return { terms: terms.done(), positions: positions.view().slice() };
}

function countShared(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a.charCodeAt(shared) === b.charCodeAt(shared)) shared += 1;
  return shared;
}

/** A shard, read where it lies: nothing is unpacked before it is asked for. */
export class TermShard {
  readonly bytes: Uint8Array;
  readonly count: number;
  private readonly blocks: number;
  private readonly table: Uint32Array;
  private readonly dictionaryFrom: number;
  private readonly postingsFrom: number;

  /** `bytes` begin at a multiple of four in their buffer. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    const words = new Uint32Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.length / 4));
    this.count = words[0] ?? 0;
    // No more than the bytes have room for, so that a damaged shard ends as well.
    this.blocks = Math.min(words[1] ?? 0, Math.floor(words.length / lineLength));
    this.table = words.subarray(headLength, headLength + this.blocks * lineLength);
    this.dictionaryFrom = (headLength + this.blocks * lineLength) * 4;
    this.postingsFrom = this.dictionaryFrom + (words[2] ?? 0);
  }

  /** The term itself, or null where the shard has none of this text. */
  find(text: string): ShardTerm | null {
    let found: ShardTerm | null = null;
    this.scan(text, (term) => {
      if (term.text === text) found = term;
      return false;
    });
    return found;
  }

  /** Every term from the first that is not before `from`, in order, until `visit` gives false. */
  scan(from: string, visit: (term: ShardTerm) => boolean): void {
    for (let block = this.blockOf(from); block < this.blocks; block += 1) {
      if (!this.scanBlock(block, from, visit)) return;
    }
  }

  private scanBlock(block: number, from: string, visit: (term: ShardTerm) => boolean): boolean {
    const reader = new ByteReader(this.bytes, this.dictionaryFrom + this.line(block, 0));
    let postings = this.postingsFrom + this.line(block, 1);
    let positions = this.line(block, 2);
    let text = '';
    const last = Math.min(this.count, (block + 1) * blockSize);
    for (let at = block * blockSize; at < last; at += 1) {
      text = text.slice(0, reader.number()) + reader.text();
      const term = { text, papers: reader.number(), postings, positions };
      postings += reader.number();
      positions += reader.number();
      if (text >= from && !visit(term)) return false;
    }
    return true;
  }

  /** The last block whose first term is not after `text`. */
  private blockOf(text: string): number {
    let low = 0;
    let high = this.blocks - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.firstOf(middle) <= text) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private firstOf(block: number): string {
    const reader = new ByteReader(this.bytes, this.dictionaryFrom + this.line(block, 0));
    reader.number();
    return reader.text();
  }

  private line(block: number, column: number): number {
    return this.table[block * lineLength + column] ?? 0;
  }
}
