import type { Mark } from '../../domain/paper.ts';
import { greekNames, texFontCommands, texFunctions, texNakedFonts, toTexSymbol } from '../../text/tex-symbols.ts';
import { matchBraces } from './braces.ts';
import type { Replacement } from './rule.ts';

/** Longer ones are formulas, which a raised line does not show. */
const longestScript = 60;

/** Names that no word is, beside other things inside braces that only TeX writes; what is a word too stands there as one (`d_{in}`). */
const signs = new Set(
  `times cdot ldots cdots infty leq geq neq pm mp le ge sim approx perp ell circ rightarrow leftarrow uparrow
  downarrow nabla varnothing emptyset otimes oplus setminus subseteq`.split(/\s+/),
);
const greek = new Set(greekNames);

/** Names that are signs where nothing stands beside them: `x^{star}`. */
export const loneSigns: readonly string[] = 'star ast top prime dagger infty perp ell varepsilon varphi'.split(' ');

const fontPattern = new RegExp(
  [
    `\\\\?(?:text|${texFontCommands.join('|')})\\{([^{}]*)\\}`,
    `(?<![A-Za-z])\\\\?(?:${texFontCommands.join('|')})(?![A-Za-z])\\s?`,
    `^\\\\?(?:${texNakedFonts.join('|')})\\s`,
  ].join('|'),
  'g',
);

/** Names of commands that change a letter, or whose sign the table does not know: what holds one is left. */
const unknownPattern =
  /(?<![A-Za-z])\\?(?:hat|tilde|bar|vec|dot|wide(?:hat|tilde)|(?:over|under)line|tiny|small|scriptstyle|ominus|boxtimes|bigstar|prec|succ|circled\w+|frac|sqrt|left|right)|[{}^_\\$~!;]/;

/**
 * What stands in braces behind a caret or an underscore, where it can be shown: `open` finds the sign and its brace. Linear: a brace's partner is looked up.
 */
export function* findBraced(text: string, open: RegExp, mark: Mark['kind']): Generator<Replacement> {
  if (!text.includes('{')) return;
  const closes = matchBraces(text);
  for (const { 0: opened, index } of text.matchAll(open)) {
    const start = index + opened.length;
    const close = closes.get(start - 1);
    if (close === undefined || close - start > longestScript) continue;
    const to = toScriptText(text.slice(start, close));
    if (to !== null) yield { start: index, end: close + 1, to, mark };
  }
}

/**
 * What is raised or lowered as text: fonts away, names of signs as signs. Null where it holds what a line of text cannot show, a script of its own among it.
 *
 * @example toScriptText('d times d')  // => 'd × d'
 */
export function toScriptText(inner: string): string | null {
  const bare = inner.replace(fontPattern, '$1').trim();
  const named = bare.replaceAll(/\\(?=[A-Za-z])/g, '');
  if (bare === '' || unknownPattern.test(named) || !Array.from(bare.matchAll(/\\([A-Za-z]+)/g)).every(isKnown))
    return null;
  if (/^[A-Za-z]+$/.test(named)) return loneSigns.includes(named) || greek.has(named) ? toSign(named) : named;
  return named
    .replaceAll(
      /(?<![A-Za-z])([A-Za-z]?)(times|cdot)(?![a-z])/g,
      (_, before: string, name: string) => `${before}${toSign(name)}`,
    )
    .replaceAll(/(?<=(?<!\p{L})\p{L} ?)in(?= ?[\p{Lu}{([])/gu, '∈')
    .replaceAll(/(?<=(?<!\p{L})\p{L} )mid(?= \p{L}(?!\p{L}))/gu, '∣')
    .replaceAll(/[A-Za-z]+/g, (name) => (signs.has(name) || greek.has(name) ? toSign(name) : name));
}

function isKnown([, name = '']: RegExpMatchArray): boolean {
  return texFunctions.has(name) || (name.length > 1 && toTexSymbol(name) !== undefined);
}

/** One sign, by its name or as it is. */
export function toSign(written: string): string {
  const name = written.replace('\\', '');
  return name.length > 1 ? (toTexSymbol(name) ?? name) : name;
}
