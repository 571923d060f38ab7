declare const brand: unique symbol;

/** A moment of a hybrid logical clock, `ms-counter-device` in fixed width: of two moments, the larger text is the later one. */
export type Time = string & { readonly [brand]: 'Time' };

/** Eight characters that stand for one browser profile, so that two never give the same moment. */
export type DeviceId = string & { readonly [brand]: 'DeviceId' };

/** A clock that never goes back, however the system's does: `latest` is the last moment that it gave or saw. */
export interface Clock {
  readonly device: DeviceId;
  readonly latest: Time;
}

/** How far a moment made elsewhere may lie ahead of us: a wrong clock must not outdo every change of the years to come. */
export const mostAheadMs = 5 * 60 * 1000;

const msWidth = 13;
const counterWidth = 5;
const mostMs = 10 ** msWidth - 1;
const mostCounter = 10 ** counterWidth - 1;
const devicePattern = /^[0-9a-z]{8}$/;
const timePattern = /^\d{13}-\d{5}-[0-9a-z]{8}$/;

/** Whether a string has the form of a device's id. */
export function isDeviceId(value: string): value is DeviceId {
  return devicePattern.test(value);
}

/** Whether a string has the form of a moment. */
export function isTime(value: string): value is Time {
  return timePattern.test(value);
}

/** A device's id, made of eight numbers that `random` gives, each from 0 up to, not including, 1. */
export function toDeviceId(random: () => number): DeviceId {
  return Array.from({ length: 8 }, () => Math.floor(random() * 36).toString(36)).join('') as DeviceId;
}

/** A clock that has seen nothing yet. */
export function createClock(device: DeviceId): Clock {
  return { device, latest: toTime(0, 0, device) };
}

/**
 * The clock one moment on: `nowMs` (milliseconds since 1970, UTC) where that is later than all it saw, else just after the last moment.
 *
 * @example tick(createClock('a0a0a0a0'), 1_750_000_000_000).latest  // => '1750000000000-00000-a0a0a0a0'
 */
export function tick(clock: Clock, nowMs: number): Clock {
  const now = toTime(nowMs, 0, clock.device);
  return { ...clock, latest: now > clock.latest ? now : nextTime(clock.latest, clock.device) };
}

/** The clock after it saw a moment made elsewhere, or by this device before; at most `mostAheadMs` after `nowMs`. */
export function receive(clock: Clock, time: Time, nowMs: number): Clock {
  const seen = clampTime(time, nowMs);
  return seen > clock.latest ? { ...clock, latest: seen } : clock;
}

/** The moment itself, or the last one that may still be believed where it lies further ahead of `nowMs` than `mostAheadMs`. */
export function clampTime(time: Time, nowMs: number): Time {
  const most = toTime(nowMs + mostAheadMs, 0, deviceOf(time));
  return time > most ? most : time;
}

/** The first moment of a device after any moment, up to the year 2286, where the width ends. */
export function nextTime(time: Time, device: DeviceId): Time {
  const counter = Number(time.slice(msWidth + 1, msWidth + 1 + counterWidth)) + 1;
  return counter > mostCounter ? toTime(msOf(time) + 1, 0, device) : toTime(msOf(time), counter, device);
}

/** A moment's milliseconds since 1970, UTC, for showing. */
export function msOf(time: Time): number {
  return Number(time.slice(0, msWidth));
}

function deviceOf(time: Time): DeviceId {
  return time.slice(-8) as DeviceId;
}

function toTime(ms: number, counter: number, device: DeviceId): Time {
  const whole = Math.min(Math.max(Math.floor(ms), 0), mostMs);
  return `${pad(whole, msWidth)}-${pad(counter, counterWidth)}-${device}` as Time;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
