import { nameKinds } from './name-scan.ts';
import { replaceMatches, type RepairRule } from './rule.ts';

/** Escapes and what they stand for: the signs that mean something to TeX, its blank, an apostrophe that a program escaped, "about" before a number. */
const pattern = /(?<!\\)\\(?:([%&_#$])| (?=\S)|(?<=\p{L}\\)'(?=s(?!\p{L}))|~(?=\d))/gu;

/**
 * `\%` and its like are TeX's way to write the character itself; the page keeps them outside of math. Sure: text has no other use for them
 * (6,296 of 6,300 in arXiv's TeX of 2025 and 2026; the rest stand in formulas that are broken).
 */
export const escape: RepairRule = {
  name: 'escape',
  names: nameKinds.backslash,
  find: (text) => replaceMatches(text, pattern, ([escaped]) => escaped.slice(1)),
};
