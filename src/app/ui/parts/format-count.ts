/**
 * A number with what it counts, in English like the papers.
 *
 * @example formatCount(1, 'vote')  // => '1 vote'
 * @example formatCount(1234, 'paper')  // => '1,234 papers'
 */
export function formatCount(count: number, noun: string): string {
  return `${formatNumber(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** A number with commas between thousands, the same on every machine. */
export function formatNumber(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
