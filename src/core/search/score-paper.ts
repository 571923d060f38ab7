import type { FieldRange } from '../domain/range.ts';
import type { PreparedTexts } from '../query/match-query.ts';

/** A word in the title says more of a paper than one in its abstract. */
const titleWeight = 5;

/** How soon more of the same says less: BM25's k1 at its usual value. */
const saturation = 1.2;

/**
 * How much the matched words of a paper say, 0 upwards: their number in each text, saturated as in BM25, title before abstract, and in the
 * abstract the more the sooner the first stands. No evidence, 0.
 */
export function scorePaper(evidence: readonly FieldRange[], texts: PreparedTexts): number {
  const inTitle = evidence.filter((range) => range.field === 'title').length;
  const inAbstract = evidence.filter((range) => range.field === 'abstract');
  const end = texts.abstract.at(-1)?.end ?? 0;
  const first = inAbstract[0];
  const early = first === undefined || end === 0 ? 0 : 1 - first.start / end;
  return titleWeight * saturate(inTitle) + saturate(inAbstract.length) + early / 2;
}

function saturate(count: number): number {
  return (count * (saturation + 1)) / (count + saturation);
}
