import { replaceMatches, type RepairRule } from './rule.ts';

/**
 * TeX's dashes: `---` is an em dash and `--` an en dash; between two words in lower case, where authors write `--` for a break in the sentence, it is
 * read as an em dash. Left alone where a blank stands on one side only (an option, `--verbose`) and where more hyphens follow (a rule).
 */
export const dash: RepairRule = {
  name: 'dash',
  needs: ['--'],
  find: (text) =>
    replaceMatches(text, /(?<=[^\s<!-])-{2,3}(?=[^\s>-])|(?<= )-{2,3}(?= )/g, (match) => {
      if (match[0] === '---') return '—';
      const at = match.index ?? 0;
      const [before = '', after = ''] = [text[at - 1], text[at + 2]];
      return /\p{Ll}/u.test(before) && /\p{Ll}/u.test(after) ? '—' : '–';
    }),
};
