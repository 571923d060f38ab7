import { findLinkNames } from './link-names.ts';
import { texColours, texFontCommands, texFontWords, texNakedFonts, texOldFonts, texSymbols } from './tex-symbols.ts';

const nameOfCharacter: ReadonlyMap<string, string> = new Map(
  texSymbols.map(([character, name = '']) => [character, name.toLowerCase()]),
);

/**
 * What a repair may take away with its letters: commands that only say how something looks, the letter of an accent, blanks that are commands.
 * Words are such only where their place says so, the others everywhere, so that no other repair beside them makes a difference.
 */
const silentPattern = new RegExp(
  [
    `\\\\?(?:${texFontCommands.join('|')})`,
    `\\\\?(?:${[...texFontWords, ...texColours].join('|')})(?=\\\\?\\{)`,
    `(?<!\\\\)\\\\(?:${texOldFonts.join('|')})(?![A-Za-z])`,
    `(?<=\\{\\s?)(?:${texNakedFonts.join('|')})(?=[\\s,.~]|\\\\[ ,;:]|\\\\q?quad)`,
    String.raw`\\[cvukHrdb](?=\s?\{)`,
    String.raw`(?<!\\)\\q?quad(?![A-Za-z])`,
    String.raw`\\?(?:left|right|[bB]igg?[lr]?)(?=\\?[[\](){}|])`,
    String.raw`\\color\{[a-z]{2,20}(?=[A-Z])`,
  ].join('|'),
  'gu',
);

/**
 * Names that write one character, brought to one of them in letters that stand together. No two patterns overlap and none makes another's match,
 * so the result does not depend on which were already brought there: one that a repair wrote as its character, or one that it left.
 */
const aliases: readonly (readonly [of: RegExp, as: string])[] = [
  [/rightarrow/g, 'to'],
  [/([gl])e(?:q|slant)+/g, '$1e'],
  [/neq+/g, 'ne'],
  [/(?:var)+(?=epsilon|theta|kappa|pi|rho|sigma|phi)/g, ''],
];

/**
 * What identities are made of: the letters and digits of a text, lower case, no diacritics, with TeX commands and the characters they stand
 * for under one name. A repair changes blanks, punctuation, marks and commands, none of which is in it: a text folds as its repaired form does.
 * No word is looked up, so it does not matter what a repair joins or parts.
 *
 * @example foldText('M geq d^2')  // => 'mged2'
 * @example foldText('M ≥ d2')  // => 'mged2'
 */
export function foldText(text: string): string {
  let letters = '';
  for (const character of toBare(text)) letters += toLetters(character);
  return aliases.reduce((folded, [of, as]) => folded.replace(of, as), letters);
}

/** Without what a repair takes away whole: names of links that are their address again, colours and fonts. */
function toBare(text: string): string {
  let bare = '';
  let at = 0;
  for (const { braces, name, isTwin } of findLinkNames(text)) {
    bare += `${text.slice(at, braces.start)} `;
    if (!isTwin) bare += `${text.slice(name.start, name.end)} `;
    at = braces.end;
  }
  return (bare + text.slice(at))
    .replace(degreePattern, '°')
    .replace(/(?<!\\)\\dots(?![A-Za-z])/g, '…')
    .replace(silentPattern, ' ');
}

/** `\deg` is arXiv's degree sign, the naked word an abbreviation. */
const degreePattern = /(?<!\\)\\deg(?![A-Za-z])/g;

/** A character's letters and digits: its name where a command stands for it, else itself without diacritics; empty for all else. */
function toLetters(character: string): string {
  if (/[a-z0-9]/.test(character)) return character;
  if (character < '\u0080') return /[A-Z]/.test(character) ? character.toLowerCase() : '';
  const name = nameOfCharacter.get(character);
  if (name !== undefined) return name;
  let letters = '';
  for (const part of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    letters += nameOfCharacter.get(part) ?? (/[\p{L}\p{N}]/u.test(part) ? part : '');
  }
  return letters;
}
