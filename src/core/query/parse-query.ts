import type { Field } from '../domain/range.ts';
import { toTokens } from '../text/tokens.ts';
import { fieldNames, type Query } from './query.ts';

/** Brackets and fields nested deeper than this are read as if they were not there: no text can exhaust the stack. */
const mostDepth = 40;

/** Punctuation of other keyboards, one character for one. */
const plainCharacters: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '＂': '"',
  '（': '(',
  '）': ')',
  '：': ':',
  '＊': '*',
  '－': '-',
  '−': '-',
  '　': ' ',
};

const fieldByName: ReadonlyMap<string, Field> = new Map(
  (Object.keys(fieldNames) as Field[]).flatMap((field) => fieldNames[field].map((name) => [name, field] as const)),
);

/**
 * The query that a text says; every text says one. Words mean all of them; `OR` (in any case) binds loosest, then blanks, then `-`.
 * What holds no letter or digit is passed over, an unclosed quote or bracket closes at the end, an unknown field is a plain word. Nothing asked, `all`.
 *
 * @example parseQuery('title:sparse -"low rank"')
 * // => and [field title (word sparse), not (phrase low rank)]
 */
export function parseQuery(text: string): Query {
  const plain = text.replace(/[“”„‟«»＂（）：＊－−　]/gu, (character) => plainCharacters[character] ?? character);
  return new Parser(plain).parseAlternatives(0) ?? { kind: 'all' };
}

/** A recursive descent over one text; every method leaves `at` behind what it read. */
class Parser {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Everything up to the end or, inside brackets, to the closing one. */
  parseAlternatives(depth: number): Query | null {
    const alternatives: Query[] = [];
    let words: Query[] = [];
    for (;;) {
      this.skip(/[\s]/u);
      const next = this.text[this.at];
      if (next === undefined || (next === ')' && depth > 0)) break;
      if (this.readOr()) {
        alternatives.push(...join('and', words));
        words = [];
      } else {
        words.push(...present(this.parseUnary(depth)));
      }
    }
    alternatives.push(...join('and', words));
    return join('or', alternatives)[0] ?? null;
  }

  private parseUnary(depth: number): Query | null {
    const start = this.at;
    this.skip(/-/);
    if (this.at === start) return this.parsePrimary(depth);
    const of = this.parsePrimary(depth);
    return of && { kind: 'not', of };
  }

  private parsePrimary(depth: number): Query | null {
    switch (this.text[this.at]) {
      case '(':
        return this.parseGroup(depth);
      case ')':
        this.at += 1;
        return null;
      case '"':
        return this.parsePhrase();
      default: {
        const field = depth < mostDepth ? this.readField() : undefined;
        if (field === undefined) return this.parseWord();
        const of = this.parseUnary(depth + 1);
        return of && { kind: 'field', field, of };
      }
    }
  }

  private parseGroup(depth: number): Query | null {
    this.at += 1;
    if (depth >= mostDepth) return null;
    const group = this.parseAlternatives(depth + 1);
    if (this.text[this.at] === ')') this.at += 1;
    return group;
  }

  private parsePhrase(): Query | null {
    const close = this.text.indexOf('"', this.at + 1);
    const end = close < 0 ? this.text.length : close;
    const text = this.text.slice(this.at + 1, end);
    this.at = end + 1;
    return toPiece('phrase', text.split(/\s+/u).filter(Boolean).join(' '));
  }

  /** The field of a `name:` that something follows; undefined, with nothing read, where there is no such thing. */
  private readField(): Field | undefined {
    const match = /^([a-z]{1,12}):(?=[^\s)])/iu.exec(this.text.slice(this.at, this.at + 16));
    const field = fieldByName.get(match?.[1]?.toLowerCase() ?? '');
    if (field !== undefined) this.at += match?.[0].length ?? 0;
    return field;
  }

  private parseWord(): Query | null {
    const start = this.at;
    this.skip(/[^\s()"]/u);
    return toPiece('word', this.text.slice(start, this.at));
  }

  private readOr(): boolean {
    if (!/^or(?=[\s()"]|$)/iu.test(this.text.slice(this.at, this.at + 3))) return false;
    this.at += 2;
    return true;
  }

  /** Past every character that fits, one at a time. */
  private skip(character: RegExp): void {
    while (this.at < this.text.length && character.test(this.text[this.at] ?? '')) this.at += 1;
  }
}

/** A word or phrase with the stars at its end read as "begins with"; null where it holds nothing to look for. */
function toPiece(kind: 'word' | 'phrase', written: string): Query | null {
  let end = written.length;
  while (end > 0 && (written[end - 1] === '*' || written[end - 1] === ' ')) end -= 1;
  const text = written.slice(0, end);
  return toTokens(text).length === 0 ? null : { kind, text, prefix: end < written.length };
}

/** None, one, or the parts joined; parts of the same kind are taken in, so that brackets without effect leave no trace. */
function join(kind: 'and' | 'or', parts: readonly Query[]): readonly Query[] {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.of : [part]));
  return flat.length < 2 ? flat : [{ kind, of: flat }];
}

function present<T>(value: T | null): readonly T[] {
  return value === null ? [] : [value];
}
