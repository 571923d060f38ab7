import { compareDaysNewestFirst } from '../domain/day.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { PaperId } from '../domain/ids.ts';
import type { Appearance, Paper, StatedFields, Version } from '../domain/paper.ts';
import { compareText } from './compare-text.ts';
import { findNearDuplicates } from './near-duplicates.ts';
import { joinSameAbstract } from './same-abstract.ts';
import { tellApart } from './tell-apart.ts';

/** What merging gives: every paper once, and what was noticed on the way. */
export interface Merged {
  readonly papers: readonly Paper[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Every stated field, by name; the type makes the list complete. */
const statedKeys = Object.keys({
  authors: 0,
  authorCount: 0,
  arxivId: 0,
  arxivVersion: 0,
  votes: 0,
  comments: 0,
  publishedDay: 0,
  entryDay: 0,
  submitter: 0,
  organisation: 0,
  repository: 0,
  stars: 0,
  starsRounded: 0,
  projectPage: 0,
  aiSummary: 0,
  aiModel: 0,
  aiKeywords: 0,
} satisfies Record<keyof StatedFields, 0>) as readonly (keyof StatedFields)[];

/** Fields that say something of another one, and go with it: what the newest version does not say of its own field, no older one says. */
const companions: ReadonlyMap<keyof StatedFields, keyof StatedFields> = new Map([
  ['arxivVersion', 'arxivId'],
  ['starsRounded', 'stars'],
  ['aiModel', 'aiSummary'],
]);

/**
 * The papers of all sources, each once. Two are the same where their ids are (their titles say the same letters), their arXiv ids are, or their whole abstracts;
 * what only reads nearly alike is listed (`findNearDuplicates`);
 * two of one title that `tellApart` knows are not one stay two.
 * Texts come from the newest appearance that has an abstract, and a whole one of the same title before a truncated one; what it does not state comes from the next that does; a title that changed leaves its id in `formerly`.
 * The order of the input never matters. No papers, no papers.
 */
export function mergePapers(papers: readonly Paper[]): Merged {
  const apart = groupBy(papers, (paper) => paper.id).flatMap(tellApart);
  const groups = groupBy(apart, (paper) => paper.arxivId ?? paper.id);
  const merged = joinSameAbstract(joinLoose(groups)).map(mergeGroup);
  const single = merged.map(({ paper }) => paper);
  const alike = findNearDuplicates(single);
  return { papers: single, diagnostics: [...merged.flatMap(({ diagnostics }) => diagnostics), ...alike] };
}

/** Groups by arXiv id, with the papers that have none put to the group that holds their id. */
function joinLoose(groups: readonly (readonly Paper[])[]): readonly (readonly Paper[])[] {
  const groupOfId = new Map<PaperId, Paper[]>();
  const joined: Paper[][] = [];
  for (const group of groups.toSorted((a, b) => Number(isStated(b)) - Number(isStated(a)))) {
    const home = isStated(group) ? undefined : group.map((paper) => groupOfId.get(paper.id)).find((found) => found);
    const target = home ?? [];
    if (home === undefined) joined.push(target);
    for (const paper of group) {
      target.push(paper);
      groupOfId.set(paper.id, target);
    }
  }
  return joined;
}

/** Whether the papers of a group state an arXiv id; all of them do, or none. */
function isStated(group: readonly Paper[]): boolean {
  return group[0]?.arxivId !== undefined;
}

function mergeGroup(group: readonly Paper[]): { readonly paper: Paper; readonly diagnostics: readonly Diagnostic[] } {
  const newestFirst = group.toSorted(compareVersions);
  const newest = newestFirst.find((paper) => paper.abstract !== '') ?? newestFirst[0];
  if (newest === undefined) throw new Error('mergeGroup: given no papers; a group holds at least one');
  const base = (newest.truncated && newestFirst.find((paper) => isWholeOf(newest, paper))) || newest;
  const appearances = group.flatMap((paper) => paper.digests).toSorted(compareAppearances);
  const digests = appearances.filter((one, at) => one.digest !== appearances[at - 1]?.digest);
  const stated = Object.fromEntries(
    statedKeys.flatMap((key) => {
      const found = newestFirst.find((paper) => paper[companions.get(key) ?? key] !== undefined);
      return found?.[key] === undefined ? [] : [[key, found[key]]];
    }),
  );
  const ids = new Set(group.flatMap((paper) => [paper.id, ...paper.formerly]));
  ids.delete(base.id);
  const versions = listVersions(base, newestFirst);
  const paper = {
    ...base,
    ...stated,
    formerly: [...ids].toSorted(),
    digests,
    ...(versions.length > 0 && { versions }),
  };
  return { paper, diagnostics: newestFirst.flatMap((version) => noteDifference(base, version)) };
}

/** Whether a version has the title of another and a whole abstract. */
function isWholeOf({ id }: Paper, version: Paper): boolean {
  return version.id === id && version.abstract !== '' && !version.truncated;
}

/** The scraped texts of other versions where they are not those of the one that is shown, newest first, each once. */
function listVersions(base: Paper, newestFirst: readonly Paper[]): readonly Version[] {
  const seen = new Set<string>();
  return newestFirst.flatMap(({ raw, digests: [place] }) => {
    const title = raw.title === '' || raw.title === base.raw.title ? undefined : raw.title;
    const abstract = raw.abstract === '' || raw.abstract === base.raw.abstract ? undefined : raw.abstract;
    const key = JSON.stringify([title, abstract]);
    if (place === undefined || (title === undefined && abstract === undefined) || seen.has(key)) return [];
    seen.add(key);
    const { digest, source } = place;
    return [{ digest, source, ...(title !== undefined && { title }), ...(abstract !== undefined && { abstract }) }];
  });
}

/** Says where an appearance's text is not the one that is shown. */
function noteDifference(base: Paper, version: Paper): readonly Diagnostic[] {
  const place = version.digests[0];
  const differ = (['title', 'abstract'] as const).filter(
    (field) => version.raw[field] !== '' && version.raw[field] !== base.raw[field],
  );
  if (place === undefined || differ.length === 0) return [];
  return [
    {
      severity: 'note',
      code: 'versions-differ',
      source: place.source,
      line: place.lines.title[0],
      message: `another ${differ.join(' and ')} than shown; shown is what ${base.digests[0]?.source ?? ''} says`,
      excerpt: version.raw.title.slice(0, 80),
    },
  ];
}

/** Newest first; of one day the one that states more; then by place, which two never share. */
function compareVersions(a: Paper, b: Paper): number {
  const [placeA, placeB] = [a.digests[0], b.digests[0]];
  return (
    compareDaysNewestFirst(placeA?.day, placeB?.day) ||
    countStated(b) - countStated(a) ||
    compareText(placeA?.source ?? '', placeB?.source ?? '') ||
    (placeA?.lines.title[0] ?? 0) - (placeB?.lines.title[0] ?? 0) ||
    (placeA?.rank ?? 0) - (placeB?.rank ?? 0) ||
    compareText(a.id, b.id)
  );
}

/** Newest digest first, then by its id, then by place. */
export function compareAppearances(a: Appearance, b: Appearance): number {
  return compareDaysNewestFirst(a.day, b.day) || compareText(a.digest, b.digest) || a.rank - b.rank;
}

function countStated(paper: Paper): number {
  return statedKeys.filter((key) => paper[key] !== undefined).length;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
