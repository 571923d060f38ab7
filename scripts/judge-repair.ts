import { repairText } from '../src/core/ingest/repair/repair-text.ts';
import { mangleTex } from './mangle-tex.ts';
import type { SpotKind } from './tex-commands.ts';
import { fillPieces, linkBar, loweredOpen, raisedOpen, scriptClose, toPieces, type Piece } from './tex-pieces.ts';

/** A place where the page left something of TeX: what stands there, how it should read, how it reads repaired. */
export interface JudgedSpot {
  readonly kind: SpotKind;
  readonly outcome: 'right' | 'wrong' | 'missed';
  readonly from: string;
  readonly wanted: string;
  readonly got: string;
  readonly rules: string;
}

export interface JudgedPair {
  readonly spots: readonly JudgedSpot[];
  /** Changes where the oracle has nothing to repair and reads something else. */
  readonly astray: readonly JudgedSpot[];
}

/** One repair, placed in the scraped text. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly to: string;
  readonly rule: string;
  readonly isMarked: boolean;
  /** What it reads: `to`, between marks where it is raised or lowered. */
  readonly reading: string;
}

interface PlacedPiece extends Piece {
  /** Where it stands in the mangled text. */
  readonly from: number;
  readonly to: number;
}

/**
 * Every spot of a pair against the oracle. Alignment is by construction: the page's rule says where each unit of `mangled` stood in `original`, the tree says
 * which command that place belongs to, and a repair says which units it took. Null where the page's rule does not give `mangled`, or the TeX is broken.
 */
export function judgePair({
  original,
  mangled,
}: {
  readonly original: string;
  readonly mangled: string;
}): JudgedPair | null {
  const { text, places } = mangleTex(original);
  if (text !== mangled) return null;
  const pieces = toPieces(original);
  if (pieces === null) return null;
  const placed = fillPieces(original, pieces, { start: 0, end: original.length }).map((piece): PlacedPiece => {
    const [from, to] = [countBelow(places, piece.start), countBelow(places, piece.end)];
    const left = text.slice(from, to);
    return { ...piece, text: piece.text === ' ' && /^[,;:>]$/.test(left) ? left : piece.text, from, to };
  });
  const groups = toGroups(placed, findChanges(mangled));
  const spots = new Map<number, JudgedSpot>();
  const astray = groups.flatMap((group) => judgeGroup(mangled, group, spots) ?? []);
  return { spots: [...spots.values()], astray };
}

/** What was repaired, as changes of the scraped text. */
export function findChanges(raw: string): readonly Change[] {
  const { repairs, marks } = repairText('abstract', raw);
  let shift = 0;
  return repairs.map(({ start, end, from, to, rule }) => {
    const rawStart = start - shift;
    shift += to.length - from.length;
    const mark = marks.find((one) => one.start === start && one.end === end);
    const open = mark?.kind === 'sup' ? raisedOpen : loweredOpen;
    const reading = mark === undefined ? to : `${open}${to}${scriptClose}`;
    return { start: rawStart, end: rawStart + from.length, to, rule, isMarked: mark !== undefined, reading };
  });
}

/** Pieces and changes that share a unit, with all plain pieces between. */
interface Group {
  readonly pieces: readonly PlacedPiece[];
  readonly changes: readonly Change[];
  readonly start: number;
  readonly end: number;
}

function toGroups(pieces: readonly PlacedPiece[], changes: readonly Change[]): readonly Group[] {
  const ranges = [
    ...pieces
      .filter((one) => one.spot !== undefined && one.from < one.to)
      .map(({ from, to }) => ({ start: from, end: to })),
    ...changes,
  ].toSorted((a, b) => a.start - b.start || a.end - b.end);
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of ranges) {
    const open = merged.at(-1);
    if (open !== undefined && start < open.end) open.end = Math.max(open.end, end);
    else merged.push({ start, end });
  }
  return merged.map(({ start, end }) => ({
    start,
    end,
    pieces: pieces.filter((one) => one.from < end && one.to > start),
    changes: changes.filter((one) => one.start < end && one.end > start),
  }));
}

/** Adds what a group shows to the spots that it belongs to; one that spans several groups is right only where all are. */
function judgeGroup(mangled: string, group: Group, spots: Map<number, JudgedSpot>): JudgedSpot | null {
  const { pieces, changes, start, end } = group;
  const from = mangled.slice(start, end);
  const got = applyChanges(mangled, group);
  const wanted = pieces.some(({ text }) => text === null) ? null : pieces.map(({ text }) => text).join('');
  const rules = changes.map(({ rule }) => rule).join(', ');
  const isSame = wanted !== null && reads(got, wanted);
  if (wanted === null || compare(from) === compare(wanted)) {
    const isAstray = !isSame && compare(got) !== compare(from);
    return isAstray ? { kind: 'other', outcome: 'wrong', from, wanted: wanted ?? '', got, rules } : null;
  }
  const outcome = isSame ? 'right' : changes.length > 0 ? 'wrong' : 'missed';
  for (const { spot, kind } of pieces) {
    if (spot === undefined || kind === undefined) continue;
    const known = spots.get(spot);
    if (known === undefined) spots.set(spot, { kind, outcome, from, wanted, got, rules });
    else if (known.outcome !== outcome) spots.set(spot, { ...known, outcome: 'wrong' });
  }
  return null;
}

function reads(got: string, wanted: string): boolean {
  return wanted.includes(linkBar) ? isLink(got, wanted) : compare(got) === compare(wanted);
}

function applyChanges(mangled: string, { changes, start, end }: Group): string {
  let text = '';
  let at = start;
  for (const change of changes) {
    text += mangled.slice(at, change.start) + change.reading;
    at = change.end;
  }
  return text + mangled.slice(at, end);
}

/** Characters that stand for the same thing and are not told apart: how a library or a font draws it is not a question of repair. */
const alike: readonly (readonly [of: RegExp, as: string])[] = [
  [new RegExp(`${raisedOpen}[°∘]${scriptClose}`, 'gu'), '°'],
  [/∘/gu, '°'],
  [/[∣｜]/gu, '|'],
  [/[⋆∗★]/gu, '*'],
  [/⋅/gu, '·'],
  [/[〈]/gu, '⟨'],
  [/[〉]/gu, '⟩'],
  // Which dash is the author's; the dump's own gold reads `--` between words as an em dash.
  [/[—−]/gu, '–'],
  [/[“”]/gu, '"'],
  [/[‘’′]/gu, "'"],
  [/√\(([^()]*)\)/gu, '√$1'],
  // TeX sets its own blanks in math, and the page keeps what the author typed.
  [/[\s\u00AD]/gu, ''],
];

/** A reading as it is compared: letters without their font (NFKC), look-alikes under one character, no blanks. */
export function compare(reading: string): string {
  return alike.reduce((text, [of, as]) => text.replace(of, as), reading.normalize('NFKC'));
}

/** Whether a reading is an address and what it was called, in either order, without the braces; the name may go where it is the address again. */
function isLink(reading: string, wanted: string): boolean {
  const [address = '', name = ''] = wanted.split(linkBar);
  if (/[{}]/.test(reading) || !reading.includes(address)) return false;
  const rest = compare(reading.replace(address, '')).replace(/^\(|\)$/g, '');
  return rest === compare(name) || (rest === '' && toBare(name) === toBare(address));
}

function toBare(address: string): string {
  return address
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/\/$/, '')
    .toLowerCase();
}

/** How many of rising numbers are below one. */
function countBelow(rising: readonly number[], limit: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
