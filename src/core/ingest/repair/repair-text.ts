import type { Flag, Mark, Repair } from '../../domain/paper.ts';
import type { Field } from '../../domain/range.ts';
import { linkRanges } from '../links.ts';
import { choose, type Chosen } from './choose.ts';

/** A text with its repairs, and what they leave to say. All ranges are of the repaired text. */
export interface Repaired {
  readonly text: string;
  readonly repairs: readonly Repair[];
  readonly marks: readonly Mark[];
  readonly flags: readonly Flag[];
}

/**
 * A scraped text with every sure repair made, each with what stood there; what looks broken and is not sure is left and flagged.
 * Undoing the repairs gives `raw` back. Linear in the text; nothing to repair, the same text.
 *
 * @example repairText('title', 'LR^2VQ at 5times').text  // => 'LR2VQ at 5×', the 2 marked as raised
 */
export function repairText(field: Field, raw: string): Repaired {
  const { chosen, left } = choose(raw, linkRanges(raw));
  const { text, place } = apply(raw, chosen);
  return {
    text,
    repairs: chosen.map(({ start, end, to, rule }) => ({
      field,
      start: place(start),
      end: place(start) + to.length,
      from: raw.slice(start, end),
      to,
      rule,
    })),
    marks: chosen.flatMap(({ start, to, mark }) =>
      mark === undefined ? [] : [{ field, start: place(start), end: place(start) + to.length, kind: mark }],
    ),
    flags: left.map(({ start, end }) => ({ field, start: place(start), end: place(end), code: 'tex-debris' })),
  };
}

/** The text with the replacements made, and where a place of the scraped text is in it: of what was replaced, the end, but for its beginning. */
function apply(raw: string, chosen: readonly Chosen[]) {
  const parts: string[] = [];
  const ends: number[] = [];
  let at = 0;
  let length = 0;
  for (const { start, end, to } of chosen) {
    parts.push(raw.slice(at, start), to);
    length += start - at + to.length;
    ends.push(length);
    at = end;
  }
  parts.push(raw.slice(at));
  const place = (rawAt: number) => {
    const last = lastBefore(chosen, rawAt);
    const end = chosen[last]?.end ?? 0;
    return (ends[last] ?? 0) + Math.max(0, rawAt - end);
  };
  return { text: parts.join(''), place };
}

/** The last of sorted ranges that begins before a place; -1 where none does. */
function lastBefore(ranges: readonly { readonly start: number }[], at: number): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
