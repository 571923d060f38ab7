import type { Link, Mark, Repair } from '../../../core/domain/paper.ts';
import type { Range } from '../../../core/domain/range.ts';

/** What is known of a text, layer by layer: the ranges of each are sorted, disjoint and inside the text. */
export interface TextLayers {
  readonly marks?: readonly Mark[];
  readonly links?: readonly Link[];
  readonly repairs?: readonly Repair[];
  readonly flags?: readonly Range[];
  readonly hits?: readonly Range[];
  readonly evidence?: readonly Range[];
  /** Characters that turn the direction of the text. */
  readonly turns?: readonly Range[];
}

/** A piece of a text over which nothing changes. Joined, the pieces are the text. */
export interface Segment {
  readonly start: number;
  readonly text: string;
  readonly mark?: Mark;
  readonly link?: Link;
  readonly repair?: Repair;
  readonly flag?: Range;
  readonly hit?: Range;
  readonly evidence?: Range;
  readonly turn?: Range;
}

/**
 * A text cut wherever a range of any layer begins or ends, each piece with the ranges that hold it. A repair that left nothing
 * behind is a piece without text. No layers, one piece.
 *
 * @example toSegments('5× less', { hits: [{ start: 3, end: 7 }] })  // => [{ start: 0, text: '5× ' }, { start: 3, text: 'less', hit }]
 */
export function toSegments(text: string, layers: TextLayers): readonly Segment[] {
  const all: readonly Range[] = Object.values(layers).flatMap((ranges: readonly Range[]) => ranges);
  const cuts = [...new Set([0, text.length, ...all.flatMap(({ start, end }) => [start, end])])].toSorted(
    (a, b) => a - b,
  );
  const markAt = follow(layers.marks);
  const linkAt = follow(layers.links);
  const repairAt = follow(layers.repairs);
  const flagAt = follow(layers.flags);
  const hitAt = follow(layers.hits);
  const evidenceAt = follow(layers.evidence);
  const turnAt = follow(layers.turns);
  const emptied = new Map(
    (layers.repairs ?? []).filter(({ start, end }) => start === end).map((one) => [one.start, one]),
  );
  const segments: Segment[] = [];
  for (const [n, start] of cuts.entries()) {
    const gone = emptied.get(start);
    if (gone) segments.push({ start, text: '', repair: gone });
    const end = cuts[n + 1];
    if (end === undefined) break;
    segments.push({
      start,
      text: text.slice(start, end),
      ...markAt(start, 'mark'),
      ...linkAt(start, 'link'),
      ...repairAt(start, 'repair'),
      ...flagAt(start, 'flag'),
      ...hitAt(start, 'hit'),
      ...evidenceAt(start, 'evidence'),
      ...turnAt(start, 'turn'),
    });
  }
  return segments;
}

/** Gives the range of a layer that holds a place, under a name; places are asked in rising order. */
function follow<T extends Range>(ranges: readonly T[] = []) {
  let at = 0;
  return <Name extends string>(place: number, name: Name): { readonly [key in Name]?: T } => {
    while (at < ranges.length && (ranges[at]?.end ?? 0) <= place) at += 1;
    const range = ranges[at];
    return range !== undefined && range.start <= place ? ({ [name]: range } as { [key in Name]?: T }) : {};
  };
}
