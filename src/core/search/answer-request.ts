import type { AnswerSources } from './answer-from-index.ts';
import { countFacets } from './count-facets.ts';
import { explainHit, toFields } from './explain-hit.ts';
import { findBest, liftRelated } from './lift-related.ts';
import type { WantedWord } from './find-terms.ts';
import { matchIndex } from './match-index.ts';
import { orderPapers } from './order-papers.ts';
import {
  addPaper,
  allPapers,
  countPapers,
  eachPaper,
  intersect,
  noPapers,
  without,
  type PaperSet,
} from './paper-set.ts';
import { rankPapers, type Scores } from './rank-papers.ts';
import {
  askedWords,
  correctingParts,
  correctWords,
  rareWords,
  toCorrectedRankedWords,
  toRankedWords,
  type NamedWord,
} from './ranked-words.ts';
import { joinParts, type Asked } from './read-request.ts';
import { relaxQuery } from './relax-query.ts';
import type { Hit, SearchReply } from './service.ts';

/** A hit whose paper is still told by its number, since ids are fetched for hits alone. */
export type NumberedHit = Omit<Hit, 'id'> & { readonly paper: number };
export type NumberedReply = Omit<SearchReply, 'hits' | 'near'> &
  Readonly<Record<'hits' | 'near', readonly NumberedHit[]>>;
import { suggestQueries } from './suggest-queries.ts';

/** Fewer hits than this are followed by what comes near, up to so many in all. */
const fewHits = 20;
const mostWithNear = 100;
/** Hits that say how often each word stands in them: more than a screen shows. */
const mostExplained = 50;

/** Parts that must be loaded before there can be a reply. */
export interface MissingParts {
  readonly missing: readonly number[];
}

interface Limits {
  /** The only papers that may be hits, where given. */
  readonly within: PaperSet | null;
  readonly most: number;
}

/** What was found for a request. */
interface Found {
  readonly wanted: readonly WantedWord[];
  readonly words: readonly NamedWord[];
  readonly ranked: Scores;
}

/** The reply to a request, or that parts for correcting words must be loaded first. All other parts that it needs are loaded. */
export function answerRequest(asked: Asked, sources: AnswerSources, limits: Limits): NumberedReply | MissingParts {
  const { index, words: finder } = sources;
  const meant = asked.parts.map(({ meant: part }) => part);
  const within = limits.within ?? allPapers(index.root.papers);
  const exact = intersect(within, matchIndex(joinParts(meant), sources));
  const exactCount = countPapers(exact, exact);
  const wanted = askedWords(meant);
  const seeksNear = wanted.length > 0 && exactCount < fewHits && (exactCount === 0 || asked.order === 'relevance');
  const rare = seeksNear ? rareWords(index, wanted, finder) : [];
  const missing = correctingParts(index, rare).filter((part) => !index.isLoaded(part));
  if (missing.length > 0) return { missing };
  const corrected = correctWords(index, rare, finder);
  // What is misspelt is not looked for as it stands: the few papers that spell it alike would come first.
  const sure = wanted.filter((word) => !corrected.some((one) => one.wanted === word));
  const words = [...toRankedWords(sure, finder), ...toCorrectedRankedWords(corrected, finder)];
  const found = { wanted, words, ranked: rank(sources, words) };
  const near = seeksNear ? findNear(asked, sources, { exact, within, ranked: found.ranked }) : noNear;
  const hits = exactCount > 0 ? exact : toSet(near.close, index.root.papers);
  const order = wanted.length === 0 && asked.order === 'relevance' ? 'newest' : asked.order;
  const { scores } = found.ranked;
  const ordered = exactCount > 0 ? orderPapers(index, exact, { order, scores, most: limits.most }) : near.close;
  const beside = exactCount > 0 ? near.all.slice(0, mostWithNear - exactCount) : near.other;
  return {
    hits: ordered.slice(0, limits.most).map((paper, at) => toHit(paper, at, { found, close: exactCount === 0 })),
    total: exactCount > 0 ? exactCount : near.close.length,
    close: exactCount === 0 && near.close.length > 0,
    near: beside.slice(0, limits.most).map((paper, at) => toHit(paper, at, { found, close: true })),
    ...countFacets(index, hits),
    suggestions: exactCount === 0 ? suggestQueries(asked.parts, sources, { within, corrected }) : [],
  };
}

function toHit(
  paper: number,
  at: number,
  { found, close }: { readonly found: Found; readonly close: boolean },
): NumberedHit {
  const { scores, fields } = found.ranked;
  return {
    paper,
    score: scores[paper] ?? 0,
    fields: toFields(fields[paper] ?? 0),
    ...(found.wanted.length > 0 && at < mostExplained && { words: explainHit(paper, found.words) }),
    ...(close && { close: true }),
  };
}

function rank({ index }: AnswerSources, words: readonly NamedWord[]): Scores {
  if (words.length === 0) {
    const { papers } = index.root;
    return { scores: new Float64Array(papers), fields: new Uint8Array(papers) };
  }
  const { scores, fields } = rankPapers(index, words);
  return { scores: liftRelated(index, scores), fields };
}

interface Near {
  readonly all: readonly number[];
  /** Those of them that hold some of the words, and those that only speak of the same. */
  readonly close: readonly number[];
  readonly other: readonly number[];
}

const noNear: Near = { all: [], close: [], other: [] };

/** The best papers that do not match, and answer whatever is asked beside words. */
function findNear(
  { parts }: Asked,
  sources: AnswerSources,
  found: { readonly exact: PaperSet; readonly within: PaperSet; readonly ranked: Scores },
): Near {
  const relaxed = matchIndex(joinParts(parts.map(({ meant }) => relaxQuery(meant))), sources);
  const candidates = without(intersect(found.within, relaxed), found.exact);
  const scores = new Float64Array(found.ranked.scores.length);
  eachPaper(candidates, (paper) => void (scores[paper] = found.ranked.scores[paper] ?? 0));
  const all = findBest(scores, mostWithNear);
  const holdsSome = (paper: number) => found.ranked.fields[paper] !== 0;
  return { all, close: all.filter(holdsSome), other: all.filter((paper) => !holdsSome(paper)) };
}

function toSet(papers: readonly number[], count: number): PaperSet {
  const set = noPapers(count);
  for (const paper of papers) addPaper(set, paper);
  return set;
}
