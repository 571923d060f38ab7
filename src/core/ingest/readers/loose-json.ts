import type { Loose, LooseObject } from './loose-value.ts';

/** One value of a text, and where it stands. */
export interface LooseItem {
  readonly value: Loose;
  readonly start: number;
  readonly end: number;
  /** Whether it is an item of a list that is the whole text. */
  readonly listed: boolean;
}

/** Why a text could not be read any further, and where. */
export class LooseError extends Error {
  readonly at: number;
  /** Where the value begins that could not be read. */
  readonly from: number;

  constructor(message: string, at: number, from: number) {
    super(message);
    this.at = at;
    this.from = from;
  }
}

/** Deeper than any day of the API; a text that nests deeper is not read, so that none exhausts the stack. */
const mostDepth = 64;

const words: ReadonlyMap<string, null | boolean> = new Map([
  ['null', null],
  ['None', null],
  ['true', true],
  ['True', true],
  ['false', false],
  ['False', false],
]);

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  a: '\u0007',
  v: '\v',
  '0': '\0',
  '\n': '',
};

/**
 * Reads JSON and what Python prints for the same data (single quotes, `True`, `None`), and remembers where each member stands: one reader for both,
 * since some days of the API were saved as the one inside the other. Throws a `LooseError` where the text is neither. Linear.
 */
export class LooseParser {
  private readonly text: string;
  private at = 0;
  private from = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** The value of the whole text. */
  parseAll(): Loose {
    const value = this.parseValue(0);
    this.skipBlanks();
    if (this.at < this.text.length) throw this.error('something stands behind the value');
    return value;
  }

  /**
   * The items of a list, one at a time, each with its place: what came before a broken one is kept. Of a text that is no list, its values one
   * after the other, as JSON Lines has them. Nothing may stand behind them.
   */
  *parseItems(): Generator<LooseItem> {
    this.skipBlanks();
    const listed = this.text[this.at] === '[';
    if (listed) this.at += 1;
    while (listed ? this.more(']') : this.moreValues()) {
      this.from = this.at;
      const value = this.parseValue(1);
      yield { value, start: this.from, end: this.at, listed };
      this.from = this.at;
    }
    if (this.moreValues()) throw this.error('something stands behind the list');
  }

  /** Past blanks and a comma; false where the text ends. */
  private moreValues(): boolean {
    this.skipBlanks();
    if (this.text[this.at] === ',') this.at += 1;
    this.skipBlanks();
    this.from = Math.max(this.from, this.at);
    return this.at < this.text.length;
  }

  private parseValue(depth: number): Loose {
    if (depth > mostDepth) throw this.error(`nested deeper than ${mostDepth}`);
    this.skipBlanks();
    const first = this.text[this.at];
    if (first === '{') return this.parseObject(depth);
    if (first === '[' || first === '(') return this.parseList(depth, first === '[' ? ']' : ')');
    if (first === '"' || first === "'") return this.parseString(first);
    return this.parseWord();
  }

  private parseObject(depth: number): LooseObject {
    const members = new Map<string, Loose>();
    const places = new Map<string, { start: number; end: number }>();
    this.at += 1;
    while (this.more('}')) {
      const quote = this.text[this.at];
      if (quote !== '"' && quote !== "'") throw this.error('expected the name of a member');
      const name = this.parseString(quote);
      this.skipBlanks();
      if (this.text[this.at] !== ':') throw this.error(`expected a colon behind "${name}"`);
      this.at += 1;
      this.skipBlanks();
      const start = this.at;
      members.set(name, this.parseValue(depth + 1));
      places.set(name, { start, end: this.at });
    }
    return { members, places };
  }

  private parseList(depth: number, close: string): readonly Loose[] {
    const items: Loose[] = [];
    this.at += 1;
    while (this.more(close)) items.push(this.parseValue(depth + 1));
    return items;
  }

  /** Past blanks and a comma; false, and past the closing bracket, where the list ends. */
  private more(close: string): boolean {
    this.skipBlanks();
    if (this.text[this.at] === ',') {
      this.at += 1;
      this.skipBlanks();
    }
    if (this.text[this.at] === undefined) throw this.error(`the text ends before a "${close}"`);
    if (this.text[this.at] !== close) return true;
    this.at += 1;
    return false;
  }

  private parseString(quote: string): string {
    let text = '';
    let from = this.at + 1;
    for (let at = from; at < this.text.length; at += 1) {
      const unit = this.text[at];
      if (unit === quote) {
        this.at = at + 1;
        return text + this.text.slice(from, at);
      }
      if (unit === '\\') {
        const { character, length } = this.readEscape(at);
        text += this.text.slice(from, at) + character;
        at += length - 1;
        from = at + 1;
      }
    }
    throw this.error('a string does not end');
  }

  private readEscape(at: number): { readonly character: string; readonly length: number } {
    const kind = this.text[at + 1] ?? '';
    const digits = { x: 2, u: 4, U: 8 }[kind];
    if (digits !== undefined) {
      const code = this.text.slice(at + 2, at + 2 + digits);
      const value = /^[0-9a-f]+$/i.test(code) && code.length === digits ? Number.parseInt(code, 16) : Infinity;
      if (value > 0x10ffff) throw this.error(`"${this.text.slice(at, at + 2 + digits)}" is no character`);
      return { character: String.fromCodePoint(value), length: 2 + digits };
    }
    return { character: escapes[kind] ?? kind, length: 2 };
  }

  private parseWord(): Loose {
    const match = /^[-+\w.]{1,40}/.exec(this.text.slice(this.at, this.at + 41))?.[0] ?? '';
    const word = words.get(match);
    const value = word === undefined && match !== '' ? Number(match) : word;
    if (value === undefined || Number.isNaN(value)) throw this.error('expected a value');
    this.at += match.length;
    return value;
  }

  private skipBlanks(): void {
    for (;;) {
      const unit = this.text.charCodeAt(this.at);
      if (unit !== 32 && unit !== 10 && unit !== 13 && unit !== 9 && unit !== 0xfeff) return;
      this.at += 1;
    }
  }

  private error(message: string): LooseError {
    return new LooseError(message, this.at, this.from);
  }
}
