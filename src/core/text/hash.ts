/** Crockford's base 32 in lower case: no i, l, o, u, so that a code read aloud or copied by hand survives. */
const digits = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Twelve characters of base 32 (60 bits) that stand for a text: the same text, the same characters, in every build.
 * Not for secrets. By the birthday bound two of 400,000 texts share a code with a probability of 7 in 100 million.
 *
 * The mixing is that of cyrb53 (bryc, public domain): two 32-bit lanes of multiply and xor, folded into each other at the end.
 *
 * @example hash60('').length  // => 12
 */
export function hash60(text: string): string {
  let [high, low] = start;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  return finish(high, low);
}

/** The same for bytes: that of the text whose UTF-16 units they are. */
export function hashBytes60(bytes: Uint8Array): string {
  let [high, low] = start;
  for (let at = 0; at < bytes.length; at += 1) {
    const unit = bytes[at] ?? 0;
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  return finish(high, low);
}

const start: readonly [number, number] = [0xdeadbeef, 0x41c6ce57];

function finish(high: number, low: number): string {
  const mixed = mix(high, low);
  return sixDigits(mixed) + sixDigits(mix(low, mixed));
}

function mix(lane: number, other: number): number {
  return Math.imul(lane ^ (lane >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
}

/** The lowest 30 bits of a lane. */
function sixDigits(lane: number): string {
  let code = '';
  for (let shift = 25; shift >= 0; shift -= 5) code += digits.charAt((lane >>> shift) & 31);
  return code;
}
