import { weighTitle } from './paper-evidence.ts';
import type { Piece } from './pieces.ts';

/** The most lines that a title is broken over. */
const mostTitleLines = 3;

/** A paragraph has so many more lines than a title above it. */
const fewestBodyLines = 2;

/** How many of a title's longer words begin with a capital, where the line breaks alone do not show that it is one. */
const capitalRatio = 0.7;

/**
 * Pieces with the titles taken off that stand right above their abstracts, where the title's last line was as long as the abstract's and nothing but
 * its capitals shows that it is one. Only for paragraphs without marks that no other title stands before.
 */
export function splitTitled(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece, at) => {
    const count = mayBeTitled(piece, pieces[at - 1]) ? countTitleLines(piece) : 0;
    if (count === 0) return [piece];
    return [slice(piece, 0, count), { ...slice(piece, count, piece.parts.length), afterBlank: false }];
  });
}

function mayBeTitled({ kind, mark, afterBlank, parts }: Piece, before: Piece | undefined): boolean {
  if (kind !== 'text' || mark !== '' || !afterBlank || parts.length < fewestBodyLines + 1) return false;
  const waits = before?.kind === 'text' && before.parts.length <= mostTitleLines && !/[.!?]$/.test(before.text);
  return !waits || before?.kind !== 'text';
}

/** How many of a paragraph's first lines are written like a title, each word with a capital; 0 where the first is not. */
function countTitleLines({ parts }: Piece): number {
  const most = Math.min(mostTitleLines, parts.length - fewestBodyLines);
  let count = 0;
  while (count < most && isCapitalised(parts[count]?.text ?? '', count === 0)) count += 1;
  if (count === 0 || count === most) return 0;
  const title = parts
    .slice(0, count)
    .map((part) => part.text)
    .join(' ');
  const next = parts[count]?.text ?? '';
  return weighTitle(title) >= 4 && /^[^\p{L}]{0,3}\p{Lu}/u.test(next) && !/[.!?]\s/.test(title) ? count : 0;
}

function isCapitalised(line: string, first: boolean): boolean {
  const words = line.split(' ').filter((word) => /\p{L}{4}/u.test(word));
  const capital = words.filter((word) => /^[^\p{L}]{0,3}\p{Lu}/u.test(word));
  return words.length >= (first ? 3 : 1) && capital.length >= words.length * capitalRatio;
}

function slice(piece: Piece, from: number, to: number): Piece {
  const parts = piece.parts.slice(from, to);
  const text = parts.map((part) => part.text).join(' ');
  return { ...piece, parts, text, lines: [parts[0]?.lines[0] ?? 1, parts.at(-1)?.lines[1] ?? 1] };
}
