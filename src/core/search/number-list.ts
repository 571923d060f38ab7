/** Whole numbers from 0 to 2³² - 1 that grow in number, four bytes each. */
export class NumberList {
  length = 0;
  private held = new Uint32Array(16);

  push(value: number): void {
    if (this.length === this.held.length) {
      const larger = new Uint32Array(this.held.length * 2);
      larger.set(this.held);
      this.held = larger;
    }
    this.held[this.length] = value;
    this.length += 1;
  }

  /** What is held, as it lies there until more is. */
  view(): Uint32Array {
    return this.held.subarray(0, this.length);
  }
}
