/** Bits that grow, the lowest of every byte first. */
export class BitWriter {
  private buffer = new Uint8Array(1024);
  private at = 0;

  /** Writes the lowest `count` (up to 24) bits of a number. */
  bits(value: number, count: number): void {
    this.reserve();
    let rest = value;
    for (let left = count; left > 0;) {
      const shift = this.at & 7;
      const room = Math.min(8 - shift, left);
      const byte = this.at >>> 3;
      this.buffer[byte] = (this.buffer[byte] ?? 0) | ((rest & ((1 << room) - 1)) << shift);
      rest >>>= room;
      left -= room;
      this.at += room;
    }
  }

  /** Writes a number as Rice did: how often 2^`small` goes into it, as ones and a zero, then the rest. */
  rice(value: number, small: number): void {
    for (let often = value >>> small; often > 0;) {
      const some = Math.min(often, 16);
      this.bits((1 << some) - 1, some);
      often -= some;
    }
    this.bits(0, 1);
    this.bits(value & ((1 << small) - 1), small);
  }

  /** Writes a number below `count` in as few bits as there are choices. */
  choice(value: number, count: number): void {
    if (count < 2) return;
    const width = 31 - Math.clz32(count);
    const short = (2 << width) - count;
    if (value < short) return this.bits(value, width);
    const code = value + short;
    // The bits that tell a long code from a short one come first.
    this.bits(code >>> 1, width);
    this.bits(code & 1, 1);
  }

  /** Goes on at the next whole byte. */
  align(): void {
    this.at = (this.at + 7) & ~7;
  }

  /** How many bytes stand there, the last perhaps not full. */
  length(): number {
    return (this.at + 7) >>> 3;
  }

  /** What was written, as it lies there until more is. */
  view(): Uint8Array {
    return this.buffer.subarray(0, this.length());
  }

  private reserve(): void {
    if ((this.at >>> 3) + 8 < this.buffer.length) return;
    const larger = new Uint8Array(this.buffer.length * 2);
    larger.set(this.buffer);
    this.buffer = larger;
  }
}

/** Reads what a `BitWriter` wrote, from a byte on. Past the end it reads zeros, and never throws. */
export class BitReader {
  private readonly bytes: Uint8Array;
  private at: number;

  constructor(bytes: Uint8Array, byte: number) {
    this.bytes = bytes;
    this.at = byte * 8;
  }

  bits(count: number): number {
    const value = this.window() & ((1 << count) - 1);
    this.at += count;
    return value;
  }

  rice(small: number): number {
    const window = this.window();
    const zeros = ~window;
    const ones = 31 - Math.clz32(zeros & -zeros);
    // Nearly always all of it lies in one window.
    if (ones >= 0 && ones + small < 25) {
      this.at += ones + 1 + small;
      return (ones << small) | ((window >>> (ones + 1)) & ((1 << small) - 1));
    }
    return this.longRice(small);
  }

  private longRice(small: number): number {
    let often = 0;
    for (;;) {
      const zeros = ~this.window() & 0x1ffffff;
      if (zeros !== 0) {
        const ones = 31 - Math.clz32(zeros & -zeros);
        this.at += ones + 1;
        return ((often + ones) << small) | this.bits(small);
      }
      often += 25;
      this.at += 25;
    }
  }

  choice(count: number): number {
    if (count < 2) return 0;
    const width = 31 - Math.clz32(count);
    const short = (2 << width) - count;
    const value = this.bits(width);
    return value < short ? value : ((value << 1) | this.bits(1)) - short;
  }

  /** At least 25 bits from where reading stands. */
  private window(): number {
    const byte = this.at >>> 3;
    const { bytes } = this;
    const low = (bytes[byte] ?? 0) | ((bytes[byte + 1] ?? 0) << 8);
    return (low | ((bytes[byte + 2] ?? 0) << 16) | ((bytes[byte + 3] ?? 0) << 24)) >>> (this.at & 7);
  }
}
