import type { LineSpan } from '../../domain/range.ts';
import type { Line } from '../../domain/source.ts';
import { isBlank } from '../lines.ts';
import { readLine, type MarkedLine } from './line-marks.ts';
import { withoutBreak } from './markdown-parts.ts';

/** A line with what it is by its marks; several where a Markdown link is broken over them. */
export interface RunLine {
  readonly marked: MarkedLine;
  /** As it stands, indented. */
  readonly text: string;
  readonly lines: LineSpan;
  /** At how many units the lines around it were broken; Infinity where they were not. */
  readonly width: number;
}

/** The most lines that one Markdown link is broken over. */
const mostBroken = 4;

/** Longer lines are not broken by hand or by a mail program. */
const mostWidth = 130;

/** Fewer lines do not show whether they were broken at a width. */
const fewestLines = 4;

/** How much longer than all others one line may be. */
const mostOutside = 3;

/** How many of a paragraph's lines, the last left out, are nearly as long as its longest where it was broken at a width. */
const fullRatio = 0.6;

/** Runs of lines without a blank one between, each line with its marks and with the width of the paragraph it stands in. Linear. */
export function toMarkedRuns(lines: readonly Line[]): readonly (readonly RunLine[])[] {
  const runs = splitRuns(lines).map((run) => joinBroken(run).map((line) => ({ ...line, marked: readLine(line.text) })));
  const segments = runs.map(splitSegments);
  const common = commonWidth(segments.flat());
  return segments.map((parts) =>
    parts.flatMap((part) => {
      const width = widthOf(part) ?? common;
      return part.map((line) => ({ ...line, width }));
    }),
  );
}

/** Whether the first word of the next line had no room on a line of that width. */
export function wasFull(line: string, next: string, width: number): boolean {
  const word = /^\S{1,200}/.exec(next.trimStart())?.[0].length ?? 0;
  return line.trimEnd().length + 1 + word > width;
}

type Unmeasured = Omit<RunLine, 'width'>;

function splitRuns(lines: readonly Line[]): readonly (readonly Line[])[] {
  const runs: Line[][] = [];
  let open: Line[] | null = null;
  for (const line of lines) {
    if (isBlank(line.text)) open = null;
    else if (open === null) runs.push((open = [line]));
    else open.push(line);
  }
  return runs;
}

/** A run's lines, with those made one over which a Markdown link is broken. */
function joinBroken(run: readonly Line[]): readonly { readonly text: string; readonly lines: LineSpan }[] {
  const joined: { text: string; lines: LineSpan }[] = [];
  for (let at = 0; at < run.length; at += 1) {
    const first = run[at];
    if (first === undefined) break;
    const opens = /^\s{0,8}(?:#{1,6} +|[-*+] +)?\[(?!\d{1,4}\]|[ xX]\])/.test(first.text) && !first.text.includes('](');
    const end = opens ? run.slice(at, at + mostBroken).findIndex((line) => line.text.includes('](')) : 0;
    const part = run.slice(at, at + 1 + Math.max(0, end));
    const text = part.map((line) => withoutBreak(line.text.trim())).join(' ');
    joined.push({
      text: part.length === 1 ? first.text : text,
      lines: [first.number, part.at(-1)?.number ?? first.number],
    });
    at += part.length - 1;
  }
  return joined;
}

/** A run cut before every line that a label begins: what stands under one was broken by itself. */
function splitSegments(run: readonly Unmeasured[]): readonly (readonly Unmeasured[])[] {
  const segments: Unmeasured[][] = [];
  for (const line of run) {
    const { kind, mark } = line.marked;
    const begins = mark.endsWith(':') || kind === 'label' || kind === 'title' || kind === 'abstract';
    const open = segments.at(-1);
    if (open === undefined || begins) segments.push([line]);
    else open.push(line);
  }
  return segments;
}

/** The width at which lines were broken, which is that of the longest; null where it does not look so. One line may stand out, as a title does. */
function widthOf(segment: readonly Unmeasured[]): number | null {
  if (segment.length < fewestLines) return null;
  const lengths = segment.map((line) => line.text.trimEnd().length);
  const [first = 0, second = 0] = lengths.toSorted((a, b) => b - a);
  const width = first - second > mostOutside ? second : first;
  if (width > mostWidth || width < 30) return null;
  const full = lengths.slice(0, -1).filter((length) => length >= width * 0.8).length;
  return full >= (lengths.length - 1) * fullRatio ? width : null;
}

/** The width at which most lines of a source were broken; Infinity where none were. */
function commonWidth(segments: readonly (readonly Unmeasured[])[]): number {
  const counts = new Map<number, number>();
  for (const segment of segments) {
    const width = widthOf(segment);
    if (width !== null) counts.set(width, (counts.get(width) ?? 0) + segment.length);
  }
  let [most, best] = [0, Infinity];
  for (const [width, count] of counts)
    if (count > most || (count === most && width < best)) [most, best] = [count, width];
  return best;
}
