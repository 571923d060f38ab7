import type { PaperId } from '../domain/ids.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Day } from '../domain/day.ts';
import { answerCondition } from '../query/answer-condition.ts';
import { inflect } from '../query/inflect.ts';
import { matchQuery, prepareTexts, type Answers, type PreparedTexts } from '../query/match-query.ts';
import { parseQuery } from '../query/parse-query.ts';
import type { Query } from '../query/query.ts';
import { queryTerms } from '../query/query-terms.ts';
import type { FuzzyFinder } from '../text/fuzzy.ts';
import { scorePaper } from './score-paper.ts';
import type { SearchEntry, SearchFile } from './search-file.ts';
import type { Hit, SearchMarks, SearchOrder, SearchReply, SearchRequest, SearchService } from './service.ts';
import { openLastWord } from '../query/open-last-word.ts';

/** What searching takes from the world. */
export interface SearchPorts {
  /** The search file of the corpus; asked once, and again after a failure. */
  readonly load: () => Promise<Result<SearchFile>>;
  /** Makes a finder over titles; asked when first nothing matches exactly. */
  readonly loadFuzzy: () => Promise<(titles: readonly string[]) => FuzzyFinder>;
}

/** The most titles that come close and are shown. */
const mostClose = 20;

/** A paper ready to be matched. */
interface Candidate {
  readonly entry: SearchEntry;
  /** Place in the corpus. */
  readonly place: number;
  readonly texts: PreparedTexts;
}

interface Scored {
  readonly candidate: Candidate;
  readonly hit: Hit;
}

interface Opened {
  readonly topics: SearchFile['topics'];
  readonly candidates: readonly Candidate[];
}

/**
 * The first engine behind `SearchService`: matches every paper with the query itself, which is the truth that any index must equal.
 * Its cost grows with the corpus; it is made for archives of some thousand papers.
 */
export function createSearch(ports: SearchPorts): SearchService {
  let opening: Promise<Result<Opened>> | null = null;
  let finder: FuzzyFinder | null = null;

  const open = async (): Promise<Result<Opened>> => {
    opening ??= ports.load().then((file) => (file.ok ? ok(prepare(file.value)) : file));
    const opened = await opening;
    if (!opened.ok) opening = null;
    return opened;
  };

  return {
    async search(request, marks) {
      const opened = await open();
      if (!opened.ok) return fail('search-unavailable', opened.error.message);
      const within = select(opened.value.candidates, request, marks);
      const query = openLastWord(inflect(parseQuery(request.query)), request.query);
      const exact = within.flatMap((candidate) => match(candidate, query));
      if (exact.length > 0 || queryTerms(query).length === 0) return ok(reply(opened.value, exact, request, false));
      try {
        finder ??= (await ports.loadFuzzy())(opened.value.candidates.map(({ entry }) => entry.title));
      } catch {
        return ok(reply(opened.value, [], request, false));
      }
      return ok(reply(opened.value, findClose(finder, request.query, opened.value, within), request, true));
    },
  };
}

function prepare({ topics, papers }: SearchFile): Opened {
  const candidates = papers.map((entry, place) => ({ entry, place, texts: prepareTexts(entry.title, entry.abstract) }));
  return { topics, candidates };
}

/** The papers that the conditions beside the query leave. */
function select(candidates: readonly Candidate[], request: SearchRequest, { only }: SearchMarks): readonly Candidate[] {
  const allowed: ReadonlySet<PaperId> | null = only === undefined ? null : new Set(only);
  const { topics, digest } = request;
  return candidates.filter(
    ({ entry }) =>
      (allowed === null || allowed.has(entry.id)) &&
      (digest === undefined || entry.digests.includes(digest)) &&
      topics.every((topic) => entry.topics.includes(topic)),
  );
}

function match(candidate: Candidate, query: Query): readonly Scored[] {
  const { matched, evidence } = matchQuery(query, candidate.texts, toAnswers(candidate.entry));
  if (!matched) return [];
  const fields = (['title', 'abstract'] as const).filter((field) => evidence.some((range) => range.field === field));
  const score = scorePaper(evidence, candidate.texts);
  return [{ candidate, hit: { id: candidate.entry.id, score, fields } }];
}

/** Answers as far as the search file knows: of days, sources, times, authors, links and the shelf it knows nothing. */
function toAnswers({ title, abstract, topics, digests, votes }: SearchEntry): Answers {
  const facts = {
    title,
    abstract,
    topics: topics.map((id) => ({ id, evidence: [] })),
    digests: digests.map((digest) => ({ digest, source: '', rank: 1, lines: { title: [1, 1] as const } })),
    readingSeconds: Number.NaN,
    links: [],
    marks: [],
    ...(votes !== undefined && { votes }),
  };
  return (condition) => answerCondition(condition, facts, { today: '0001-01-01' as Day });
}

function findClose(
  finder: FuzzyFinder,
  text: string,
  { candidates }: Opened,
  within: readonly Candidate[],
): readonly Scored[] {
  const allowed = new Set(within);
  return finder.find(text, mostClose).flatMap(({ place, score }) => {
    const candidate = candidates[place];
    if (candidate === undefined || !allowed.has(candidate)) return [];
    return [{ candidate, hit: { id: candidate.entry.id, score, fields: ['title' as const] } }];
  });
}

function reply({ topics }: Opened, scored: readonly Scored[], { order }: SearchRequest, close: boolean): SearchReply {
  const sorted = scored.toSorted(close ? comparers.relevance : comparers[order]);
  const counts = new Map(topics.map((id) => [id, 0]));
  for (const { candidate } of scored) {
    for (const id of candidate.entry.topics) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return {
    hits: sorted.map(({ hit }) => hit),
    total: sorted.length,
    close: close && sorted.length > 0,
    topics: [...counts].map(([id, papers]) => ({ id, papers })),
    other: scored.filter(({ candidate }) => candidate.entry.topics.length === 0).length,
  };
}

type Compare = (a: Scored, b: Scored) => number;

const byPlace: Compare = (a, b) => a.candidate.place - b.candidate.place;

/** The corpus's own order is newest first; every other ends with it. */
const comparers: Readonly<Record<SearchOrder, Compare>> = {
  newest: byPlace,
  relevance: (a, b) => b.hit.score - a.hit.score || byPlace(a, b),
  title: (a, b) => compareTitles(a.candidate.entry.title, b.candidate.entry.title) || byPlace(a, b),
  votes: (a, b) => (b.candidate.entry.votes ?? -1) - (a.candidate.entry.votes ?? -1) || byPlace(a, b),
};

function compareTitles(a: string, b: string): number {
  const [lowerA, lowerB] = [a.toLowerCase(), b.toLowerCase()];
  return lowerA < lowerB ? -1 : lowerA > lowerB ? 1 : 0;
}
