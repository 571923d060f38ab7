import {
  accentPattern,
  fontCommands,
  functionCommands,
  silentCommands,
  spacingCommands,
  toSymbol,
  toSymbolKind,
  type SpotKind,
} from './tex-commands.ts';
import {
  isAlike,
  toFirstCharacter,
  parseStretch,
  placeOf,
  toArguments,
  toLigature,
  type Stretch,
  type TexMacro,
  type TexNode,
} from './tex-tree.ts';

/** A stretch of TeX and how it reads. */
export interface Piece extends Stretch {
  /** Null where the oracle does not know. */
  readonly text: string | null;
  /** What it belongs to, where TeX has a hand in it: pieces of one spot (a command's two braces) share the number. */
  readonly spot?: number;
  readonly kind?: SpotKind;
}

/** Around what is raised or lowered, as no text writes them, so that a caret that was left is not taken for a mark. */
export const raisedOpen = '\uE001';
export const loweredOpen = '\uE002';
export const scriptClose = '\uE003';

/** Between the address of a link and its name, whose order is not the oracle's to say. */
export const linkBar = '\uE004';

/**
 * How TeX reads as text, piece by piece: rising and disjoint; what lies between them reads as it is written. The trees are those of
 * unified-latex, ligatures and accents those of its tables, symbols those of unicodeit; nothing of it knows our rules. Null where the TeX is broken.
 */
export function toPieces(tex: string): readonly Piece[] | null {
  const reader = new PieceReader(tex);
  try {
    reader.read({ start: 0, end: tex.length }, false);
  } catch {
    return null;
  }
  const isRising = reader.pieces.every(
    ({ start, end }, n) => (reader.pieces[n - 1]?.end ?? 0) <= start && start <= end,
  );
  return isRising ? reader.pieces : null;
}

/** The pieces of a stretch, with what lies between them as it is written, unit by unit. */
export function fillPieces(tex: string, pieces: readonly Piece[], { start, end }: Stretch): readonly Piece[] {
  const filled: Piece[] = [];
  let at = start;
  const plain = (until: number) => {
    for (; at < until; at += 1) filled.push({ start: at, end: at + 1, text: tex.charAt(at) });
  };
  for (const piece of pieces) {
    plain(piece.start);
    filled.push(piece);
    at = piece.end;
  }
  plain(end);
  return filled;
}

class PieceReader {
  readonly pieces: Piece[] = [];
  private readonly tex: string;
  private spots = 0;

  constructor(tex: string) {
    this.tex = tex;
  }

  /** Reads a stretch by itself: only of what it parses last does the tree tell the places. */
  read(stretch: Stretch, inMath: boolean): void {
    const nodes = parseStretch(this.tex, stretch, inMath);
    for (let at = 0; at < nodes.length; at += 1) {
      const node = nodes[at];
      if (node === undefined) continue;
      const taken = inMath ? 0 : this.readLigature(nodes, at);
      if (taken > 0) at += taken - 1;
      else this.readNode(node, inMath);
    }
  }

