/** Relevance of documents to one query, by document id; what is absent or 0 is not relevant. */
export type Judgements = ReadonlyMap<string, number>;

/**
 * Normalised discounted cumulative gain of the first ten, 0 to 1, as trec_eval's `ndcg_cut_10`: linear gain, discount log2(rank + 1),
 * against the best order of all judged documents. Nothing relevant, 0.
 *
 * @example ndcg10(['a', 'b'], new Map([['b', 1]]))  // => 0.6309…
 */
export function ndcg10(ranked: readonly string[], judgements: Judgements): number {
  const ideal = discount([...judgements.values()].toSorted((a, b) => b - a));
  return ideal === 0 ? 0 : discount(ranked.map((id) => judgements.get(id) ?? 0)) / ideal;
}

/** Share of the relevant documents that stand among the first hundred, 0 to 1, as trec_eval's `recall_100`. Nothing relevant, 0. */
export function recall100(ranked: readonly string[], judgements: Judgements): number {
  const relevant = [...judgements.values()].filter((gain) => gain > 0).length;
  const found = new Set(ranked.slice(0, 100).filter((id) => isRelevant(id, judgements))).size;
  return relevant === 0 ? 0 : found / relevant;
}

/** One over the rank of the first relevant document, 0 where none stands among the first ten. */
export function mrr10(ranked: readonly string[], judgements: Judgements): number {
  const at = ranked.slice(0, 10).findIndex((id) => isRelevant(id, judgements));
  return at < 0 ? 0 : 1 / (at + 1);
}

/** The mean of some numbers; of none, 0. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The smallest value that at least `share` (0 to 1) of the values do not exceed: the nearest-rank percentile. Of none, 0. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/**
 * How likely two systems that are alike differ in their mean by as much as these do, 0 to 1: paired two-sided randomisation
 * (Smucker et al. 2007), which flips the sign of each query's difference at random. Never 0: one of the `rounds` + 1 is what was seen.
 */
export function randomisationP(
  ours: readonly number[],
  theirs: readonly number[],
  { random, rounds = 10_000 }: { readonly random: () => number; readonly rounds?: number },
): number {
  const differences = ours.map((value, at) => value - (theirs[at] ?? 0)).filter((difference) => difference !== 0);
  // A hair's breadth, so that sums of the same numbers in another order count as the same.
  const seen = Math.abs(differences.reduce((sum, difference) => sum + difference, 0)) - 1e-9;
  let asLarge = 1;
  for (let round = 0; round < rounds; round += 1) {
    let sum = 0;
    for (const difference of differences) sum += random() < 0.5 ? difference : -difference;
    if (Math.abs(sum) >= seen) asLarge += 1;
  }
  return asLarge / (rounds + 1);
}

function discount(gains: readonly number[]): number {
  return gains.slice(0, 10).reduce((sum, gain, at) => sum + Math.max(0, gain) / Math.log2(at + 2), 0);
}

function isRelevant(id: string, judgements: Judgements): boolean {
  return (judgements.get(id) ?? 0) > 0;
}
