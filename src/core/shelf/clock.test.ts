import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clampTime,
  createClock,
  isDeviceId,
  isTime,
  mostAheadMs,
  msOf,
  nextTime,
  receive,
  tick,
  toDeviceId,
  type Clock,
  type Time,
} from './clock.ts';

const device = toDeviceId(() => 0);
const other = toDeviceId(() => 0.999);
const systemMs = fc.oneof(
  fc.integer({ min: -10, max: 10 }),
  fc.integer({ min: 0, max: 9e12 }),
  fc.double({ noNaN: true }),
);
const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 9e12 }), fc.constantFrom(0, 1, 99_999))
  .map(([ms, counter]) => `${String(ms).padStart(13, '0')}-${String(counter).padStart(5, '0')}-${other}` as Time);

describe('a clock', () => {
  it('gives ever later moments of the right form, whatever the system says', () => {
    fc.assert(
      fc.property(fc.array(systemMs, { minLength: 1, maxLength: 20 }), (nows) => {
        let clock = createClock(device);
        for (const now of nows) {
          const next = tick(clock, now);
          expect(next.latest > clock.latest).toBe(true);
          expect(isTime(next.latest)).toBe(true);
          clock = next;
        }
      }),
    );
  });

  it('gives the next moment after every moment it saw, and never goes back for an older one', () => {
    fc.assert(
      fc.property(anyTime, anyTime, fc.integer({ min: 0, max: 9e12 }), (first, second, now) => {
        const seen = [first, second].reduce<Clock>((clock, time) => receive(clock, time, now), createClock(device));
        const believed = [clampTime(first, now), clampTime(second, now)].toSorted().at(-1) ?? '';
        expect(seen.latest).toBe(believed);
        expect(tick(seen, now).latest > believed).toBe(true);
      }),
    );
  });

  it('believes no moment that lies further ahead than a wrong clock may', () => {
    fc.assert(
      fc.property(anyTime, fc.integer({ min: 0, max: 9e12 }), (time, now) => {
        expect(msOf(clampTime(time, now))).toBeLessThanOrEqual(now + mostAheadMs);
        if (msOf(time) < now + mostAheadMs) expect(clampTime(time, now)).toBe(time);
      }),
    );
  });

  it('counts on from the last moment of a millisecond into the next', () => {
    expect(nextTime('0000000000007-99999-zzzzzzzz' as Time, device)).toBe('0000000000008-00000-00000000');
    expect(nextTime('0000000000007-00041-zzzzzzzz' as Time, device)).toBe('0000000000007-00042-00000000');
  });

  it('carries a device of eight characters, whatever chance gives', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 8 }),
        (chances) => {
          let at = 0;
          expect(isDeviceId(toDeviceId(() => chances[at++] ?? 0))).toBe(true);
        },
      ),
    );
    expect([device, other]).toEqual(['00000000', 'zzzzzzzz']);
  });
});
