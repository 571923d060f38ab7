import { nameKinds } from './name-scan.ts';
import { replaceMatches, type RepairRule } from './rule.ts';
import { findBraced, loneSigns, toSign } from './script.ts';

/** What may stand raised without braces: a number, one letter that no other follows, one sign, a sign's name. */
const simple = String.raw`[-+]?\d+(?!\d|\.\d)|\p{L}(?!\p{L})|[*'′†⋆∗]|[-+](?![\p{L}\p{N}])|\\?(?:${loneSigns.join('|')})(?![A-Za-z])`;
const pattern = new RegExp(String.raw`(?<=[\p{L}\p{N})\]}'’|])\^(${simple})(?!\{(?![=,<>.]\}))`, 'gu');
const bracedPattern = /(?<=[\p{L}\p{N})\]}'’|])\^\{/gu;

/** A note's number, as some journals raise it behind a stop. */
const notePattern = /(?<=\p{L}[.,;:])\^\{([\d,\s–-]{1,20})\}/gu;

/**
 * `d^2`, `x^{n+1}`, `A^*`: the caret goes and the range is marked as raised. Only right behind a letter, digit or bracket. In text that is no TeX a
 * caret stands so only where it means the same (34 of 34 sentences with `R^2` and the like), and braces behind it are TeX's alone.
 */
export const superscript: RepairRule = {
  name: 'superscript',
  names: nameKinds.caret,
  *find(text) {
    yield* replaceMatches(text, pattern, ([, written = '']) => ({ to: toSign(written), mark: 'sup' }));
    yield* findBraced(text, bracedPattern, 'sup');
    yield* replaceMatches(text, notePattern, ([, note = '']) => ({ to: note, mark: 'sup' }));
  },
};
