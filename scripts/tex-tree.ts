import { parseLigatures } from '@unified-latex/unified-latex-util-ligatures';
import { parse, parseMath } from '@unified-latex/unified-latex-util-parse';

export type TexNode = ReturnType<typeof parse>['content'][number];
export type TexMacro = Extract<TexNode, { type: 'macro' }>;

/** A stretch of a TeX text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** An argument of a command, without its braces, and where what comes after it begins. */
export interface Argument extends Stretch {
  readonly after: number;
}

/** Stands for what begins a comment, or means something in TeX, where it does neither: a percent sign in an abstract, any sign in an address. */
const neutral = '\uE000';

/** The nodes of a stretch, placed in the whole text. Throws where the TeX is broken. */
export function parseStretch(tex: string, { start, end }: Stretch, inMath: boolean): readonly TexNode[] {
  const slice = tex.slice(start, end).replaceAll(/(?<!\\)%|(?<=https?:\/\/[^\s{}]*)(?<!\\)[~_^#&`'-]/g, neutral);
  const nodes = inMath ? parseMath(slice) : parse(slice).content;
  return nodes.map((node) => shift(node, start));
}

/** Where the arguments that a command was given stand. */
export function toArguments(tex: string, node: TexMacro): readonly Argument[] {
  const found: Argument[] = [];
  let at = placeOf(node).end;
  for (const { openMark, closeMark, content } of node.args ?? []) {
    if (openMark === '' && content.length === 0) continue;
    const start = skipBlanks(tex, at);
    const opens = openMark !== '' && tex.startsWith(openMark, start);
    const end = opens ? findClose(tex, start, closeMark) : skipToken(tex, start);
    at = opens ? end + 1 : end;
    found.push({ start: opens ? start + 1 : start, end, after: at });
  }
  return found;
}

function shift(node: TexNode, by: number): TexNode {
  const { start, end } = placeOf(node);
  return { ...node, position: toPosition(start + by, end + by) };
}

/** Where a node stands; a command without its arguments. */
export function placeOf({ position }: TexNode): Stretch {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text.charAt(at))) at += 1;
  return at;
}

/** Behind an argument without braces: a character, or a command with the braces that follow it. */
function skipToken(text: string, from: number): number {
  const command = /\\(?:[a-zA-Z]+|.)/y;
  command.lastIndex = from;
  if (!command.test(text)) return from + 1;
  let at = command.lastIndex;
  while (text.charAt(at) === '{') at = findClose(text, at, '}') + 1;
  return at;
}

/** Where what opens at a place is closed; the end of the text where it is not. */
function findClose(text: string, opened: number, closeMark: string): number {
  const openMark = text.charAt(opened);
  let depth = 0;
  for (let at = opened; at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (unit === '\\') at += 1;
    else if (unit === closeMark && (depth -= 1) === 0) return at;
    else if (unit === openMark) depth += 1;
  }
  return text.length;
}

/** Whether nodes are the same character again and again. */
export function isAlike(nodes: readonly TexNode[]): boolean {
  return nodes.every((node) => node.type === 'string' && node.content === toContent(nodes[0]));
}

/** A string's first character as a node of its own, which is what an accent stands on; other nodes as they are. */
export function toFirstCharacter(node: TexNode): TexNode {
  if (node.type !== 'string') return node;
  const content = String.fromCodePoint(node.content.codePointAt(0) ?? 0);
  const { start } = placeOf(node);
  return shift({ ...node, content, position: toPosition(0, content.length) }, start);
}

function toPosition(start: number, end: number) {
  return { start: { offset: start, line: 0, column: 0 }, end: { offset: end, line: 0, column: 0 } };
}

function toContent(node: TexNode | undefined): unknown {
  return node !== undefined && 'content' in node ? node.content : undefined;
}

/** The one character that nodes of text mode stand for by the library's tables; null where it knows none. */
export function toLigature(nodes: readonly TexNode[]): string | null {
  const parsed = parseLigatures(structuredClone([...nodes]));
  const only = parsed[0];
  if (parsed.length !== 1 || only?.type !== 'string') return null;
  return only.content === toContent(nodes[0]) ? null : only.content;
}
