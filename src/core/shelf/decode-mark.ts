import { decode, v } from '../domain/decode.ts';
import type { PaperId } from '../domain/ids.ts';
import { paperIdSchema } from '../domain/paper-schema.ts';
import { ok, type Result } from '../domain/result.ts';
import { isTime, type Time } from './clock.ts';
import { isJson, type Json } from './json.ts';
import { laterSaid } from './merge-marks.ts';
import type { Said, ShelfMark } from './shelf-mark.ts';

/** A paper's mark with its place among all changes: the larger `sequence`, the later it was written to this disk. */
export interface MarkRecord {
  readonly id: PaperId;
  readonly mark: ShelfMark;
  readonly sequence: number;
}

/** A record as it is stored: JSON, the same on every disk. */
export interface StoredMark {
  readonly id: PaperId;
  readonly sequence: number;
  /** Sorted by name. */
  readonly fields: readonly (readonly [name: string, value: Json, time: Time])[];
}

const storedMarkSchema = v.object({
  id: paperIdSchema,
  sequence: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  fields: v.array(v.strictTuple([v.string(), v.custom<Json>(isJson, 'not JSON'), v.pipe(v.string(), v.guard(isTime))])),
});

/** The record that a stored value holds, or what is wrong with it. A field named twice holds what was said last. Never throws. */
export function decodeMark(value: unknown): Result<MarkRecord> {
  const stored = decode(storedMarkSchema, value);
  if (!stored.ok) return stored;
  const { id, sequence, fields } = stored.value;
  const mark = new Map<string, Said>();
  for (const [name, fieldValue, time] of fields) {
    const before = mark.get(name);
    mark.set(name, before === undefined ? [fieldValue, time] : laterSaid(before, [fieldValue, time]));
  }
  return ok({ id, sequence, mark });
}

/** The value to store for a record; decoded, it gives the record back. */
export function encodeMark({ id, mark, sequence }: MarkRecord): StoredMark {
  const fields = [...mark].map(([name, [value, time]]) => [name, value, time] as const);
  return { id, sequence, fields: fields.toSorted(([a], [b]) => (a < b ? -1 : 1)) };
}
