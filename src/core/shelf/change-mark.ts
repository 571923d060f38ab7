import { nextTime, tick, type Clock } from './clock.ts';
import type { Json } from './json.ts';
import type { ShelfMark } from './shelf-mark.ts';

/**
 * The mark after the reader said something new, and the clock after that.
 * The new saying is later than the one it replaces, even where that one carries a time of the future: what the reader did last stands.
 */
export function changeMark(
  mark: ShelfMark,
  said: { readonly field: string; readonly value: Json },
  at: { readonly clock: Clock; readonly nowMs: number },
): { readonly mark: ShelfMark; readonly clock: Clock } {
  const clock = tick(at.clock, at.nowMs);
  const before = mark.get(said.field)?.[1];
  const time = before !== undefined && before >= clock.latest ? nextTime(before, clock.device) : clock.latest;
  return { mark: new Map(mark).set(said.field, [said.value, time]), clock };
}
