import { compareDaysNewestFirst } from '../domain/day.ts';
import type { PaperId, Slug } from '../domain/ids.ts';
import type { Paper } from '../domain/paper.ts';
import { foldText } from '../text/fold.ts';
import { hash60 } from '../text/hash.ts';
import { compareText } from './compare-text.ts';

/** How much of an abstract tells it from another: two of one paper, one of them cut, begin alike. */
const tellingLength = 60;

/**
 * Papers of one id, given ids of their own where they are certainly not one paper: those with another arXiv id than the smallest, or, where none
 * states one, those that one digest shows beside each other with abstracts that begin otherwise. The first that was seen keeps the id.
 */
export function tellApart(same: readonly Paper[]): readonly Paper[] {
  const arxivIds = [...new Set(same.flatMap((paper) => paper.arxivId ?? []))].toSorted(compareArxivIds);
  if (arxivIds.length > 1) return rename(same, (paper) => (paper.arxivId === arxivIds[0] ? undefined : paper.arxivId));
  if (arxivIds.length === 1 || same.length === 1) return same;
  const [first, ...others] = findBeside(same);
  return first === undefined ? same : rename(same, (paper) => others.find((other) => other === toTelling(paper)));
}

/** Gives the papers for which something tells them from the rest an id made of it. */
function rename(papers: readonly Paper[], tell: (paper: Paper) => string | undefined): readonly Paper[] {
  return papers.map((paper) => {
    const telling = tell(paper);
    if (telling === undefined) return paper;
    const id = hash60(`${paper.id} ${telling}`) as PaperId;
    return { ...paper, id, slug: `${paper.slug.slice(0, -6)}${id.slice(0, 6)}` as Slug };
  });
}

/** How the abstracts begin that stand beside another in some digest, oldest first; none where no digest shows two. */
function findBeside(same: readonly Paper[]): readonly string[] {
  const inDigest = new Map<string, Set<string>>();
  const oldestFirst = same.filter((paper) => paper.abstract !== '').toSorted(compareOldestFirst);
  for (const paper of oldestFirst) {
    const digest = paper.digests[0]?.digest ?? '';
    inDigest.set(digest, (inDigest.get(digest) ?? new Set()).add(toTelling(paper)));
  }
  return [...new Set([...inDigest.values()].flatMap((beginnings) => (beginnings.size > 1 ? [...beginnings] : [])))];
}

function compareOldestFirst(a: Paper, b: Paper): number {
  const [placeA, placeB] = [a.digests[0], b.digests[0]];
  return (
    compareDaysNewestFirst(placeB?.day, placeA?.day) ||
    compareText(placeA?.digest ?? '', placeB?.digest ?? '') ||
    (placeA?.rank ?? 0) - (placeB?.rank ?? 0) ||
    compareText(a.raw.abstract, b.raw.abstract)
  );
}

function toTelling({ raw }: Paper): string {
  return foldText(raw.abstract).slice(0, tellingLength);
}

/** Older ids first: those of before 2007 hold a slash. */
function compareArxivIds(a: string, b: string): number {
  const [oldA, oldB] = [a.includes('/'), b.includes('/')];
  if (oldA !== oldB) return oldA ? -1 : 1;
  return compareText(a, b);
}
