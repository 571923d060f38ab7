/** How a yes-or-no decision went over many cases. */
export interface Tally {
  /** Said yes, and it is. */
  readonly right: number;
  /** Said yes, and it is not. */
  readonly wrong: number;
  /** Said no, and it is. */
  readonly missed: number;
}

/** A tally with what follows from it, each from 0 to 1, rounded to four places. */
export interface Rates extends Tally {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * Precision, recall and their harmonic mean. Where nothing was said or nothing was there to say, 0.
 *
 * @example toRates({ right: 3, wrong: 1, missed: 1 })  // => { right: 3, wrong: 1, missed: 1, precision: 0.75, recall: 0.75, f1: 0.75 }
 */
export function toRates(tally: Tally): Rates {
  const { right, wrong, missed } = tally;
  return {
    ...tally,
    precision: toShare(right, right + wrong),
    recall: toShare(right, right + missed),
    f1: toShare(2 * right, 2 * right + wrong + missed),
  };
}

/** Part of a whole from 0 to 1, rounded to four places; of nothing, 0. */
export function toShare(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10_000;
}
