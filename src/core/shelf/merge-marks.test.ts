import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Time } from './clock.ts';
import type { Json } from './json.ts';
import { mergeMarks } from './merge-marks.ts';
import type { Said, ShelfMark } from './shelf-mark.ts';

/** Few moments and few fields, so that they meet. */
const time = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 1 }), fc.constantFrom('aaaaaaaa', 'bbbbbbbb'))
  .map(([ms, counter, device]) => `000000000000${ms}-0000${counter}-${device}` as Time);
/** JSON has no minus zero. */
const json = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as Json);
const said: fc.Arbitrary<Said> = fc.tuple(json, time);
const field = fc.constantFrom('kept', 'tag', '__proto__');
const mark: fc.Arbitrary<ShelfMark> = fc
  .uniqueArray(fc.tuple(field, said), { selector: ([name]) => name })
  .map((fields) => new Map(fields));

describe('mergeMarks', () => {
  it('gives the same in whatever order marks meet', () => {
    fc.assert(
      fc.property(mark, mark, (a, b) => {
        expect(mergeMarks(a, b)).toEqual(mergeMarks(b, a));
      }),
    );
  });

  it('gives the same however marks are grouped', () => {
    fc.assert(
      fc.property(mark, mark, mark, (a, b, c) => {
        expect(mergeMarks(mergeMarks(a, b), c)).toEqual(mergeMarks(a, mergeMarks(b, c)));
      }),
    );
  });

  it('gives the same however often a mark is met again', () => {
    fc.assert(
      fc.property(mark, mark, (a, b) => {
        const merged = mergeMarks(a, b);
        expect(mergeMarks(merged, a)).toEqual(merged);
        expect(mergeMarks(a, a)).toEqual(a);
        expect(mergeMarks(a, new Map())).toEqual(a);
      }),
    );
  });

  it('keeps of each field what was said last', () => {
    fc.assert(
      fc.property(mark, mark, (a, b) => {
        for (const [name, [, merged]] of mergeMarks(a, b)) {
          const times = [a.get(name)?.[1], b.get(name)?.[1]].filter((one) => one !== undefined);
          expect(merged).toBe(times.toSorted().at(-1));
        }
      }),
    );
  });

  it('takes the value whose JSON is the larger text where two were said at the same moment', () => {
    const moment = '0000000000001-00000-aaaaaaaa' as Time;
    const merged = mergeMarks(new Map([['kept', [true, moment]]]), new Map([['kept', [false, moment]]]));
    expect(merged.get('kept')).toEqual([true, moment]);
  });
});
