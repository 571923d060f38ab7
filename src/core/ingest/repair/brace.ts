import { toTexSymbol } from '../../text/tex-symbols.ts';
import { nameKinds } from './name-scan.ts';
import { replaceMatches, type RepairRule } from './rule.ts';

/**
 * `1{,}879`, `R^2{=}0.86`, `256{times}256`: braces around one sign, which TeX wants for its blanks. Sure: a text has no use for them
 * (`{times}` and its like only where the name is a sign's: `{class}` is a placeholder).
 */
export const brace: RepairRule = {
  name: 'brace',
  names: nameKinds.brace,
  find: (text) =>
    replaceMatches(
      text,
      /(?<![A-Za-z]{2}|\\[A-Za-z])\{\\?([,=<>+*/:;.-]|times|sim|approx|leq|geq|le|ge|pm|cdot|rightarrow|to|in|ll|gg)\}/g,
      ([, inner = '']) => (inner.length === 1 ? inner : (toTexSymbol(inner) ?? null)),
    ),
};
