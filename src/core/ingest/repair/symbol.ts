import { toTexSymbol } from '../../text/tex-symbols.ts';
import { nameKinds } from './name-scan.ts';
import { replaceMatches, type RepairRule } from './rule.ts';

/**
 * Names of commands that are words of no language and part of none, so that they stand for themselves wherever they are, glued to others or not:
 * 1,050 of 1,056 in arXiv's TeX of 2025 and 2026; the six are commands that end in such a name (`\nrightarrow`), which are passed over.
 */
const patterns = [
  String.raw`(?<!hook|head|Long|long|x|\\n|(?<![A-Za-z])n)(?:left|Left)?(?:rightarrow|Rightarrow)`,
  String.raw`(?:long|Long)(?:left)?rightarrow|leftarrow`,
  String.raw`(?<![A-Za-z])(?:up|down)arrow(?!down)|uparrow(?=downarrow)|(?<=uparrow)downarrow|infty|(?<![A-Za-z]{2})(?:ldots|cdots)(?![a-z])|(?<!nec)(?<!ane)cdot(?![a-z])`,
  String.raw`var(?:epsilon|phi|theta|rho|kappa|sigma)(?![a-z])|emptyset`,
  String.raw`(?<![a-z])nabla|[lr](?:ceil|floor)(?!ing)|(?<!sq|n)(?:subseteq|supseteq)|propto|otimes|oplus|setminus|simeq|(?:les|gtr)sim|(?:prec|succ)eq|mapsto`,
  String.raw`(?<![A-Za-z])ell(?![A-Za-z'’-])`,
  String.raw`(?<![\p{L}_.])(?:sum|prod|int)(?=_[a-z{])`,
];
const pattern = new RegExp(`(?<!\\\\)(?:${patterns.join('|')})`, 'gu');

/** Operators, arrows and other signs that lost their backslash. */
export const symbol: RepairRule = {
  name: 'symbol',
  names: nameKinds.symbol,
  find: (text) => replaceMatches(text, pattern, ([name]) => toTexSymbol(name) ?? null),
};
