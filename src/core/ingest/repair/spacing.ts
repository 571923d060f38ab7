import { nameKinds } from './name-scan.ts';
import { replaceMatches, type RepairRule } from './rule.ts';

/** Blanks of TeX that kept their backslash, and what they show; LaTeX and amsmath. */
const blanks: Readonly<Record<string, string>> = {
  ',': ' ',
  ';': ' ',
  ':': ' ',
  quad: ' ',
  qquad: ' ',
  '!': '',
  '-': '',
  '/': '',
  '@': '',
};

/**
 * `\,` and its like are blanks, `\-` and `\!` nothing at all. In math the page drops their backslash: `0.82!-!0.94` is `0.82\!-\!0.94`, sure between
 * numbers; a comma that was `\,` looks like any other and is left.
 */
export const spacing: RepairRule = {
  name: 'spacing',
  names: nameKinds.backslash | nameKinds.bang,
  *find(text) {
    yield* replaceMatches(text, /(?<!\\)\\([,;:!/@-]|q?quad(?![A-Za-z]))/g, ([, name = '']) => blanks[name] ?? null);
    yield* replaceMatches(text, /(?<=\d)!-!(?=\d)/g, () => '-');
  },
};
