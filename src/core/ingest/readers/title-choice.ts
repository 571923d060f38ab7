import type { Block } from './pair-blocks.ts';
import { weighTitle } from './paper-evidence.ts';
import type { Piece } from './pieces.ts';
import { readReference } from './reference.ts';

/** What stands before an abstract, back to the one before: pieces `from` up to, not including, `body`; the abstract ends with piece `end`. */
export interface Gap {
  readonly from: number;
  /** Null behind the last abstract. */
  readonly body: number | null;
  readonly end: number;
}

/** A title that was found. */
export interface FoundTitle {
  readonly block: Block;
  readonly at: number;
  readonly facts: readonly (readonly [name: string, value: string])[];
}

const longestTitle = 250;

/** How many of the gaps must have a mark for it to be that of titles. */
const commonRatio = 0.5;

/** Whether a piece can be a title as far as its kind and length go. */
export function isTitleable({ kind, text }: Piece): boolean {
  if (kind === 'title') return text !== '';
  return kind === 'text' && text.length >= 4 && (text.length <= longestTitle || readReference(text) !== null);
}

/**
 * The mark by which a text sets its titles apart: the one that the most abstracts have before them; of two the one that stands less often beside,
 * and then the one nearer to them. Null where half of them have none.
 */
export function chooseMark(pieces: readonly Piece[], gaps: readonly Gap[]): string | null {
  const seen = new Map<string, { gaps: number; pieces: number; distance: number }>();
  const before = gaps.filter((gap) => gap.body !== null);
  for (const { from, body } of before) {
    const marks = new Map<string, number>();
    for (let at = from; at < (body ?? from); at += 1) {
      const piece = pieces[at];
      if (piece === undefined || piece.kind !== 'text' || piece.mark === '' || !isTitleable(piece)) continue;
      marks.set(piece.mark, (body ?? at) - at);
      const entry = seen.get(piece.mark) ?? { gaps: 0, pieces: 0, distance: 0 };
      entry.pieces += 1;
      seen.set(piece.mark, entry);
    }
    for (const [mark, distance] of marks) {
      const entry = seen.get(mark);
      if (entry === undefined) continue;
      entry.gaps += 1;
      entry.distance += distance;
    }
  }
  const [best] = [...seen].toSorted(
    ([, a], [, b]) => b.gaps - a.gaps || a.pieces - b.pieces || a.distance - b.distance,
  );
  return best !== undefined && best[1].gaps >= before.length * commonRatio ? best[0] : null;
}

/** The title before an abstract: what a label says, the last piece that has the mark of titles, or what reads most like one. */
export function readTitle(pieces: readonly Piece[], { from, body }: Gap, mark: string | null): FoundTitle | null {
  if (body === null) return null;
  const own = readOwnTitle(pieces, body);
  let best: { readonly at: number; readonly weight: number } | null = null;
  for (let at = from; at < body; at += 1) {
    const piece = pieces[at];
    if (piece === undefined || !isTitleable(piece)) continue;
    const weight = piece.kind === 'title' ? 1000 : piece.mark !== '' && piece.mark === mark ? 100 : weigh(piece);
    if (best === null || weight >= best.weight) best = { at, weight };
  }
  const piece = best === null ? undefined : pieces[best.at];
  if (best === null || piece === undefined || (mark !== null && best.weight < 100 && own === null && weigh(piece) < 3))
    return own;
  return toTitle(piece, best.at);
}

/** How much a piece without the mark of titles reads like one; longer ones more, since words around are short. */
function weigh({ text, mark }: Piece): number {
  const words = Math.min(text.split(' ').length, 12);
  return weighTitle(text) + words / 13 + (mark === '' ? 0 : 0.5);
}

/** A list of names before an abstract, where nothing else is its title, may be one: `Vision Transformers, Explained Simply`. */
function readOwnTitle(pieces: readonly Piece[], body: number): FoundTitle | null {
  const before = pieces[body - 1];
  if (before?.kind !== 'fact' || before.field?.[0] !== 'authors' || before.text.length > longestTitle) return null;
  return toTitle({ ...before, field: null }, body - 1);
}

function toTitle({ text, lines, field }: Piece, at: number): FoundTitle {
  const reference = readReference(text);
  const authors = reference === null ? [] : [['authors', reference.authors.join('; ')] as const];
  return {
    block: { text: reference?.title ?? text, lines },
    at,
    facts: [...(field === null ? [] : [field]), ...authors],
  };
}
