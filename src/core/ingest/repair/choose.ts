import type { Range } from '../../domain/range.ts';
import { findBroken, findLeft } from './debris.ts';
import { scanNames } from './name-scan.ts';
import { RangeSet } from './range-set.ts';
import { repairRules } from './repair-rules.ts';
import type { Replacement } from './rule.ts';

/** A replacement with the rule that makes it. */
export interface Chosen extends Omit<Replacement, 'closing'> {
  readonly rule: string;
}

/** What a rule wants at once. */
type Change = readonly Chosen[];

/** Of TeX's own commands; a bound for what is hostile. */
const longestCommand = 24;

/** How often words are looked through for what is broken once something was given back. Enough for what is nested; a bound for what is hostile. */
const mostRounds = 4;

/**
 * The replacements that are made, sorted and disjoint: rules in the order of their table, few inside links, none in a word that is broken; and the
 * words that were left so.
 */
export function choose(
  raw: string,
  linkRanges: readonly Range[],
): { readonly chosen: readonly Chosen[]; readonly left: readonly Range[] } {
  const links = new RangeSet(linkRanges);
  const taken = new Taken(raw.length);
  let changes = gather(raw, links, taken);
  const isTaken = (at: number) => taken.has(at) || links.overlaps({ start: at, end: at + 1 });
  let broken = findBroken(raw, isTaken);
  for (let round = 0; round < mostRounds && broken.length > 0; round += 1) {
    const words = new RangeSet(broken);
    const kept = changes.filter((change) => !change.some((one) => words.overlaps(one)));
    if (kept.length === changes.length) break;
    changes = kept;
    taken.clear();
    for (const change of changes) for (const one of change) taken.add(one);
    broken = findBroken(raw, isTaken);
  }
  return { chosen: join(changes.flat().toSorted((a, b) => a.start - b.start)), left: toLeft(raw, broken, isTaken) };
}

/** All that the rules want and may have. */
function gather(raw: string, links: RangeSet, taken: Taken): readonly Change[] {
  const changes: Change[] = [];
  const hasCommands = raw.includes('\\');
  const held = scanNames(raw);
  for (const { name: rule, needs, names, insideLinks, find } of repairRules) {
    if (names !== undefined && (held & names) === 0) continue;
    if (needs?.some((needed) => raw.includes(needed)) === false) continue;
    for (const { closing, ...opening } of find(raw)) {
      const change =
        closing === undefined
          ? [{ ...opening, rule }]
          : [
              { ...opening, rule },
              { ...closing, rule },
            ];
      const isFree = change.every((one) => !taken.overlaps(one) && (insideLinks === true || !links.overlaps(one)));
      if (!isFree || (hasCommands && isInCommand(raw, opening.start))) continue;
      changes.push(change);
      for (const one of change) taken.add(one);
    }
  }
  return changes;
}

/** Whether a place is in the middle of a command with its backslash: what looks like a name there is a part of one. */
function isInCommand(raw: string, at: number): boolean {
  if (!isLetter(raw.charCodeAt(at))) return false;
  let before = at - 1;
  while (before > at - longestCommand && isLetter(raw.charCodeAt(before))) before -= 1;
  return raw[before] === '\\';
}

function isLetter(unit: number): boolean {
  return (unit > 64 && unit < 91) || (unit > 96 && unit < 123);
}

/** One for every two that leave nothing behind and touch: they would stand at the same place. */
function join(sorted: readonly Chosen[]): readonly Chosen[] {
  const joined: Chosen[] = [];
  for (const one of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && last.to === '' && one.to === '' && last.end === one.start) {
      joined[joined.length - 1] = { ...last, end: one.end };
    } else joined.push(one);
  }
  return joined;
}

function toLeft(raw: string, broken: readonly Range[], isTaken: (at: number) => boolean): readonly Range[] {
  const words = new RangeSet(broken);
  const others = findLeft(raw, isTaken).filter((word) => !words.overlaps(word));
  return [...broken, ...others].toSorted((a, b) => a.start - b.start);
}

/** Which units of a text a replacement has taken. Most texts have none, and need no memory for it. */
class Taken {
  private units: Uint8Array | null = null;
  private readonly length: number;

  constructor(length: number) {
    this.length = length;
  }

  has(at: number): boolean {
    return this.units?.[at] === 1;
  }

  overlaps({ start, end }: Range): boolean {
    if (this.units === null) return false;
    for (let at = start; at < end; at += 1) if (this.units[at] === 1) return true;
    return false;
  }

  add({ start, end }: Range): void {
    this.units ??= new Uint8Array(this.length);
    this.units.fill(1, start, end);
  }

  clear(): void {
    this.units?.fill(0);
  }
}
