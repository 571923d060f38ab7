import { greekNames } from '../../text/tex-symbols.ts';
import { nameKinds } from './name-scan.ts';
import { replaceMatches, type RepairRule } from './rule.ts';
import { findBraced, loneSigns, toSign } from './script.ts';
import { showsTex } from './traces.ts';

const lowerNames = greekNames.filter((name) => /^[a-z]/.test(name)).join('|');

/** What may have a lowered part without braces: one letter, a letter's or function's name, a bracket; longer names with underscores are names of code. */
const base = String.raw`(?<![\p{L}\p{N}_])(?:\p{L}|log|ln|max|min|sup|inf|lim|sum|prod|int|ell|${lowerNames})|[)\]}'’]|\^[\p{L}\p{N}*]`;
const simple = String.raw`\d+|\p{L}|[*⋆]|\\?(?:${loneSigns.join('|')})`;
const pattern = new RegExp(String.raw`(?<=${base})_(${simple})(?![\p{L}\p{N}_{])`, 'gu');
const bracedPattern = /(?<=[\p{L}\p{N})\]}'’|])_\{/gu;

/** How people type relations and powers without TeX: where they do, an underscore may be one of code. */
const typedPattern = /[<>!]=|\*\*/;

/**
 * `x_1`, `F_{max}`: the underscore goes and the range is marked as lowered. Braces behind an underscore are TeX's alone; a letter below a
 * Latin letter (553 of 677 in arXiv's TeX of 2025 and 2026) only where the text shows elsewhere that it is TeX's.
 */
export const subscript: RepairRule = {
  name: 'subscript',
  names: nameKinds.underscore,
  *find(text) {
    if (typedPattern.test(text)) return;
    yield* replaceMatches(text, pattern, ({ index = 0, 1: written = '' }) => {
      const isLatin =
        /^[A-Za-z]$/.test(written) && /^[^A-Za-z]?[A-Za-z]$/.test(text.slice(Math.max(0, index - 2), index));
      return isLatin && !showsTex(text) ? null : { to: toSign(written), mark: 'sub' };
    });
    yield* findBraced(text, bracedPattern, 'sub');
  },
};
