import type { Flag, Mark, Repair } from '../../domain/paper.ts';
import type { Field } from '../../domain/range.ts';
import { linkRanges } from '../links.ts';
import { findBroken, findScripts } from './debris.ts';
import { RangeSet } from './range-set.ts';
import { repairRules } from './repair-rules.ts';
import type { Replacement } from './rule.ts';

/** A text with its repairs, and what they leave to say. All ranges are of the repaired text. */
export interface Repaired {
  readonly text: string;
  readonly repairs: readonly Repair[];
  readonly marks: readonly Mark[];
  readonly flags: readonly Flag[];
}

/** A replacement with the rule that makes it. */
interface Chosen extends Replacement {
  readonly rule: string;
}

/**
 * A scraped text with every sure repair made, each with what stood there; what looks broken and is not sure is left and flagged.
 * Undoing the repairs gives `raw` back. Linear in the text; nothing to repair, the same text.
 *
 * @example repairText('title', 'LR^2VQ at 5times').text  // => 'LR2VQ at 5×', the 2 marked as raised
 */
export function repairText(field: Field, raw: string): Repaired {
  const links = new RangeSet(linkRanges(raw));
  const broken = [...findBroken(raw)].filter((word) => !links.overlaps(word));
  const chosen = choose(raw, links, new RangeSet(broken));
  const mended = new RangeSet([...broken, ...chosen]);
  const scripts = [...findScripts(raw)].filter((word) => !links.overlaps(word) && !mended.overlaps(word));
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
    flags: [...broken, ...scripts]
      .toSorted((a, b) => a.start - b.start)
      .map(({ start, end }) => ({ field, start: place(start), end: place(end), code: 'tex-debris' })),
  };
}

/** The replacements that are made, sorted and disjoint: rules in the order of their table, none inside what is broken, few inside links. */
function choose(raw: string, links: RangeSet, broken: RangeSet): readonly Chosen[] {
  const taken = new RangeSet([]);
  const chosen: Chosen[] = [];
  for (const rule of repairRules) {
    if (rule.needs?.some((needed) => raw.includes(needed)) === false) continue;
    for (const replacement of rule.find(raw)) {
      if (taken.overlaps(replacement) || broken.overlaps(replacement)) continue;
      if (rule.insideLinks !== true && links.overlaps(replacement)) continue;
      chosen.push({ ...replacement, rule: rule.name });
    }
    if (chosen.length > taken.size) taken.replace(chosen);
  }
  return chosen.toSorted((a, b) => a.start - b.start);
}

/** The text with the replacements made, and where a place of the scraped text is in it. */
function apply(raw: string, chosen: readonly Chosen[]) {
  const parts: string[] = [];
  const shifts: { readonly from: number; readonly by: number }[] = [{ from: 0, by: 0 }];
  let at = 0;
  let by = 0;
  for (const { start, end, to } of chosen) {
    parts.push(raw.slice(at, start), to);
    by += to.length - (end - start);
    shifts.push({ from: end, by });
    at = end;
  }
  parts.push(raw.slice(at));
  const place = (rawAt: number) => rawAt + (shifts[lastAtMost(shifts, rawAt)]?.by ?? 0);
  return { text: parts.join(''), place };
}

/** The last of sorted entries that begins at or before a place. */
function lastAtMost(entries: readonly { readonly from: number }[], at: number): number {
  let [low, high] = [0, entries.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((entries[middle]?.from ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
