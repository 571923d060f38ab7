import type { Field } from '../domain/range.ts';
import { splitStar, toCondition, toSortOrder, type SortOrder } from './condition.ts';
import { toPlainPunctuation } from './plain-punctuation.ts';
import { fieldNames, type Query } from './query.ts';

/** Brackets and fields nested deeper than this are read as if they were not there: no text can exhaust the stack. */
const mostDepth = 40;

const fieldByName: ReadonlyMap<string, Field> = new Map(
  (Object.keys(fieldNames) as Field[]).flatMap((field) => fieldNames[field].map((name) => [name, field] as const)),
);

/**
 * The query that a text says; every text says one. Words mean all of them; `OR` (in any case) binds loosest, then blanks, then `-`.
 * What holds no letter or digit is passed over, an unclosed quote or bracket closes at the end, an unknown field or value is a plain word.
 * The last `sort:`, wherever it stands, is for the whole. Nothing asked, `all`.
 *
 * @example parseQuery('title:sparse -"low rank"')
 * // => and [field title (word sparse), not (phrase low rank)]
 */
export function parseQuery(text: string): Query {
  const parser = new Parser(toPlainPunctuation(text));
  const asked = parser.parseAlternatives(0);
  const sort: readonly Query[] = parser.sort === null ? [] : [{ kind: 'sort', order: parser.sort }];
  return join('and', [...present(asked), ...sort])[0] ?? { kind: 'all' };
}

/** A recursive descent over one text; every method leaves `at` behind what it read. */
class Parser {
  private readonly text: string;
  private at = 0;
  /** The last order that was asked for, if any. */
  sort: SortOrder | null = null;

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
        const named = this.parseNamed(depth);
        return named === undefined ? this.parseWord() : named;
      }
    }
  }

  /** What a name and a colon, or a `#`, begin; undefined, with nothing read, where they begin nothing known. */
  private parseNamed(depth: number): Query | null | undefined {
    if (depth >= mostDepth) return undefined;
    const rest = this.text.slice(this.at, this.at + 16);
    const [begin = '', name = 'tag'] = /^(?:([a-z]{1,12}):|#)(?=[^\s)])/iu.exec(rest) ?? [];
    if (begin === '') return undefined;
    const field = fieldByName.get(name.toLowerCase());
    if (field === undefined) return this.parseCondition(name.toLowerCase(), this.at + begin.length);
    this.at += begin.length;
    const of = this.parseUnary(depth + 1);
    return of && { kind: 'field', field, of };
  }

  /** The condition of a name and the value that begins at `from`: a run without blanks, or what stands in quotes. */
  private parseCondition(name: string, from: number): Query | null | undefined {
    const quoted = this.text[from] === '"';
    const start = quoted ? from + 1 : from;
    const ends = quoted ? /"/ : /[\s()"]/u;
    let end = start;
    while (end < this.text.length && !ends.test(this.text[end] ?? '')) end += 1;
    const value = oneBlank(this.text.slice(start, end));
    const sort = name === 'sort' ? toSortOrder(value) : null;
    const condition = sort === null ? toCondition(name, value) : null;
    if (sort === null && condition === null) return undefined;
    this.at = quoted ? end + 1 : end;
    this.sort = sort ?? this.sort;
    return condition && { kind: 'condition', condition };
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
    return toPiece('phrase', oneBlank(text));
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
  const piece = splitStar(written);
  return piece && { kind, ...piece };
}

function oneBlank(text: string): string {
  return text.split(/\s+/u).filter(Boolean).join(' ');
}

/** None, one, or the parts joined; parts of the same kind are taken in, so that brackets without effect leave no trace. */
function join(kind: 'and' | 'or', parts: readonly Query[]): readonly Query[] {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.of : [part]));
  return flat.length < 2 ? flat : [{ kind, of: flat }];
}

function present<T>(value: T | null): readonly T[] {
  return value === null ? [] : [value];
}
