import type { Range } from '../domain/range.ts';

/** A word without what surrounds it: quotes, brackets, marks of TeX and stops. */
export interface NameWord extends Range {
  readonly text: string;
  /** Whether a comma, bracket or the like stands before it, so that it does not go on from the word before. */
  readonly opens: boolean;
  /** Whether a comma, bracket or the like stands behind it. */
  readonly closes: boolean;
  /** Whether it ends a sentence. */
  readonly ends: boolean;
}

/** What may stand before a word, TeX's commands for fonts among it. */
const leading = /^(?:[("'“‘«*~$[{]|\\(?:textbf|textit|emph|texttt|textsc|textsf|underline|text|mathrm|mathbf)\{)*/;

/**
 * The words of a text between blanks, each without what surrounds it. Words of nothing else are left out.
 *
 * @example toNameWords('We call it \\textbf{LIC}.').at(-1)?.text  // => 'LIC'
 */
export function toNameWords(text: string): readonly NameWord[] {
  const words: NameWord[] = [];
  for (const match of text.matchAll(/\S+/gu)) {
    const before = leading.exec(match[0])?.[0] ?? '';
    let end = match[0].length;
    while (end > before.length && /[)"'”’»*~$\]},.;:!?]/.test(match[0][end - 1] ?? '')) end -= 1;
    if (end === before.length) continue;
    const after = match[0].slice(end);
    words.push({
      text: match[0].slice(before.length, end),
      start: match.index + before.length,
      end: match.index + end,
      opens: before.includes('('),
      closes: /[,;:)]/.test(after),
      ends: /[.!?]/.test(after) && !/^(?:e\.g|i\.e|et al|vs|cf)$/i.test(match[0].slice(before.length, end)),
    });
  }
  return words;
}
