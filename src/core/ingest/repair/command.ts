import { texFunctions, toTexSymbol } from '../../text/tex-symbols.ts';
import { nameKinds } from './name-scan.ts';
import { replaceMatches, type RepairRule } from './rule.ts';

/** Commands whose character depends on what stands beside them; other rules read some of them. */
const ambiguous = new Set(['circ', 'sqrt', 'i', 'l', 'o', 'L', 'O', 'd', 'th', 'ss', 'ae', 'AE', 'oe', 'OE']);

/**
 * Commands that kept their backslash, outside of dollars: `2.3\times`, `\pm`, `{\deg}`. Sure: nothing else in a text begins with a backslash
 * and one of these names (341 of 341 in arXiv's TeX of 2025 and 2026). A command that the table does not know is left.
 */
export const command: RepairRule = {
  name: 'command',
  names: nameKinds.backslash,
  find: (text) =>
    replaceMatches(text, /(?<![A-Za-z\\])\{\\deg\}|(?<!\\)\\([A-Za-z]+)/g, ([, name = 'deg']) => {
      if (name === 'deg') return '°';
      if (texFunctions.has(name)) return name;
      return ambiguous.has(name) ? null : (toTexSymbol(name) ?? null);
    }),
};
