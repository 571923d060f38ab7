import { toTexSymbol } from '../../text/tex-symbols.ts';
import { nameKinds } from './name-scan.ts';
import { replaceMatches, type RepairRule } from './rule.ts';
import { showsNakedTex } from './traces.ts';

/** Behind a relation: a number. Not the `2` of "sim2real", nor a version. */
const number = String.raw`(?= ?[-+]?\.?\d)(?! ?\d+(?:real|sim|syn|gam))`;

/** Each with what was counted in arXiv's TeX of 2025 and 2026, as the page would show it. */
const patterns = [
  // Words of no language: 196 of 196, glued to one letter 47 of 47.
  String.raw`(?<![A-Za-z][A-Za-z]|\\)(?:geqslant|leqslant|geq|leq|neq)(?![a-z])`,
  // `sim 20`, `sim39K`, `2timessim3`: 275 of 276 but for sim2real and its like.
  String.raw`(?<=times|(?<![\p{L}\\/_.-]))sim${number}`,
  // `approx95%` 44 of 44; `approx 40` 32 of 33. `approx 0.5` is an abbreviation in three of ten.
  String.raw`(?<![\p{L}\\/_.-])approx(?= ?\d)(?! 0?\.\d)`,
  // `0.81 pm 0.02`: 317 of 317.
  String.raw`(?<![\p{L}\\/_.-])pm(?= ?\.?\d)`,
  // `le 5`, `n ge 8`: 64 of 64 but for a link. `t le T`, `2le kle n`: 28 of 28.
  String.raw`(?<![\p{L}\p{N}\\/_.-])(?:ge|le)(?= ?[-+]?\.?\d)`,
  String.raw`(?<=[)\]}] |(?<![\p{L}\p{N}])[\p{L}\p{N}] |(?<![\p{L}\p{N}])[\p{L}\p{N}])(?:ge|le)(?= [\p{L}\p{N}](?!\p{L}))`,
  // `d ll n`: 16 of 16. `n equiv 1`: 7 of 7. `A succ B`: 8 of 8.
  String.raw`(?<=[)\]}] |(?<![\p{L}\p{N}])[\p{L}\p{N}] )(?:ll|gg|equiv|prec|succ|mid|ne)(?= [\p{L}\p{N}(](?!\p{L}))`,
  // `z in R^n`, `Ain R^d`: 4 of 4.
  String.raw`(?<=(?<![\p{L}\p{N}])[\p{L}\p{N}] ?)in(?= ?(?:R\^|\{?mathbb))`,
  // `n to infty`, `ntoinfty`: 6 of 6.
  String.raw`(?<![A-Za-z][A-Za-z]|\\)to(?= ?infty)`,
];
const pattern = new RegExp(patterns.join('|'), 'gu');

/** `approx 0.5`, where the text shows elsewhere that commands lost their backslash. */
const decimalPattern = /(?<![\p{L}\\/_.-])approx(?= ?[-+]?\d?\.\d)/gu;

/** Relations that lost their backslash, where what stands beside them says that they are no words. */
export const relation: RepairRule = {
  name: 'relation',
  names: nameKinds.relation,
  *find(text) {
    yield* replaceMatches(text, pattern, ([name]) => toTexSymbol(name) ?? null);
    if (text.includes('approx') && showsNakedTex(text)) yield* replaceMatches(text, decimalPattern, () => '≈');
  },
};
