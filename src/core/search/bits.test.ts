import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitReader, BitWriter } from './bits.ts';
import { readPlaces, writePlaces } from './places.ts';

const anyPiece = fc.oneof(
  fc.record({ kind: fc.constant('bits' as const), value: fc.nat(2 ** 24 - 1), size: fc.constant(24) }),
  fc.record({ kind: fc.constant('rice' as const), value: fc.nat(5000), size: fc.nat(12) }),
  fc
    .tuple(fc.integer({ min: 1, max: 100_000 }), fc.nat())
    .map(([size, value]) => ({ kind: 'choice' as const, value: value % size, size })),
);

describe('bits', () => {
  it('are read as they were written, from any byte on', () => {
    fc.assert(
      fc.property(fc.array(anyPiece, { maxLength: 60 }), fc.nat(5), (pieces, before) => {
        const writer = new BitWriter();
        for (let n = 0; n < before; n += 1) writer.bits(255, 8);
        for (const { kind, value, size } of pieces) writer[kind](value, size);
        const reader = new BitReader(writer.view(), before);
        expect(pieces.map(({ kind, size }) => reader[kind](size))).toEqual(pieces.map(({ value }) => value));
      }),
    );
  });

  it('take no more than the choices need', () => {
    const writer = new BitWriter();
    for (let n = 0; n < 80; n += 1) writer.choice(n % 5, 5);
    // Of five choices three take two bits and two take three.
    expect(writer.length()).toBe(((80 / 5) * 12) / 8);
  });

  it('past the end are zeros', () => {
    const reader = new BitReader(new Uint8Array(), 0);
    expect([reader.bits(9), reader.rice(3), reader.choice(7)]).toEqual([0, 0, 0]);
  });
});

describe('places', () => {
  it('are read as they were written', () => {
    const anyPlaces = fc.tuple(fc.uniqueArray(fc.nat(300), { maxLength: 40 }), fc.nat(50)).map(([places, more]) => ({
      places: places.toSorted((a, b) => a - b),
      size: Math.max(-1, ...places) + 1 + more,
    }));
    fc.assert(
      fc.property(fc.array(anyPlaces, { maxLength: 5 }), (runs) => {
        const writer = new BitWriter();
        for (const { places, size } of runs) {
          const run = { from: 0, to: places.length, low: 0, high: size };
          writePlaces(writer, Uint32Array.from(places), run);
        }
        const reader = new BitReader(writer.view(), 0);
        expect(runs.map(({ places, size }) => [...readPlaces(reader, places.length, size)])).toEqual(
          runs.map(({ places }) => places),
        );
      }),
    );
  });

  it('of every word of a text take nothing', () => {
    const writer = new BitWriter();
    writePlaces(writer, Uint32Array.from([5, 6, 7]), { from: 0, to: 3, low: 5, high: 8 });
    expect(writer.length()).toBe(0);
  });
});
