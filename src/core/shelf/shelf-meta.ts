import { decode, v } from '../domain/decode.ts';
import { ok, type Result } from '../domain/result.ts';
import { createClock, isDeviceId, isTime, type Clock, type DeviceId, type Time } from './clock.ts';
import { decodeMark } from './decode-mark.ts';
import { shelfVersion } from './shelf-mark.ts';

/** What a shelf says of itself. */
export interface ShelfMeta {
  /** The form of everything on the shelf, see `shelfVersion`. */
  readonly version: number;
  /** How many changes were written to this disk. */
  readonly sequence: number;
  readonly clock: Clock;
}

/** Meta as it is stored. */
export interface StoredMeta {
  readonly version: number;
  readonly sequence: number;
  readonly device: DeviceId;
  /** The last moment that the clock gave. */
  readonly latest: Time;
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const storedMetaSchema = v.object({
  version: count,
  sequence: count,
  device: v.pipe(v.string(), v.guard(isDeviceId)),
  latest: v.pipe(v.string(), v.guard(isTime)),
});

const versionSchema = v.object({ version: count });

/** Meta of a shelf that nothing was put on yet. */
export function createMeta(device: DeviceId): ShelfMeta {
  return { version: shelfVersion, sequence: 0, clock: createClock(device) };
}

/** The meta that a stored value holds, or what is wrong with it. Never throws. */
export function decodeMeta(value: unknown): Result<ShelfMeta> {
  const stored = decode(storedMetaSchema, value);
  if (!stored.ok) return stored;
  const { version, sequence, device, latest } = stored.value;
  return ok({ version, sequence, clock: { device, latest } });
}

/** The value to store for a meta; decoded, it gives the meta back. */
export function encodeMeta({ version, sequence, clock }: ShelfMeta): StoredMeta {
  return { version, sequence, device: clock.device, latest: clock.latest };
}

/** Whether a stored meta is of a later version of Sheaf than this one, whatever else it holds: then nothing may be written. */
export function isNewerMeta(value: unknown): boolean {
  const stored = decode(versionSchema, value);
  return stored.ok && stored.value.version > shelfVersion;
}

/** Meta for a shelf that lost its own: no sequence and no moment of the stored marks comes after it. */
export function rebuildMeta(storedMarks: readonly unknown[], device: DeviceId): ShelfMeta {
  const meta = createMeta(device);
  let { sequence } = meta;
  let { latest } = meta.clock;
  for (const stored of storedMarks) {
    const record = decodeMark(stored);
    if (!record.ok) continue;
    sequence = Math.max(sequence, record.value.sequence);
    for (const [, time] of record.value.mark.values()) if (time > latest) latest = time;
  }
  return { ...meta, sequence, clock: { device, latest } };
}
