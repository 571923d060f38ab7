import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaperId } from '../domain/ids.ts';
import type { Time } from './clock.ts';
import { decodeMark, encodeMark, type MarkRecord } from './decode-mark.ts';
import { isJson, type Json } from './json.ts';
import type { Said } from './shelf-mark.ts';

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const letters = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcxyz'), minLength: length, maxLength: length });
const time = fc.tuple(digits(13), digits(5), letters(8)).map((parts) => parts.join('-') as Time);
/** JSON has no minus zero. */
const json = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)) as Json);
const said: fc.Arbitrary<Said> = fc.tuple(json, time);
const record: fc.Arbitrary<MarkRecord> = fc.record({
  id: letters(12) as fc.Arbitrary<string> as fc.Arbitrary<PaperId>,
  sequence: fc.nat(),
  mark: fc
    .uniqueArray(fc.tuple(fc.oneof(fc.string(), fc.constantFrom('kept', '__proto__')), said), {
      selector: ([name]) => name,
    })
    .map((fields) => new Map(fields)),
});

/** What stands on a disk: the bytes of JSON, or what the browser's clone makes of the value. */
const stores = [(value: unknown): unknown => JSON.parse(JSON.stringify(value)), structuredClone];

describe('a stored mark', () => {
  it.each(stores)('gives back the record that was encoded (%#)', (store) => {
    fc.assert(
      fc.property(record, (before) => {
        expect(decodeMark(store(encodeMark(before)))).toEqual({ ok: true, value: before });
      }),
    );
  });

  it('is the same for the same record, in whatever order its fields were said', () => {
    fc.assert(
      fc.property(record, (before) => {
        const reversed = { ...before, mark: new Map([...before.mark].toReversed()) };
        expect(JSON.stringify(encodeMark(reversed))).toBe(JSON.stringify(encodeMark(before)));
      }),
    );
  });

  it('is a value or a failure, and never throws, whatever lies there', () => {
    const odd = fc.record({
      id: fc.constantFrom('a0a0a0a0a0a0', 7, null),
      sequence: fc.oneof(fc.nat(), fc.double(), fc.anything()),
      fields: fc.array(fc.oneof(fc.anything(), fc.tuple(fc.string(), fc.anything(), fc.oneof(time, fc.string())))),
    });
    fc.assert(
      fc.property(
        fc.oneof(fc.anything({ withMap: true, withNullPrototype: true, withSparseArray: true }), odd),
        (value) => {
          const decoded = decodeMark(value);
          if (decoded.ok) expect(decodeMark(encodeMark(decoded.value))).toEqual(decoded);
          else expect(decoded.error.message).not.toBe('');
        },
      ),
    );
  });

  it('is none where a field holds what JSON cannot say, or a moment of another form', () => {
    const moment = '0000000000001-00000-aaaaaaaa';
    for (const field of [
      ['kept', new Map(), moment],
      ['kept', true, 'now'],
      ['kept', true],
      [1, true, moment],
    ]) {
      expect(decodeMark({ id: 'a0a0a0a0a0a0', sequence: 1, fields: [field] }).ok).toBe(false);
    }
  });

  it('holds what was said last where a field stands twice', () => {
    const fields = [
      ['kept', true, '0000000000002-00000-aaaaaaaa'],
      ['kept', false, '0000000000001-00000-aaaaaaaa'],
    ];
    const decoded = decodeMark({ id: 'a0a0a0a0a0a0', sequence: 1, fields });
    expect(decoded.ok && decoded.value.mark.get('kept')?.[0]).toBe(true);
  });
});

describe('isJson', () => {
  it('is true only for what JSON gives back the same', () => {
    fc.assert(
      fc.property(fc.anything({ withMap: true, withDate: true, withSparseArray: true, withBigInt: true }), (value) => {
        if (isJson(value)) expect(withoutMinusZero(JSON.parse(JSON.stringify(value)))).toEqual(withoutMinusZero(value));
      }),
    );
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => isJson(value)));
    const others = [undefined, NaN, Infinity, 1n, Symbol('a'), () => 1, new Map(), new Date(0), Array(2), { a: NaN }];
    expect(others.filter(isJson)).toEqual([]);
  });

  it('ends on circles, on depth and on sharing without end', () => {
    const circle: unknown[] = [];
    circle.push(circle);
    let deep: unknown = 1;
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
    let shared: unknown = 1;
    for (let depth = 0; depth < 30; depth += 1) shared = [shared, shared];
    expect([circle, deep, shared, Array.from({ length: 20_000 }, () => 0)].map(isJson)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

/** JSON has one zero; that a field says the other is lost is fine. */
function withoutMinusZero(value: unknown): unknown {
  if (value === 0) return 0;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutMinusZero);
  return new Map(Object.entries(value).map(([key, child]) => [key, withoutMinusZero(child)]));
}
