import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inventPaper } from '../corpus/invented-papers.ts';
import type { PaperId } from '../domain/ids.ts';
import { changeKept } from './change-kept.ts';
import { createClock, mostAheadMs, toDeviceId, type Time } from './clock.ts';
import { mergeMarks } from './merge-marks.ts';
import { keptSinceMs, type ShelfMark } from './shelf-mark.ts';

const before = 'aaaaaaaaaaaa' as PaperId;
const paper = inventPaper('Sparse invention', { source: 'invented' }, { formerly: [before] });
const start = createClock(toDeviceId(() => 0.5));
const nothing: ReadonlyMap<PaperId, ShelfMark> = new Map();

describe('changeKept', () => {
  it('says under its own id that a paper is kept, and nothing under those it had before', () => {
    const { marks } = changeKept({ paper, keep: true, nowMs: 7 }, nothing, start);
    expect([...marks.keys()]).toEqual([paper.id]);
    expect(keptSinceMs(marks.get(paper.id) ?? new Map())).toBe(7);
  });

  it('takes a paper off the shelf under every id that it stands there under', () => {
    const kept: ShelfMark = new Map([['kept', [true, '0000000000005-00000-bbbbbbbb' as Time]]]);
    const { marks } = changeKept({ paper, keep: false, nowMs: 7 }, new Map([[before, kept]]), start);
    expect([...marks].map(([id, mark]) => [id, keptSinceMs(mark)])).toEqual([
      [paper.id, null],
      [before, null],
    ]);
  });

  it('keeps every other field of the mark, as a later version would have written it', () => {
    const said: ShelfMark = new Map([['note', [{ text: 'read again' }, '0000000000005-00000-bbbbbbbb' as Time]]]);
    const { marks } = changeKept({ paper, keep: true, nowMs: 7 }, new Map([[paper.id, said]]), start);
    expect(marks.get(paper.id)?.get('note')).toEqual(said.get('note'));
  });

  it('stands over what was said with a clock that runs years ahead', () => {
    const ahead: ShelfMark = new Map([['kept', [true, '9000000000000-00000-bbbbbbbb' as Time]]]);
    const { marks } = changeKept({ paper, keep: false, nowMs: 7 }, new Map([[paper.id, ahead]]), start);
    expect(keptSinceMs(mergeMarks(ahead, marks.get(paper.id) ?? new Map()))).toBeNull();
  });

  it('lets what the reader did last stand when marks merge, whatever the clocks say', () => {
    const change = fc.record({ keep: fc.boolean(), nowMs: fc.integer({ min: 0, max: 3 * mostAheadMs }) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        let clock = start;
        let mark: ShelfMark = new Map();
        let merged: ShelfMark = new Map();
        for (const { keep, nowMs } of changes) {
          const changed = changeKept({ paper, keep, nowMs }, new Map([[paper.id, mark]]), clock);
          clock = changed.clock;
          mark = changed.marks.get(paper.id) ?? mark;
          merged = mergeMarks(mark, merged);
        }
        expect(merged).toEqual(mark);
        expect(keptSinceMs(merged) !== null).toBe(changes.at(-1)?.keep);
      }),
    );
  });
});
