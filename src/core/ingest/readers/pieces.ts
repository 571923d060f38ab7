import type { LineSpan } from '../../domain/range.ts';
import type { Line } from '../../domain/source.ts';
import { continues, indentOf } from './line-joins.ts';
import { readLine, type MarkedLine } from './line-marks.ts';
import { toMarkedRuns, type RunLine } from './marked-runs.ts';

/** A part of a source that says one thing: a line, or several over which it is broken. */
export interface Piece extends Omit<MarkedLine, 'tail'> {
  readonly lines: LineSpan;
  /** Whether a blank line or the beginning of the source stands before it. */
  readonly afterBlank: boolean;
  /** How many of its lines end in a hyphen inside a word, as far as can be seen. */
  readonly hyphens: number;
  /** What each of its lines says, and on which it stands; none where a mark or label begins it. */
  readonly parts: readonly { readonly text: string; readonly lines: LineSpan }[];
}

/** Longer than any title. */
const longestTitle = 250;

/** A piece that is being read. */
interface Open extends Omit<MarkedLine, 'tail'> {
  mark: string;
  readonly afterBlank: boolean;
  readonly parts: { readonly text: string; lines: LineSpan }[];
  readonly named: boolean;
  length: number;
  lineCount: number;
  hasStop: boolean;
  hyphens: number;
  lastLine: string;
  readonly indent: number;
  readonly column: number;
}

/**
 * A source cut into pieces, in order; blank lines are in none. Lines that a paragraph, a title or a value was broken over are one piece, their
 * texts joined by one blank. Linear.
 */
export function toPieces(lines: readonly Line[]): readonly Piece[] {
  return toMarkedRuns(lines).flatMap((run) => readRun(run).map(close));
}

/** A piece that is known by its name in a file of named values. */
export function toNamedPiece(kind: Piece['kind'], text: string, lines: LineSpan): Piece {
  return {
    kind,
    text,
    lines,
    mark: ':',
    announces: null,
    field: null,
    afterBlank: true,
    hyphens: 0,
    parts: [{ text, lines }],
  };
}

function readRun(run: readonly RunLine[]): readonly Open[] {
  const pieces: Open[] = [];
  const marks = new Set<string>();
  for (const line of run) {
    const open = pieces.at(-1);
    const underlined = open === undefined ? null : underline(line.text, open);
    const last = open?.parts.at(-1);
    if (open !== undefined && last !== undefined && underlined !== null) {
      open.mark = underlined;
      last.lines = [last.lines[0], line.lines[1]];
    } else if (open !== undefined && continues(open, line, !marks.has(line.marked.mark))) extend(open, line);
    else {
      marks.add(line.marked.mark);
      pieces.push(...begin(line, open === undefined));
    }
  }
  return pieces;
}

/** A new piece of a line, and one of what stands behind its title. */
function begin({ marked, text, lines }: RunLine, afterBlank: boolean): readonly Open[] {
  const column = Math.max(0, text.indexOf(marked.text.slice(0, 12)));
  const first = toOpen(marked, { text, lines, afterBlank, column });
  if (marked.tail === '') return [first];
  const behind = readLine(marked.tail);
  const said = behind.tail === '' ? behind.text : `${behind.text} ${behind.tail}`;
  return [
    first,
    toOpen({ ...behind, mark: '', text: said }, { text, lines, afterBlank: false, column: indentOf(text) }),
  ];
}

interface Place {
  readonly text: string;
  readonly lines: LineSpan;
  readonly afterBlank: boolean;
  readonly column: number;
}

function toOpen(marked: MarkedLine, { text, lines, afterBlank, column }: Place): Open {
  return {
    kind: marked.kind,
    mark: marked.mark,
    text: marked.text,
    field: marked.field,
    announces: marked.announces,
    afterBlank,
    column,
    parts: [{ text: marked.text, lines }],
    named: marked.field !== null,
    length: marked.text.length,
    lineCount: 1,
    hasStop: hasStop(marked.text),
    hyphens: endsInHyphen(text) ? 1 : 0,
    lastLine: text,
    indent: indentOf(text),
  };
}

function extend(open: Open, { marked, text, lines }: RunLine): void {
  const said = marked.kind === 'text' && marked.mark === '' ? marked.text : text.trim();
  open.parts.push({ text: said, lines });
  open.length += said.length + 1;
  open.lineCount += 1;
  open.hasStop ||= hasStop(said) || hasStop(`${open.lastLine.trimEnd().slice(-1)} `);
  open.lastLine = text;
  if (endsInHyphen(text)) open.hyphens += 1;
}

/** A piece as it was read. */
function close({ kind, mark, announces, afterBlank, parts, field, hyphens }: Open): Piece {
  const text = parts
    .map((part) => part.text)
    .filter((part) => part !== '')
    .join(' ');
  const more = parts.slice(1).map((part) => part.text);
  const [from, to] = [parts[0]?.lines[0] ?? 1, parts.at(-1)?.lines[1] ?? 1];
  return {
    kind,
    mark,
    announces,
    afterBlank,
    text,
    hyphens,
    parts,
    lines: [from, to],
    field: field === null ? null : [field[0], [field[1], ...more].join(' ')],
  };
}

function hasStop(text: string): boolean {
  return /[.!?]\s/.test(text);
}

function endsInHyphen(text: string): boolean {
  return /\p{Ll}-$/u.test(text.trimEnd().slice(-3));
}

/** The mark of a title that a line of signs underlines: of setext, reStructuredText and plain text. */
function underline(text: string, open: Open): string | null {
  const line = text.trim();
  const first = line[0] ?? '';
  if (line.length < 4 || !'=-~^"\'`+*#_'.includes(first) || line !== first.repeat(line.length)) return null;
  const fits = open.kind === 'text' && open.length < longestTitle && line.length >= open.lastLine.trim().length * 0.6;
  return fits ? `underlined${first}` : null;
}
