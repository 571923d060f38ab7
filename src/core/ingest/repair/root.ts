import { nameKinds } from './name-scan.ts';
import { replaceMatches, type RepairRule } from './rule.ts';
import { showsNakedTex } from './traces.ts';

/** `sqrt n`, `sqrt2`: 12 of 12; `sqrt{x}` and with a backslash. `sqrt(n)` is how people type it without TeX, and left. */
const pattern = /\\?(?<![A-Za-z])sqrt(?:\{([^{}\\^_]{1,40})\}| ?(?=[\p{L}\p{N}](?!\p{L})))/gu;

/** Square roots; without a backslash only where the text shows elsewhere that commands lost theirs. The root of more than a word gets brackets. */
export const root: RepairRule = {
  name: 'root',
  names: nameKinds.root,
  find: (text) =>
    replaceMatches(text, pattern, ([whole, inner]) => {
      if (!whole.startsWith('\\') && inner !== undefined && !showsNakedTex(text)) return null;
      if (inner === undefined) return '√';
      return /^[\p{L}\p{N}]{1,4}$/u.test(inner) ? `√${inner}` : `√(${inner})`;
    }),
};
