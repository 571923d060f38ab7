import { findTerm, type Term } from '../text/ranges.ts';
import type { Token } from '../text/tokens.ts';

/** The words of one text, by which a term that is not there costs one look. */
export interface WordIndex {
  readonly tokens: readonly Token[];
  /** Where each word stands: numbers of tokens, in order. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** The words, each once, by their first UTF-16 unit. */
  readonly byFirstUnit: ReadonlyMap<number, readonly string[]>;
}

/** The index of a text's words. */
export function indexWords(tokens: readonly Token[]): WordIndex {
  const places = new Map<string, number[]>();
  const byFirstUnit = new Map<number, string[]>();
  for (const [at, { text }] of tokens.entries()) {
    const known = places.get(text);
    if (known !== undefined) {
      known.push(at);
      continue;
    }
    places.set(text, [at]);
    const unit = text.charCodeAt(0);
    const words = byFirstUnit.get(unit);
    if (words === undefined) byFirstUnit.set(unit, [text]);
    else words.push(text);
  }
  return { tokens, places, byFirstUnit };
}

/** Where a term stands in an indexed text: first and last token of each place, in order. What `findTerm` finds, sooner. */
export function visitTerm(index: WordIndex, term: Term, visit: (start: number, end: number) => void): void {
  if (term.inflected) for (const { start, end } of findTerm(index.tokens, term)) visit(start, end);
  else if (term.prefix && term.words.length === 1) visitBeginnings(index, term.words[0] ?? '', visit);
  else visitPhrase(index, term, visit);
}

function visitBeginnings(
  { tokens, places, byFirstUnit }: WordIndex,
  beginning: string,
  visit: (start: number, end: number) => void,
): void {
  for (const word of byFirstUnit.get(beginning.charCodeAt(0)) ?? []) {
    if (!word.startsWith(beginning)) continue;
    for (const at of places.get(word) ?? []) {
      const token = tokens[at];
      if (token !== undefined) visit(token.start, token.end);
    }
  }
}

function visitPhrase(
  { tokens, places }: WordIndex,
  { words, prefix }: Term,
  visit: (start: number, end: number) => void,
): void {
  const [first = '', ...rest] = words;
  for (const at of places.get(first) ?? []) {
    const start = tokens[at];
    const end = tokens[at + rest.length];
    const goesOn = rest.every((word, n) => {
      const text = tokens[at + 1 + n]?.text;
      return prefix && n === rest.length - 1 ? text?.startsWith(word) : text === word;
    });
    if (start !== undefined && end !== undefined && goesOn) visit(start.start, end.end);
  }
}
