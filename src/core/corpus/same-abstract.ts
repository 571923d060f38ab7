import type { Paper } from '../domain/paper.ts';
import { compareText } from './compare-text.ts';

/** Two papers do not have a shorter abstract in common by chance only. */
const tellingLength = 200;

type Group = readonly Paper[];

/**
 * Groups of versions of one paper, with those made one that share a whole scraped abstract: a paper that was renamed. Not those that state different arXiv
 * ids, nor those of which one page shows both: it holds them for two. The order of the input decides nothing.
 */
export function joinSameAbstract(groups: readonly Group[]): readonly Group[] {
  const holders = new Map<string, Set<Group>>();
  for (const group of groups) {
    for (const { raw } of group) {
      if (raw.abstract.length < tellingLength) continue;
      const known = holders.get(raw.abstract);
      if (known === undefined) holders.set(raw.abstract, new Set([group]));
      else known.add(group);
    }
  }
  const shared = [...holders].filter(([, some]) => some.size > 1).toSorted(([a], [b]) => compareText(a, b));
  const joined = new Map<Group, Group>();
  const current = (group: Group): Group => {
    let now = group;
    for (let next = joined.get(now); next !== undefined; next = joined.get(now)) now = next;
    return now;
  };
  for (const [, some] of shared) {
    const now = [...new Set([...some].map(current))];
    const all = now.flat();
    if (now.length < 2 || !isOnePaper(now, all)) continue;
    for (const group of now) joined.set(group, all);
  }
  return [...new Set(groups.map(current))];
}

function isOnePaper(groups: readonly Group[], all: Group): boolean {
  const arxivIds = new Set(all.flatMap((paper) => paper.arxivId ?? []));
  const digests = groups.map((group) => new Set(group.flatMap((paper) => paper.digests.map(({ digest }) => digest))));
  const beside = digests.reduce((sum, one) => sum + one.size, 0) > new Set(digests.flatMap((one) => [...one])).size;
  return arxivIds.size <= 1 && !beside;
}
