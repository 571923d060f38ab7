import { isArgument } from '../../text/tex-symbols.ts';
import { nameKinds } from './name-scan.ts';
import type { RepairRule, Replacement } from './rule.ts';

/** TeX's accents and the mark that Unicode puts behind the letter. LaTeX's text accents. */
const marks: Readonly<Record<string, string>> = {
  '"': '\u0308',
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030C',
  u: '\u0306',
  k: '\u0328',
  H: '\u030B',
  r: '\u030A',
};

/** Commands that are a letter of their own. */
const letters: Readonly<Record<string, string>> = {
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
};

const signPattern = /(?<!\\)\\(?:["'`]|[\^~=.cvukHr](?=\{)|(?:[oOlL]|ss|ae|AE|oe|OE)(?![A-Za-z]))/g;

/** Quotes that a program escaped, not TeX: behind one there is no letter, or a word's `s`. */
const escapedPattern = /\\"(?![A-Za-z{\\])|\\'(?![A-Za-z{\\])/;

/**
 * `G\"odel`, `Erd\H{o}s`, `{\o}`: a letter with its accent. Sure where Unicode has the letter as one character, and the text has no quotes
 * that a program escaped; `\'s` is such an apostrophe, and left to the rule for escapes.
 */
export const accent: RepairRule = {
  name: 'accent',
  names: nameKinds.backslash,
  *find(text): Generator<Replacement> {
    const isEscaped = escapedPattern.test(text);
    for (const { 0: sign, index } of text.matchAll(signPattern)) {
      if (isEscaped && /["']/.test(sign)) continue;
      const found = readLetter(text, index, sign.slice(1));
      if (found === null) continue;
      const { end, to } = found;
      // A brace around all goes too, where no rule before this one needs it.
      if (text[index - 1] === '{' && text[end] === '}' && !isArgument(text, index - 1))
        yield { start: index - 1, end: end + 1, to };
      yield { start: index, end, to };
    }
  },
};

function readLetter(text: string, start: number, sign: string): { readonly end: number; readonly to: string } | null {
  const after = start + 1 + sign.length;
  const letter = letters[sign];
  if (letter !== undefined)
    return { end: after + (/^ [A-Za-z]/.test(text.slice(after, after + 2)) ? 1 : 0), to: letter };
  const match = /^(?:\{\\?([A-Za-z])\}|\\?([aeiouyclnrszAEIOUYCLNRSZ]))/.exec(text.slice(after, after + 4));
  if (match === null || (sign === "'" && match[2] === 's')) return null;
  const to = `${match[1] ?? match[2] ?? ''}${marks[sign] ?? ''}`.normalize('NFC');
  return to.length === 1 ? { end: after + match[0].length, to } : null;
}
