import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { LineSpan } from '../../domain/range.ts';
import type { DayEvidence, Line, LineRole, SourceRecord, WrittenDigest } from '../../domain/source.ts';
import { isBlank } from '../lines.ts';
import { findCut } from '../truncation.ts';
import { readMarkup, trimBackslashes, type MarkedLine } from './markup.ts';
import { isFurniture, readHeaderDay, toHeaderDay } from './page-furniture.ts';
import { pairBlocks, type Block, type Pair } from './pair-blocks.ts';
import { looseText, missingAbstract } from './plain-dump.ts';
import type { LinedSource, Reader } from './reader.ts';
import { splitRuns } from './text-runs.ts';

/** A line with what it is; several lines of the source where a link or a sentence was broken over them. */
interface Piece extends MarkedLine {
  readonly lines: LineSpan;
}

/** How far into a source the header's day is looked for. */
const headerLines = 60;

/** The most lines that one Markdown link is broken over. */
const mostBroken = 4;

/**
 * Any other text: finds titles by headings, numbers and labels where there are any, else by the shape of its paragraphs, and takes what follows
 * each as its abstract. What is neither, and not known to stand on such pages, is `unknown` and reported.
 */
export const general: Reader = {
  shape: 'general',
  recognise: () => 0.1,
  read: (source) => {
    const pieces = readPieces(source.lines);
    const roles: LineRole[] = source.lines.map((line) => (isBlank(line.text) ? 'blank' : 'unknown'));
    const setRole = ([from, to]: LineSpan, role: LineRole) => {
      for (let at = from - 1; at < to; at += 1) if (roles[at] !== 'blank') roles[at] = role;
    };
    for (const piece of pieces) {
      if (isFurniture(piece.text) || piece.kind === 'label') setRole(piece.lines, 'furniture');
      else if (piece.kind === 'meta') setRole(piece.lines, 'meta');
    }
    const { pairs, loose } = pairPieces(
      pieces.filter((piece) => !isFurniture(piece.text)),
      findCut(source.lines) !== null,
    );
    const diagnostics: Diagnostic[] = loose.map((block) => looseText(source.name, block));
    for (const { title, abstract } of pairs) {
      setRole(title.lines, 'title');
      if (abstract === null) diagnostics.push(missingAbstract(source.name, title));
      else setTextRole(abstract.lines, roles);
    }
    diagnostics.push(...reportUnknown(source, roles, loose));
    return { shape: 'general', roles, digests: toDigests(source, pairs), diagnostics };
  },
};

/** The lines of an abstract; what stands between them and is known to be something else keeps its role. */
function setTextRole([from, to]: LineSpan, roles: LineRole[]): void {
  for (let at = from - 1; at < to; at += 1) if (roles[at] === 'unknown') roles[at] = 'abstract';
}

/** The source cut into pieces: runs of plain text joined, everything with markup alone. */
function readPieces(lines: readonly Line[]): readonly Piece[] {
  return splitRuns(lines).flatMap((run) => {
    const pieces: Piece[] = [];
    for (const line of joinBroken(run)) {
      const piece = { ...readMarkup(line.text), lines: line.lines };
      const open = pieces.at(-1);
      const goes = piece.kind === 'text' && (open?.kind === 'text' || open?.kind === 'abstract');
      if (open && goes)
        pieces[pieces.length - 1] = {
          ...open,
          lines: [open.lines[0], piece.lines[1]],
          text: `${open.text} ${piece.text}`,
        };
      else pieces.push(piece);
    }
    return pieces;
  });
}