  private readNode(node: TexNode, inMath: boolean): void {
    const range = placeOf(node);
    if (node.type === 'macro') this.readMacro(node, inMath);
    else if (node.type === 'group') this.wrap(range, { start: range.start + 1, end: range.end - 1 }, inMath);
    else if (node.type === 'inlinemath' || node.type === 'displaymath') {
      const width = /^(?:\$\$|\\[([])/.test(this.tex.slice(range.start, range.start + 2)) ? 2 : 1;
      this.wrap(range, { start: range.start + width, end: range.end - width }, true);
    } else if (node.type === 'string' && node.content === '~') this.add(range, ' ', 'other');
    else if (node.type !== 'string' && node.type !== 'whitespace') this.add(range, null, 'other');
  }

  private readMacro(node: TexMacro, inMath: boolean): void {
    const name = node.content;
    const args = toArguments(this.tex, node);
    const whole = { start: placeOf(node).start, end: args.at(-1)?.after ?? placeOf(node).end };
    const last = args.at(-1);
    const symbol = toSymbol(name);
    if (node.escapeToken === '') this.add(whole, this.toScript(name, args), 'script');
    else if (name === 'href') this.add(whole, this.toLink(args), 'link');
    else if (/^[dt]?frac$/.test(name)) this.add(whole, this.join(args, '/'), 'other');
    else if (name === 'sqrt') this.add(whole, prefix('√', this.join(args, '')), 'other');
    else if (fontCommands.has(name) && last !== undefined)
      this.wrap(whole, last, inMath && !/^(?:text|mbox|emph)/.test(name));
    else if (fontCommands.has(name) || silentCommands.has(name)) this.add(whole, '', 'other');
    else if (functionCommands.has(name)) this.add(whole, name, 'other');
    else if (/^[%&_#$ ]$/.test(name)) this.add(whole, name, 'escape');
    else if (/^[{}]$/.test(name)) this.add(whole, name, inMath ? 'other' : 'escape');
    else if (spacingCommands.has(name)) this.add(whole, ' ', 'other');
    else this.add(whole, symbol, symbol === null ? 'other' : toSymbolKind(symbol));
  }

  /** Nodes from here on that are one character in text: a quote, a dash, an accent on its letter. Gives how many. */
  private readLigature(nodes: readonly TexNode[], at: number): number {
    const first = nodes[at];
    if (first === undefined) return 0;
    const isAccent = first.type === 'macro' && accentPattern.test(first.content);
    const isMark = first.type === 'string' && /^[`'-]$/.test(first.content);
    if (!isAccent && !isMark) return 0;
    for (const length of isAccent ? [2, 1] : [3, 2, 1]) {
      const run = nodes.slice(at, at + length).map((node, n) => (isAccent && n === 1 ? toFirstCharacter(node) : node));
      const last = run.at(-1);
      if (last === undefined || run.length < length || (isMark && !isAlike(run))) continue;
      const character = toLigature(run);
      if (character === null || (isAccent && /^[\\`'"]/.test(character))) continue;
      const place = { start: placeOf(first).start, end: placeOf(last).end };
      const isSame = length === 1 && isMark && first.type === 'string' && first.content !== '`';
      if (!isSame) this.add(place, character, isAccent ? 'other' : 'quote-dash');
      return length;
    }
    return 0;
  }

  /** What stands around an inside that stays: both ends are one spot. */
  private wrap(whole: Stretch, inside: Stretch, inMath: boolean): void {
    const spot = this.spots++;
    this.pieces.push({ start: whole.start, end: inside.start, text: '', spot, kind: 'other' });
    this.read(inside, inMath);
    this.pieces.push({ start: inside.end, end: whole.end, text: '', spot, kind: 'other' });
  }

  private add({ start, end }: Stretch, text: string | null, kind: SpotKind): void {
    this.pieces.push({ start, end, text, spot: this.spots++, kind });
  }

  private toScript(name: string, args: readonly Stretch[]): string | null {
    const inner = this.join(args, '');
    return inner === null ? null : `${name === '^' ? raisedOpen : loweredOpen}${inner}${scriptClose}`;
  }

  private toLink(args: readonly Stretch[]): string | null {
    const [address, name] = args.slice(-2);
    if (address === undefined || name === undefined) return null;
    const text = this.toText(name, false);
    return text === null ? null : `${this.tex.slice(address.start, address.end)}${linkBar}${text}`;
  }

  /** A command's arguments as text. */
  private join(args: readonly Stretch[], between: string): string | null {
    const texts = args.map((arg) => this.toText(arg));
    return texts.includes(null) ? null : texts.join(between);
  }

  private toText(stretch: Stretch, inMath = true): string | null {
    const inner = new PieceReader(this.tex);
    inner.read(stretch, inMath);
    const texts = fillPieces(this.tex, inner.pieces, stretch).map(({ text }) => text);
    return texts.includes(null) ? null : texts.join('');
  }
}

function prefix(before: string, text: string | null): string | null {
  return text === null ? null : before + text;
}
