import { nameKinds } from './name-scan.ts';
import { replaceMatches, type RepairRule } from './rule.ts';
import { showsTex } from './traces.ts';

/**
 * `Figure~2` and `by Wang~et al.`: TeX's blank at which no line ends. Only glued between a word and what follows; "~5" behind a blank is "about",
 * `5~10` between numbers may be a range, and `by~5` a blank that was forgotten where nothing shows that the text is TeX's.
 */
export const tie: RepairRule = {
  name: 'tie',
  names: nameKinds.tilde,
  *find(text) {
    const isTex = showsTex(text);
    yield* replaceMatches(text, /(?<=[\p{L})\]}.,;:'”*%]|\d(?=~\D))~(?=[\p{L}\p{N}([{\\`“$<])/gu, ({ index = 0 }) =>
      isTex || !/\d/.test(text[index + 1] ?? '') ? ' ' : null,
    );
  },
};