/** A run's lines, with those made one over which a Markdown link is broken. */
function joinBroken(run: readonly Line[]): readonly { readonly text: string; readonly lines: LineSpan }[] {
  const joined: { text: string; lines: LineSpan }[] = [];
  for (let at = 0; at < run.length; at += 1) {
    const first = run[at];
    if (first === undefined) break;
    const opens = /^\s*(?:#{1,6} +)?\[/.test(first.text) && !first.text.includes('](');
    const end = opens ? run.slice(at, at + mostBroken).findIndex((line) => line.text.includes('](')) : 0;
    const part = run.slice(at, at + 1 + Math.max(0, end));
    const text = part.map((line) => trimBackslashes(line.text.trim()).trim()).join(' ');
    joined.push({
      text: part.length === 1 ? first.text : text,
      lines: [first.number, part.at(-1)?.number ?? first.number],
    });
    at += part.length - 1;
  }
  return joined;
}

/** By headings, numbers and labels where the text has them; by the shape of its paragraphs where not. */
function pairPieces(
  pieces: readonly Piece[],
  cut: boolean,
): { readonly pairs: readonly Pair[]; readonly loose: readonly Block[] } {
  const content = pieces.filter((piece) => piece.kind !== 'meta' && piece.kind !== 'label');
  const followed = content.filter((piece, at) => isMarkedTitle(piece) && isText(content[at + 1]));
  if (followed.length === 0) return pairByShape(content, cut);
  const titles = new Set<Block>(followed);
  const pairs: { title: Block; abstract: Block | null }[] = [];
  const loose: Block[] = [];
  for (const piece of content) {
    const open = pairs.at(-1);
    if (titles.has(piece) || (isMarkedTitle(piece) && piece.kind === followed[0]?.kind))
      pairs.push({ title: piece, abstract: null });
    else if (open === undefined || !isText(piece)) loose.push(piece);
    else if (open.abstract === null) open.abstract = piece;
    else
      open.abstract = { lines: [open.abstract.lines[0], piece.lines[1]], text: `${open.abstract.text} ${piece.text}` };
  }
  return { pairs, loose };
}

/** Without any mark only a short paragraph with an abstract behind it is taken for a title: pages hold many short lines that are no papers. */
function pairByShape(
  content: readonly Piece[],
  cut: boolean,
): { readonly pairs: readonly Pair[]; readonly loose: readonly Block[] } {
  const { pairs, loose } = pairBlocks(content, cut);
  const others = pairs
    .filter((pair) => !isPaper(pair))
    .flatMap(({ title, abstract }) => [title, ...(abstract ? [abstract] : [])]);
  return { pairs: pairs.filter(isPaper), loose: [...loose, ...others] };
}

function isPaper({ title, abstract }: Pair): boolean {
  return abstract !== null && /\S\s+\S/.test(title.text);
}

function isMarkedTitle(piece: Piece): boolean {
  return piece.kind === 'heading' || piece.kind === 'title';
}

/** What can be an abstract: labelled so, or running text of some length. */
function isText(piece: Piece | undefined): boolean {
  return (
    piece?.kind === 'abstract' || (piece?.kind === 'text' && (piece.text.length > 120 || piece.text.endsWith('.')))
  );
}

/** One digest of all pairs; its day is the first line of the header that is one. */
function toDigests({ lines }: LinedSource, pairs: readonly Pair[]): readonly WrittenDigest[] {
  if (pairs.length === 0) return [];
  const records: readonly SourceRecord[] = pairs.map(({ title, abstract }) => ({
    title: title.text,
    abstract: abstract?.text ?? '',
    lines: { title: title.lines, ...(abstract && { abstract: abstract.lines }) },
    fields: {},
  }));
  const line = lines.slice(0, headerLines).find((one) => readHeaderDay(one.text) !== null);
  const header = line && readHeaderDay(line.text);
  if (!line || !header) return [{ day: null, dayEvidence: [], records }];
  const evidence: DayEvidence = { from: 'capture', text: line.text.trim(), line: line.number };
  return [{ day: toHeaderDay(header), dayEvidence: [evidence], records }];
}

/** Every line that no paper took, but for those reported already. */
function reportUnknown(
  { name, lines }: LinedSource,
  roles: readonly LineRole[],
  loose: readonly Block[],
): readonly Diagnostic[] {
  const reported = new Set(
    loose.flatMap(({ lines: [from, to] }) => Array.from({ length: to - from + 1 }, (_, n) => from + n)),
  );
  return lines
    .filter((line) => roles[line.number - 1] === 'unknown' && !reported.has(line.number))
    .map((line) => ({
      severity: 'warning' as const,
      code: 'unknown-line',
      source: name,
      line: line.number,
      message: 'this line belongs to no paper and is not shown',
      excerpt: line.text.trim().slice(0, 80),
    }));
}
