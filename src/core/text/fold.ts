import { texFontCommands, texSymbols } from './tex-symbols.ts';

const nameOfCharacter: ReadonlyMap<string, string> = new Map(
  texSymbols.map(([character, name = '']) => [character, name]),
);

/** Every name of a character, to the one that stands for all. */
const nameOfCommand: ReadonlyMap<string, string> = new Map(
  texSymbols.flatMap(([, first = '', ...others]) => others.map((name) => [name, first] as const)),
);

/** A font's name where it is a command: a backslash or a brace before it, or a brace behind. Elsewhere "text" and "small" are words. */
const fontPattern = new RegExp(
  `[\\\\{](?:${texFontCommands.join('|')})\\b|\\b(?:${texFontCommands.join('|')})(?=\\{)`,
  'g',
);

/**
 * What identities are made of: the letters and digits of a text, lower case, no diacritics, with TeX commands and the characters they stand
 * for under one name. A repair changes blanks, punctuation, marks and commands, none of which is in it: a text folds as its repaired form does.
 * Runs of letters are looked up as commands whole, so `le 5` folds as `≤ 5`; a word such as "le" folds so everywhere, which hurts nothing.
 *
 * @example foldText('M geq d^2')  // => 'mgeqd2'
 * @example foldText('M ≥ d2')  // => 'mgeqd2'
 */
export function foldText(text: string): string {
  let folded = '';
  for (const [run] of toLetters(text).matchAll(/[a-z]+|[^a-z ]/gu)) folded += nameOfCommand.get(run) ?? run;
  return folded;
}

/** Letters and digits alone, lower case; anything else, and both ends of a character that a command stands for, is a blank. */
function toLetters(text: string): string {
  let letters = '';
  for (const character of text.replace(fontPattern, ' ').normalize('NFKD').toLowerCase().normalize('NFKD')) {
    const name = nameOfCharacter.get(character);
    if (name !== undefined) letters += ` ${name} `;
    else if (/[\p{L}\p{N}]/u.test(character)) letters += character;
    else if (!/\p{M}/u.test(character)) letters += ' ';
  }
  return letters;
}
