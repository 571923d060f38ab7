import { mergeRanges, type TextRange } from './merge-ranges.ts';
import { stem, toFormPrefix } from './stem.ts';
import { toTokens, type Token } from './tokens.ts';

/**
 * Words that stand one after the other; with `prefix` the last of them is the beginning of a word, with `inflected` each also stands for
 * the other words of its stem. At least one word, each normalised.
 */
export interface Term {
  readonly words: readonly string[];
  readonly prefix: boolean;
  readonly inflected?: true;
}

/**
 * The term that a piece of text says: its words in order. Null where it holds no word.
 *
 * @example toTerm('Self-supervised', false)  // => { words: ['self', 'supervised'], prefix: false }
 */
export function toTerm(text: string, prefix: boolean, inflected?: true | undefined): Term | null {
  const words = toTokens(text).map((token) => token.text);
  return words.length === 0 ? null : { words, prefix, ...(inflected && { inflected }) };
}

/**
 * Ranges of `text` that a query's terms match: sorted, disjoint, inside the text. No terms, no ranges.
 *
 * @example findRanges('Sparse attention', [{ words: ['atten'], prefix: true }])  // => [{ start: 7, end: 16 }]
 */
export function findRanges(text: string, terms: readonly Term[]): readonly TextRange[] {
  if (terms.length === 0) return [];
  const tokens = toTokens(text);
  return mergeRanges(terms.flatMap((term) => findTerm(tokens, term)));
}

/** Where a term stands among the tokens of a text, one range for each time. */
export function findTerm(tokens: readonly Token[], term: Term): readonly TextRange[] {
  const found: TextRange[] = [];
  const most = tokens.length - term.words.length;
  const wanted = { ...term, stems: term.inflected ? term.words.map(stem) : null };
  for (let at = 0; at <= most; at += 1) {
    const first = tokens[at];
    const last = tokens[at + term.words.length - 1];
    if (first && last && matchesAt(tokens, at, wanted)) found.push({ start: first.start, end: last.end });
  }
  return found;
}

function matchesAt(
  tokens: readonly Token[],
  at: number,
  { words, prefix, stems }: Term & { readonly stems: readonly string[] | null },
): boolean {
  const last = words.length - 1;
  for (let n = 0; n <= last; n += 1) {
    const token = tokens[at + n]?.text;
    const word = words[n];
    if (token === undefined || word === undefined) return false;
    if (prefix && n === last ? token.startsWith(word) : token === word) continue;
    const wanted = stems?.[n];
    if (wanted === undefined || !token.startsWith(toFormPrefix(wanted)) || stem(token) !== wanted) return false;
  }
  return true;
}
