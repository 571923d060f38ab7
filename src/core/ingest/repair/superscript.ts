import { replaceMatches, type RepairRule } from './rule.ts';

/** What may stand raised and be sure: a number, or one letter that no other follows. */
const simple = String.raw`[-+]?\d+(?!\d|\.\d)|[A-Za-z](?![A-Za-z])`;
const pattern = new RegExp(String.raw`(?<=[\p{L}\p{N})\]])\^(?:(${simple})|\{(${simple})\})(?!\{)`, 'gu');

/**
 * `d^2`: the caret goes and the range is marked as raised. Only right behind a letter, digit or bracket, and only a number or a single letter
 * (all 8 of the first dump; in text that is no TeX a caret stands so only where it means the same).
 */
export const superscript: RepairRule = {
  name: 'superscript',
  needs: ['^'],
  find: (text) => replaceMatches(text, pattern, ([, bare, braced]) => ({ to: bare ?? braced ?? '', mark: 'sup' })),
};
