import { nameKinds } from './name-scan.ts';
import type { RepairRule, Replacement } from './rule.ts';

/**
 * `langle x, y rangle`, also glued (`answerrangle`): angle brackets. Only in pairs: alone the second is part of words ("strangle", "wrangle").
 * 35 of 35 in arXiv's TeX of 2025 and 2026.
 */
export const angle: RepairRule = {
  name: 'angle',
  names: nameKinds.angle,
  *find(text): Generator<Replacement> {
    let open: number | null = null;
    for (const { 0: name, index } of text.matchAll(
      /(?<!\\)(?:(?<![A-Za-z])langle|(?<!st|w|Qu|qu|t)rangle(?![a-z]))/g,
    )) {
      if (name === 'langle') open = index;
      else if (open !== null) {
        yield { start: open, end: open + 6, to: '⟨', closing: { start: index, end: index + 6, to: '⟩' } };
        open = null;
      }
    }
  },
};
