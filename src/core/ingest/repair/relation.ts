import { replaceMatches, type RepairRule } from './rule.ts';

const characters: Readonly<Record<string, string>> = {
  geq: '≥',
  leq: '≤',
  ge: '≥',
  le: '≤',
  sim: '∼',
  approx: '≈',
  pm: '±',
};

/**
 * Relations that lost their backslash. `geq` and `leq` are words of no language and stand for themselves (precision 0.961 in arXiv's TeX of
 * 2025 and 2026, the rest being names in broken TeX); the others are read so only before a digit: `le`/`ge` 0.91, `sim` 0.905, `approx` 0.881, `pm` 0.914
 * there, where the misses are almost all commands that still have their backslash, which is asked for here.
 */
export const relation: RepairRule = {
  name: 'relation',
  find: (text) =>
    replaceMatches(
      text,
      /(?<![A-Za-z\\])(?:(?:geq|leq)(?![A-Za-z])|(?<![\d/_.-])(?:ge|le|sim|approx)(?= ?[-+]?\.?\d[\d.,]*(?![\p{L}\d]))|pm(?= ?\.?\d))/gu,
      ([name]) => characters[name] ?? null,
    ),
};
