import { replaceMatches, type RepairRule } from './rule.ts';
import { showsTex } from './traces.ts';

/**
 * TeX's dashes: `---` is an em dash and `--` an en dash; between two words in lower case, where authors write `--` for a break in the sentence, it is
 * read as an em dash. Left alone where a blank stands on one side only (an option, `--verbose`), where more hyphens follow (a rule), and
 * the only one of a text between two such words where nothing shows that the text is TeX's: people type a break so too (543 of 2,514 stand in TeX).
 */
export const dash: RepairRule = {
  name: 'dash',
  needs: ['--'],
  *find(text) {
    const isTex = showsTex(text) || text.split('--', 3).length > 2;
    yield* replaceMatches(text, /(?<=[^\s<!-])-{2,3}(?=[^\s>-])|(?<= )-{2,3}(?= )/g, (match) => {
      const at = match.index ?? 0;
      const isBreak = /\p{Ll}/u.test(text[at - 1] ?? '') && /\p{Ll}/u.test(text[at + match[0].length] ?? '');
      if (isBreak && !isTex) return null;
      return isBreak || match[0] === '---' ? '—' : '–';
    });
  },
};
