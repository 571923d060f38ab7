import { readNames } from './names.ts';
import type { MarkedLine } from './line-marks.ts';
import { wasFull, type RunLine } from './marked-runs.ts';

/** A piece that is being read, line by line. */
export interface OpenPiece {
  readonly kind: MarkedLine['kind'];
  readonly mark: string;
  readonly named: boolean;
  /** Units of its text so far. */
  readonly length: number;
  readonly lineCount: number;
  /** Whether a full stop stands inside it. */
  readonly hasStop: boolean;
  /** As it stands, indented. */
  readonly lastLine: string;
  /** Where its first line begins, and where its text does behind the marks. */
  readonly indent: number;
  readonly column: number;
}

/** Longer than any title. */
const longestTitle = 250;

/** A shorter piece is no paragraph that can go on after a full stop. */
const shortestBody = 80;

/** A shorter piece may be a title above the items of a list. */
const shortestPart = 50;

/** A longer line was not broken: it is a paragraph of its own. */
const longLine = 200;

/** How near a paragraph's line comes to its width to have been broken there, where some are ragged. */
const raggedRatio = 0.85;

/**
 * Whether a line goes on with what the piece before it says: the line before was full, or cannot have ended there. `fresh`: no line of the run
 * before began with its mark.
 */
export function continues(open: OpenPiece, line: RunLine, fresh: boolean): boolean {
  const { marked, text, width } = line;
  if (open.kind === 'furniture' || open.kind === 'label' || open.lastLine.length > longLine) return false;
  if (isLabelled(marked)) return false;
  const full = wasFull(open.lastLine, text, width);
  const indent = indentOf(text);
  if (open.kind === 'fact')
    return open.named && marked.kind === 'text' && marked.mark === '' && full && indent > open.indent;
  // What a label names goes on as long as it is indented.
  if (open.kind !== 'text' && indent > open.indent) return true;
  const isBody = open.length > longestTitle || (open.length > shortestBody && open.hasStop);
  // A line inside a paragraph may begin with `(2)` or a dash; where no other line of the run does, it is no item of a list.
  if (marked.mark !== '') return full && fresh && (isBody || (open.mark === '' && open.length > shortestPart));
  if (isDeeper(open, indent)) return false;
  return isBody ? goesOnInBody(open, line) : goesOnInTitle(open, line, full);
}

/** How far a line is indented. */
export function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

function isLabelled({ kind, mark }: MarkedLine): boolean {
  return kind === 'label' || kind === 'title' || kind === 'abstract' || mark.endsWith(':');
}

/** An abstract may stand deeper than its title; a title that is an item goes on below its first word. */
function isDeeper(open: OpenPiece, indent: number): boolean {
  if (open.lineCount > 1) return indent > indentOf(open.lastLine);
  return indent > (open.mark === '' ? open.indent : open.column);
}

/** A paragraph goes on with what looks like a fact, too: a line may begin with an address or a date. */
function goesOnInBody(open: OpenPiece, { marked, text, width }: RunLine): boolean {
  const full = wasFull(open.lastLine, text, width === Infinity ? width : width * raggedRatio);
  if (full || waits(open.lastLine)) return true;
  const small = /^\s*\p{Ll}/u.test(text);
  if (marked.kind !== 'text') return small && width !== Infinity;
  return (
    small || (/[.!?]["”)]?$/.test(open.lastLine.trimEnd().slice(-3)) && text.length > 30 && text.length <= longLine)
  );
}

/** A title goes on where its line was full, even with what would be something else alone; not with a list of names. */
function goesOnInTitle(open: OpenPiece, { marked, text }: RunLine, full: boolean): boolean {
  if (marked.kind === 'text') return full || waits(open.lastLine) || /^\s*\p{Ll}/u.test(text);
  if (marked.kind === 'fact' && /\d{4}|https?:/.test(text)) return false;
  const names = (readNames(text)?.length ?? 0) > 2 || /[,;]/.test(text);
  return waits(open.lastLine) || (full && !names && open.length > shortestPart);
}

/** Whether a line cannot be the last one of what it says. */
function waits(line: string): boolean {
  return /[,:(–-]$|\b(?:of|for|and|or|the|an?|with|in|to|via|from|on|by|as|at|is|are)$/.test(line.trimEnd().slice(-12));
}
