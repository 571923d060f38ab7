import type { Range } from '../../domain/range.ts';

/** Ranges of one text, asked many times whether they overlap another: sorted once, then searched by halving. */
export class RangeSet {
  private starts: readonly number[] = [];
  /** The furthest end of this range and all before it. */
  private ends: readonly number[] = [];

  constructor(ranges: readonly Range[]) {
    this.replace(ranges);
  }

  /** How many ranges it holds. */
  get size(): number {
    return this.starts.length;
  }

  /** Other ranges instead of those it holds. */
  replace(ranges: readonly Range[]): void {
    const sorted = ranges.toSorted((a, b) => a.start - b.start);
    let furthest = 0;
    this.starts = sorted.map(({ start }) => start);
    this.ends = sorted.map(({ end }) => (furthest = Math.max(furthest, end)));
  }

  /** Whether any of them shares a unit with a range. */
  overlaps({ start, end }: Range): boolean {
    let [low, high] = [0, this.starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (this.ends[low - 1] ?? 0) > start;
  }
}
