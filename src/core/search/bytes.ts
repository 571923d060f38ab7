/** Bytes that grow; numbers are written as LEB128: seven bits a byte, the lowest first. */
export interface ByteWriter {
  /** How many bytes stand there. */
  readonly length: () => number;
  /** Writes a whole number from 0 to 2³² - 1. */
  readonly number: (value: number) => void;
  readonly bytes: (bytes: Uint8Array) => void;
  /** Writes its UTF-16 units, most of them one byte, after how many there are. */
  readonly text: (text: string) => void;
  /** What was written, as it lies there until more is. */
  readonly view: () => Uint8Array;
  /** A copy of what was written. */
  readonly done: () => Uint8Array;
}

/** A writer with nothing written. */
export function createByteWriter(capacity = 1024): ByteWriter {
  let buffer = new Uint8Array(capacity);
  let at = 0;
  const reserve = (count: number) => {
    if (at + count <= buffer.length) return;
    const larger = new Uint8Array(Math.max(buffer.length * 2, at + count));
    larger.set(buffer.subarray(0, at));
    buffer = larger;
  };
  const number = (value: number) => {
    reserve(5);
    let rest = value;
    while (rest > 127) {
      buffer[at] = (rest & 127) | 128;
      at += 1;
      rest >>>= 7;
    }
    buffer[at] = rest;
    at += 1;
  };
  return {
    length: () => at,
    number,
    bytes: (bytes) => {
      reserve(bytes.length);
      buffer.set(bytes, at);
      at += bytes.length;
    },
    text: (text) => {
      number(text.length);
      for (let n = 0; n < text.length; n += 1) number(text.charCodeAt(n));
    },
    view: () => buffer.subarray(0, at),
    done: () => buffer.slice(0, at),
  };
}

/** Reads what a `ByteWriter` wrote, from a place on. Past the end it reads zeros, and never throws. */
export class ByteReader {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  number(): number {
    let value = 0;
    let shift = 0;
    for (;;) {
      const byte = this.bytes[this.at] ?? 0;
      this.at += 1;
      value |= (byte & 127) << shift;
      if (byte < 128 || shift > 28) return value >>> 0;
      shift += 7;
    }
  }

  text(): string {
    const count = Math.min(this.number(), this.bytes.length);
    let text = '';
    for (let n = 0; n < count; n += 1) text += String.fromCharCode(this.number());
    return text;
  }
}
