import type { LineSpan } from '../../domain/range.ts';

/** Lines without a blank one between them, and what they say joined. */
export interface Block {
  readonly lines: LineSpan;
  readonly text: string;
}

/** A title with its abstract: null where none stands there. */
export interface Pair {
  readonly title: Block;
  readonly abstract: Block | null;
}

/** What pairing gives: every block is in one of the two. */
export interface Pairing {
  readonly pairs: readonly Pair[];
  /** Text that looks like an abstract and has no title before it. */
  readonly loose: readonly Block[];
}

/** Of 9,881 titles of the page none is longer than 175 characters; of as many abstracts 2 are shorter than 280. */
const longestTitle = 200;

/**
 * Titles with their abstracts, in order. A title is a short block without a full stop at its end (none of 9,881 real titles has one);
 * what follows it up to the next title is its abstract, blank lines inside included. The last block of a text that is `cut`, with no line break
 * at its end, is an abstract where the papers before have one. Linear; no blocks, no pairs.
 */
export function pairBlocks(blocks: readonly Block[], cut: boolean): Pairing {
  const pairs: { title: Block; abstract: Block | null }[] = [];
  const loose: Block[] = [];
  for (const [at, block] of blocks.entries()) {
    const open = pairs.at(-1);
    const next = blocks[at + 1];
    if (isTitle(block, { next, open, before: pairs.at(-2), cut })) pairs.push({ title: block, abstract: null });
    else if (open === undefined) loose.push(block);
    else open.abstract = open.abstract === null ? block : joinBlocks(open.abstract, block);
  }
  return { pairs, loose };
}

interface Surroundings {
  readonly next: Block | undefined;
  /** The paper that is being read. */
  readonly open: Pair | undefined;
  readonly before: Pair | undefined;
  readonly cut: boolean;
}

function isTitle(block: Block, { next, open, before, cut }: Surroundings): boolean {
  if (block.text.length > longestTitle) return false;
  const waits = open !== undefined && open.abstract === null;
  // A file that stops in the middle of its last abstract leaves a short block without a stop.
  if (cut && next === undefined && waits && before !== undefined && before.abstract !== null) return false;
  if (!block.text.endsWith('.')) return true;
  // "… et al." before an abstract, where the paper before has one: nothing else could be that abstract's title.
  return !waits && open !== undefined && next !== undefined && next.text.length > longestTitle;
}

function joinBlocks(a: Block, b: Block): Block {
  return { lines: [a.lines[0], b.lines[1]], text: `${a.text} ${b.text}` };
}
