import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Repair } from '../../../core/domain/paper.ts';
import type { Range } from '../../../core/domain/range.ts';
import { mergeRanges } from '../../../core/text/merge-ranges.ts';
import { toSegments } from './segments.ts';

const text = 'Sparse attention at 5× less';

/** Ranges of the text above: sorted, disjoint, not empty. */
const rangesOfText = fc
  .array(fc.tuple(fc.nat(text.length), fc.nat(text.length)), { maxLength: 6 })
  .map((pairs) =>
    mergeRanges(pairs.flatMap(([a, b]) => (a === b ? [] : [{ start: Math.min(a, b), end: Math.max(a, b) }]))),
  );

describe('toSegments', () => {
  it('leaves a text without layers in one piece', () => {
    expect(toSegments(text, {})).toEqual([{ start: 0, text }]);
  });

  it('cuts where a range begins and where it ends', () => {
    const hit = { start: 7, end: 16 };
    expect(toSegments(text, { hits: [hit] })).toEqual([
      { start: 0, text: 'Sparse ' },
      { start: 7, text: 'attention', hit },
      { start: 16, text: ' at 5× less' },
    ]);
  });

  it('gives a piece to a repair that left nothing behind', () => {
    const repair: Repair = { field: 'title', start: 7, end: 7, from: '{}', to: '', rule: 'brace' };
    expect(toSegments(text, { repairs: [repair] })).toContainEqual({ start: 7, text: '', repair });
  });

  it('joins back to the text, and every piece has just the ranges that hold it', () => {
    fc.assert(
      fc.property(rangesOfText, rangesOfText, rangesOfText, (hits, evidence, flags) => {
        const segments = toSegments(text, { hits, evidence, flags });
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        for (const segment of segments) {
          expect(segment.hit).toEqual(hits.find(holds(segment)));
          expect(segment.evidence).toEqual(evidence.find(holds(segment)));
          expect(segment.flag).toEqual(flags.find(holds(segment)));
        }
      }),
    );
  });
});

function holds(segment: { readonly start: number; readonly text: string }) {
  return ({ start, end }: Range) => start <= segment.start && segment.start + segment.text.length <= end;
}
