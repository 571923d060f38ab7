import type { LineSpan } from '../../domain/range.ts';
import type { Line, LineRole } from '../../domain/source.ts';
import { isBlank } from '../lines.ts';

/** A part of a source's text: UTF-16 units, end excluded. */
export interface Offsets {
  readonly start: number;
  readonly end: number;
}

/**
 * Lines of a source of JSON, which is read by offsets, and their roles. Lines of nothing but brackets and commas are furniture; every other line
 * is unknown until something that stands on it is read.
 */
export class OffsetLines {
  readonly roles: LineRole[];
  private readonly starts: readonly number[];

  constructor(lines: readonly Line[]) {
    let start = 0;
    this.starts = lines.map((line) => {
      const at = start;
      start += line.text.length + line.ending.length;
      return at;
    });
    this.roles = lines.map(({ text }) => (isBlank(text) ? 'blank' : isBrackets(text) ? 'furniture' : 'unknown'));
  }

  /** The lines that a part of the text stands on. */
  span({ start, end }: Offsets): LineSpan {
    return [this.lineAt(start), this.lineAt(Math.max(start, end - 1))];
  }

  /** The number of the line that holds an offset, by halving; behind the text that of the last one. */
  lineAt(offset: number): number {
    let [low, high] = [0, this.starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(1, low);
  }

  /** Gives lines a role; blank ones stay blank. */
  set(span: LineSpan, role: LineRole): void {
    this.change(span, (before) => (before === 'blank' ? before : role));
  }

  /** Says that something on these lines was read: those that had no role are `meta`. */
  setRead(span: LineSpan): void {
    this.change(span, (before) => (before === 'unknown' ? 'meta' : before));
  }

  /** Says that something on these lines could not be read: but for those on which something else was, they are unknown. */
  setUnread(span: LineSpan): void {
    this.change(span, (before) => (before === 'furniture' ? 'unknown' : before));
  }

  private change([from, to]: LineSpan, toRole: (before: LineRole) => LineRole): void {
    for (let at = from - 1; at < to; at += 1) {
      const before = this.roles[at];
      if (before !== undefined) this.roles[at] = toRole(before);
    }
  }
}

function isBrackets(text: string): boolean {
  return /^[\s[\]{},]+$/.test(text);
}
