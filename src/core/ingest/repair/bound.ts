import { replaceMatches, type RepairRule } from './rule.ts';
import { showsNakedTex } from './traces.ts';

const letters: Readonly<Record<string, string>> = { Theta: 'Θ', Omega: 'Ω' };

/**
 * Bounds: inside the brackets of `O(`, `Θ(` and `Ω(` a `log` glued to what stands before it is the function (24 of 24 in arXiv's TeX of 2025 and
 * 2026; outside of them it is "dialog" and "analog"). `Theta(` and `Omega(` are Greek letters where the text shows elsewhere that commands lost their
 * backslash; people type them so without TeX too.
 */
export const bound: RepairRule = {
  name: 'bound',
  needs: ['Theta(', 'Omega(', 'O(', 'Θ(', 'Ω('],
  *find(text) {
    if (/(?:Theta|Omega)\(/.test(text) && showsNakedTex(text)) {
      yield* replaceMatches(text, /(?<![A-Za-z\\])(?:Theta|Omega)(?=\()/g, ([name]) => letters[name] ?? null);
    }
    for (const { index, 0: match } of text.matchAll(/(?<![A-Za-z])(?:Theta|Omega|[OΘΩ])\([^()]{1,60}/g)) {
      for (const glued of match.matchAll(/(?<=[A-Za-z0-9)\]}])log(?=log|[ \d^_(|])/g)) {
        if (glued.index > 2) yield { start: index + glued.index, end: index + glued.index + 3, to: ' log' };
      }
    }
  },
};
