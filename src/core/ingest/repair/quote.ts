import type { RepairRule, Replacement } from './rule.ts';

const delimiterPattern = /``|''|"/g;

/**
 * TeX's double quotes: ` `` ` opens, and the next `''` or straight quote closes. Only pairs are taken, so that code in backticks, feet and inches
 * stay as they are (9 pairs of 9 in the first dump).
 */
export const quote: RepairRule = {
  name: 'quote',
  needs: ['``'],
  *find(text): Generator<Replacement> {
    let open: number | null = null;
    for (const { 0: delimiter, index } of text.matchAll(delimiterPattern)) {
      if (delimiter === '``') {
        open = isBacktick(text, index) ? null : index;
      } else if (open !== null) {
        yield { start: open, end: open + 2, to: '“' };
        yield { start: index, end: index + delimiter.length, to: '”' };
        open = null;
      }
    }
  },
};

/** Whether a run of backticks is longer than TeX's two: Markdown's fence. */
function isBacktick(text: string, at: number): boolean {
  return text[at - 1] === '`' || text[at + 2] === '`';
}
