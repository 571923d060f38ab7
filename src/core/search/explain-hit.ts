import type { Field } from '../domain/range.ts';
import type { NamedWord } from './ranked-words.ts';
import type { HitWord } from './service.ts';
import type { WordHits } from './word-hits.ts';

/** How often the words that were looked for stand in a paper: those that do, each name once. */
export function explainHit(paper: number, words: readonly NamedWord[]): readonly HitWord[] {
  const counts = new Map<string, HitWord>();
  for (const { name, hits } of words) {
    const at = placeOf(hits, paper);
    if (at < 0) continue;
    const known = counts.get(name);
    const title = Math.max(known?.title ?? 0, hits.inTitle[at] ?? 0);
    const abstract = Math.max(known?.abstract ?? 0, hits.inAbstract[at] ?? 0);
    counts.set(name, { word: name, title, abstract });
  }
  return [...counts.values()];
}

/** The fields that the bits of `rankPapers` say. */
export function toFields(bits: number): readonly Field[] {
  return (['title', 'abstract'] as const).filter((_, at) => (bits & (1 << at)) !== 0);
}

function placeOf({ papers }: WordHits, paper: number): number {
  let low = 0;
  let high = papers.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = papers[middle] ?? 0;
    if (found === paper) return middle;
    if (found < paper) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
