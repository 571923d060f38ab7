import {
  greekNames,
  texColours,
  texFontCommands,
  texFontWords,
  texNakedFonts,
  texOldFonts,
} from '../../text/tex-symbols.ts';

/** Kinds of names and signs that a rule looks for; a text's kinds are a sum of them. */
export const nameKinds = {
  symbol: 1,
  relation: 2,
  greek: 4,
  font: 8,
  backslash: 16,
  brace: 32,
  caret: 64,
  underscore: 128,
  tilde: 256,
  dollar: 512,
  /** What no screen can show, and half a character. */
  unprintable: 1024,
  times: 2048,
  root: 4096,
  angle: 8192,
  bang: 16384,
} as const;

/** A name, and what must stand beside it to be worth a closer look. */
interface Name {
  readonly name: string;
  readonly kind: number;
  /** Whether no letter stands before it, or at most one, or a backslash. */
  readonly left: 'any' | 'word' | 'letter' | 'command';
  readonly right: RegExp | null;
}

const names: readonly Name[] = [
  ...`rightarrow Rightarrow leftarrow uparrow downarrow infty ldots cdots cdot varepsilon varphi vartheta varrho varkappa varsigma emptyset
  nabla lceil rceil lfloor rfloor subseteq supseteq propto otimes oplus setminus simeq lesssim gtrsim preceq succeq mapsto`
    .split(/\s+/)
    .map((name) => ({ name, kind: nameKinds.symbol, left: 'any', right: null }) as const),
  { name: 'times', kind: nameKinds.times, left: 'any', right: null },
  { name: 'sqrt', kind: nameKinds.root, left: 'any', right: null },
  { name: 'langle', kind: nameKinds.angle, left: 'any', right: null },
  { name: 'ell', kind: nameKinds.symbol, left: 'word', right: /[^A-Za-z]/ },
  ...['sum', 'prod', 'int'].map((name) => ({ name, kind: nameKinds.symbol, left: 'word', right: /_/ }) as const),
  ...['leq', 'geq', 'neq', 'infty'].map(
    (name) => ({ name, kind: nameKinds.relation, left: 'any', right: null }) as const,
  ),
  ...['sim', 'approx', 'pm'].map(
    (name) => ({ name, kind: nameKinds.relation, left: 'any', right: /[ \d.+-]/ }) as const,
  ),
  ...['le', 'ge'].map((name) => ({ name, kind: nameKinds.relation, left: 'letter', right: /[ \d.+-]/ }) as const),
  ...['ll', 'gg', 'equiv', 'prec', 'succ', 'mid', 'ne'].map(
    (name) => ({ name, kind: nameKinds.relation, left: 'word', right: / / }) as const,
  ),
  ...['mathbb', 'R'].map(
    (name) => ({ name, kind: nameKinds.relation, left: 'any', right: name === 'R' ? /\^/ : null }) as const,
  ),
  ...greekNames.map((name) => ({ name, kind: nameKinds.greek, left: 'word', right: /[^a-z]/ }) as const),
  ...texFontCommands.map((name) => ({ name, kind: nameKinds.font, left: 'any', right: null }) as const),
  ...[...texFontWords, ...texColours].map(
    (name) => ({ name, kind: nameKinds.font, left: 'word', right: /\{/ }) as const,
  ),
  ...texNakedFonts.map((name) => ({ name, kind: nameKinds.font, left: 'word', right: /\s/ }) as const),
  ...texOldFonts.map((name) => ({ name, kind: nameKinds.font, left: 'command', right: /[^A-Za-z]/ }) as const),
  { name: 'color', kind: nameKinds.font, left: 'command', right: /\{/ },
  { name: 'mu', kind: nameKinds.greek, left: 'word', right: /[msg]/ },
];

/** The kinds of single signs, by their code. */
const kindOfSign = new Uint16Array(128);
for (const [sign, kind] of Object.entries({
  '\\': nameKinds.backslash,
  '{': nameKinds.brace,
  '^': nameKinds.caret,
  _: nameKinds.underscore,
  '~': nameKinds.tilde,
  $: nameKinds.dollar,
  '!': nameKinds.bang,
})) {
  kindOfSign[sign.charCodeAt(0)] = kind;
}
kindOfSign.fill(nameKinds.unprintable, 0, 32);
kindOfSign[127] = nameKinds.unprintable;

const letters = 52;

/** Every name at once, letter by letter: where each letter leads from each state, and what ends in a state (Aho and Corasick 1975). */
const machine = buildMachine();

/** The kinds of names and signs that a text holds, each looked at once. */
export function scanNames(text: string): number {
  const { next, ends } = machine;
  let kinds = 0;
  let state = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const letter = toLetter(unit);
    if (letter < 0) {
      kinds |= toSignKind(unit);
      state = 0;
      continue;
    }
    state = next[state * letters + letter] ?? 0;
    const ended = ends[state];
    if (ended === undefined) continue;
    for (const name of ended) if ((kinds & name.kind) === 0 && fits(text, at, name)) kinds |= name.kind;
  }
  return kinds;
}

function fits(text: string, last: number, { name, left, right }: Name): boolean {
  const first = last - name.length + 1;
  if (left === 'command') return text[first - 1] === '\\' && (right === null || right.test(text[last + 1] ?? ' '));
  const isGlued = left !== 'any' && toLetter(text.charCodeAt(first - 1)) >= 0;
  if (isGlued && (left === 'word' || toLetter(text.charCodeAt(first - 2)) >= 0)) return false;
  return right === null || last + 1 === text.length || right.test(text.charAt(last + 1));
}

function toSignKind(unit: number): number {
  if (unit < 128) return kindOfSign[unit] ?? 0;
  return unit < 160 || (unit >= 0xd800 && unit < 0xe000) ? nameKinds.unprintable : 0;
}

/** 0 to 51 for A to Z and a to z; -1 for all else. */
function toLetter(unit: number): number {
  if (unit > 96) return unit < 123 ? unit - 71 : -1;
  return unit > 64 && unit < 91 ? unit - 65 : -1;
}

function buildMachine(): { readonly next: Uint16Array; readonly ends: readonly (readonly Name[] | undefined)[] } {
  const most = names.reduce((sum, { name }) => sum + name.length, 1);
  const next = new Uint16Array(most * letters);
  const ends: Name[][] = [];
  let states = 1;
  for (const one of names) {
    let state = 0;
    for (const character of one.name) {
      const edge = state * letters + toLetter(character.charCodeAt(0));
      if (next[edge] === 0) next[edge] = states++;
      state = next[edge] ?? 0;
    }
    (ends[state] ??= []).push(one);
  }
  fallBack(next, ends);
  return { next, ends };
}

/** Where no name goes on, the longest end of what was read that begins one does. */
function fallBack(next: Uint16Array, ends: Name[][]): void {
  const fall = new Uint16Array(next.length / letters);
  const queue = Array.from(next.subarray(0, letters)).filter((state) => state !== 0);
  for (let at = 0; at < queue.length; at += 1) {
    const state = queue[at] ?? 0;
    const back = fall[state] ?? 0;
    const inherited = ends[back];
    if (inherited !== undefined) (ends[state] ??= []).push(...inherited);
    for (let letter = 0; letter < letters; letter += 1) {
      const edge = state * letters + letter;
      const target = next[edge] ?? 0;
      const other = next[back * letters + letter] ?? 0;
      if (target === 0) next[edge] = other;
      else {
        fall[target] = other;
        queue.push(target);
      }
    }
  }
}
