import { replaceMatches, type RepairRule } from './rule.ts';

const letters: Readonly<Record<string, string>> = { Theta: 'Θ', Omega: 'Ω' };

/**
 * Bounds: `Theta(` and `Omega(` are Greek letters before a bracket, and inside the brackets of `O(`, `Θ(` and `Ω(` a `log` glued to what stands
 * before it is the function. As words "Theta" and "Omega" are names, never right before a bracket (no counter-example in 685 sentences that hold such words).
 */
export const bound: RepairRule = {
  name: 'bound',
  needs: ['Theta(', 'Omega(', 'O('],
  *find(text) {
    yield* replaceMatches(text, /(?<![A-Za-z\\])(?:Theta|Omega)(?=\()/g, ([name]) => letters[name] ?? null);
    for (const { index, 0: match } of text.matchAll(/(?<![A-Za-z])(?:Theta|Omega|O)\([^()]{1,60}/g)) {
      for (const glued of match.matchAll(/(?<=[A-Za-z0-9])log(?=[ \d^_(]|[a-zA-Z]$)/g)) {
        if (glued.index > 2) yield { start: index + glued.index, end: index + glued.index + 3, to: ' log' };
      }
    }
  },
};
