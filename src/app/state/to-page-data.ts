import { chunkSize, type Corpus, type CorpusSummary } from '../../core/domain/corpus.ts';
import type { DigestId, PaperId, Slug, TopicId } from '../../core/domain/ids.ts';
import type { Paper } from '../../core/domain/paper.ts';
import type { Address } from './address.ts';
import { toAboutData } from './about-data.ts';
import { toDigestNews } from './digest-news.ts';
import { toDigestSummary } from './digest-summary.ts';
import type { Neighbour, PageData } from './page-data.ts';

/** The most papers that a list page holds before its script arrives. */
const mostListed = 50;

/** The corpus with what finding a page's part of it takes; made once for all pages. */
export interface PageIndex {
  readonly corpus: Corpus;
  readonly summary: CorpusSummary;
  /** Names of the files that hold the papers, in order. */
  readonly chunks: readonly string[];
  readonly paperBySlug: ReadonlyMap<Slug, Paper>;
  readonly placeById: ReadonlyMap<PaperId, number>;
  readonly digestPlaceById: ReadonlyMap<DigestId, number>;
}

/** Indexes a corpus by the names that addresses use. */
export function createPageIndex(corpus: Corpus, summary: CorpusSummary, chunks: readonly string[]): PageIndex {
  return {
    corpus,
    summary,
    chunks,
    paperBySlug: new Map(corpus.papers.map((paper) => [paper.slug, paper])),
    placeById: new Map(corpus.papers.map((paper, place) => [paper.id, place])),
    digestPlaceById: new Map(corpus.digests.map((digest, place) => [digest.id, place])),
  };
}

/** What the page at an address starts with. An address that the corpus does not have gives a page of summary alone. */
export function toPageData(index: PageIndex, address: Address): PageData {
  const { corpus, summary } = index;
  const page = { address, summary };
  switch (address.page) {
    case 'home': {
      const ids = corpus.papers.map((paper) => paper.id);
      return { ...page, ...digestPart(index, 0), ...listPart(index, ids) };
    }
    case 'digest': {
      const place = index.digestPlaceById.get(address.id);
      if (place === undefined) return page;
      const ids = corpus.digests[place]?.papers ?? [];
      return { ...page, ...digestPart(index, place), ...newsPart(index, place), ...listPart(index, ids) };
    }
    case 'topic': {
      const topic = corpus.topics.find(({ id }) => id === address.id);
      if (topic === undefined) return page;
      const ids = corpus.papers.filter((paper) => isUnder(paper, topic.id)).map(({ id }) => id);
      return { ...page, topic, ...newsPart(index, 0, topic.id), ...listPart(index, ids) };
    }
    case 'paper': {
      const paper = index.paperBySlug.get(address.slug);
      return paper === undefined ? page : { ...page, paper, ...neighbours(index, paper) };
    }
    case 'about':
      return { ...page, about: toAboutData(corpus) };
    case 'shelf':
    case 'missing':
      return page;
  }
}

function digestPart({ corpus }: PageIndex, place: number): Pick<PageData, 'digest' | 'newer' | 'older'> {
  const [digest, newer, older] = [corpus.digests[place], corpus.digests[place - 1], corpus.digests[place + 1]];
  return {
    ...(digest && { digest: toDigestSummary(digest) }),
    ...(newer && { newer: toDigestSummary(newer) }),
    ...(older && { older: toDigestSummary(older) }),
  };
}

/** What changed since the digest before, for one topic where it is given; the oldest digest has no news. */
function newsPart(index: PageIndex, place: number, topic?: TopicId): Pick<PageData, 'news'> {
  const { corpus, placeById, digestPlaceById } = index;
  const [digest, before] = [corpus.digests[place], corpus.digests[place + 1]];
  if (digest === undefined || before === undefined) return {};
  const paperOf = (id: PaperId): Paper | undefined => corpus.papers[placeById.get(id) ?? -1];
  const concerns = (id: PaperId): boolean => topic === undefined || isUnder(paperOf(id), topic);
  const isEarlier = (id: PaperId): boolean =>
    paperOf(id)?.digests.some((at) => (digestPlaceById.get(at.digest) ?? 0) > place + 1) === true;
  const nameOf = (id: PaperId): Neighbour | undefined => {
    const paper = paperOf(id);
    return paper && { slug: paper.slug, title: paper.title };
  };
  return { news: toDigestNews({ digest, before, isEarlier, concerns, nameOf }) };
}

function isUnder(paper: Paper | undefined, topic: TopicId): boolean {
  return paper?.topics.some(({ id }) => id === topic) === true;
}

function listPart(index: PageIndex, all: readonly PaperId[]): Pick<PageData, 'list' | 'chunks'> {
  const ids = all.slice(0, mostListed);
  const places = ids.map((id) => Math.floor((index.placeById.get(id) ?? 0) / chunkSize));
  const chunks = [...new Set(places)].toSorted((a, b) => a - b).flatMap((place) => index.chunks[place] ?? []);
  return { list: { ids, total: all.length }, chunks };
}

function neighbours(
  { corpus, digestPlaceById, placeById }: PageIndex,
  paper: Paper,
): Pick<PageData, 'previous' | 'next'> {
  const newest = paper.digests[0];
  const digest = newest && corpus.digests[digestPlaceById.get(newest.digest) ?? -1];
  if (digest === undefined) return {};
  const place = digest.papers.indexOf(paper.id);
  const neighbour = (id: PaperId | undefined): Neighbour | undefined => {
    const found = id === undefined ? undefined : corpus.papers[placeById.get(id) ?? -1];
    return found && { slug: found.slug, title: found.title };
  };
  const previous = neighbour(digest.papers[place - 1]);
  const next = neighbour(digest.papers[place + 1]);
  return { ...(previous && { previous }), ...(next && { next }) };
}
