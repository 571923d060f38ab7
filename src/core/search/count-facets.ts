import type { DigestId, TopicId } from '../domain/ids.ts';
import { otherTopic } from '../query/answer-condition.ts';
import { factsOf, indexedDigests, papersOf } from './answer-from-index.ts';
import { eachPosting } from './find-terms.ts';
import { factParts } from './indexed-paper.ts';
import type { OpenIndex } from './open-index.ts';
import { countPapers, hasPaper, unite, type PaperSet } from './paper-set.ts';
import type { SearchReply } from './service.ts';

/** The papers of every topic, digest and month: read once for an index. */
interface Facets {
  readonly topics: ReadonlyMap<string, PaperSet>;
  /** Newest first. */
  readonly digests: readonly { readonly id: string; readonly day: string }[];
  /** That a paper stands in a digest, by its place above: an archive has too many digests for a set each. */
  readonly appearances: readonly (readonly [paper: number, digest: number])[];
  readonly months: readonly { readonly month: string; readonly papers: PaperSet }[];
}

const facetsByIndex = new WeakMap<OpenIndex, Facets>();

/** How many of some papers each topic, digest and month holds. The parts that hold the facts are loaded. */
export function countFacets(
  index: OpenIndex,
  set: PaperSet,
): Pick<SearchReply, 'topics' | 'other' | 'digests' | 'months'> {
  const { topics, digests, appearances, months } = facetsOf(index);
  const countTopic = (topic: string) => countPapers(set, topics.get(topic) ?? new Uint32Array());
  const inDigests = new Uint32Array(digests.length);
  for (const [paper, digest] of appearances) {
    if (hasPaper(set, paper)) inDigests[digest] = (inDigests[digest] ?? 0) + 1;
  }
  return {
    topics: index.root.topics.map((id) => ({ id: id as TopicId, papers: countTopic(id) })),
    other: countTopic(otherTopic),
    digests: digests
      .map(({ id }, at) => ({ id: id as DigestId, papers: inDigests[at] ?? 0 }))
      .filter(({ papers }) => papers > 0),
    months: months
      .map(({ month, papers }) => ({ month, papers: countPapers(set, papers) }))
      .filter(({ papers }) => papers > 0),
  };
}

function facetsOf(index: OpenIndex): Facets {
  const known = facetsByIndex.get(index);
  if (known !== undefined) return known;
  const topics = new Map<string, PaperSet>();
  for (const term of factsOf(index, 'topic')) {
    const [topic = ''] = factParts(term.term.text);
    topics.set(topic, add(topics.get(topic), papersOf(index, [term])));
  }
  const found = indexedDigests(index).toSorted(
    (a, b) => compareText(b.day ?? '', a.day ?? '') || compareText(a.id, b.id),
  );
  const digests = [...new Map(found.map(({ id, day = '' }) => [id, { id, day }])).values()];
  const placeOf = new Map(digests.map(({ id }, at) => [id, at]));
  const appearances: [number, number][] = [];
  const months = new Map<string, PaperSet>();
  for (const { id, day = '', found: term } of found) {
    const place = placeOf.get(id) ?? 0;
    eachPosting(index, term, (paper) => void appearances.push([paper, place]));
    const month = day.slice(0, 7);
    if (/^\d{4}-\d\d$/.test(month)) months.set(month, add(months.get(month), papersOf(index, [term])));
  }
  const facets = {
    topics,
    digests,
    appearances,
    months: [...months].map(([month, papers]) => ({ month, papers })).toSorted((a, b) => compareText(b.month, a.month)),
  };
  facetsByIndex.set(index, facets);
  return facets;
}

function add(set: PaperSet | undefined, more: PaperSet): PaperSet {
  return set === undefined ? more : unite(set, more);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The newest day of the corpus, or null where no digest has a whole date. */
export function newestDay(index: OpenIndex): string | null {
  return facetsOf(index).digests.find(({ day }) => /^\d{4}-/.test(day))?.day ?? null;
}
