import type { Day } from '../domain/day.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Query } from '../query/query.ts';
import type { AnswerSources } from './answer-from-index.ts';
import { answerRequest, type NumberedHit } from './answer-request.ts';
import { newestDay } from './count-facets.ts';
import { factParts, neededParts } from './match-index.ts';
import { openIndex, type FetchBytes, type OpenIndex } from './open-index.ts';
import { orderParts } from './order-papers.ts';
import { addPaper, noPapers, type PaperSet } from './paper-set.ts';
import { askedWords } from './ranked-words.ts';
import { idPart, readId, readPapersById } from './read-columns.ts';
import { readRequest, type Asked } from './read-request.ts';
import type { SearchMarks, SearchReply, SearchRequest, SearchService } from './service.ts';
import { createWordFinder, type WordFinder } from './word-hits.ts';

/** What searching takes from the world: the files of the index, each asked for once, and again after a failure. */
export interface SearchPorts {
  readonly fetchBytes: FetchBytes;
}

interface Opened {
  readonly index: OpenIndex;
  readonly words: WordFinder;
}

/** The engine behind `SearchService`: answers from an index as `buildIndex` makes it, fetching the parts that a query needs. */
export function createSearch({ fetchBytes }: SearchPorts): SearchService {
  let opening: Promise<Result<Opened>> | null = null;

  const open = async (): Promise<Result<Opened>> => {
    opening ??= openIndex(fetchBytes).then((index) =>
      index.ok ? ok({ index: index.value, words: createWordFinder(index.value) }) : index,
    );
    const opened = await opening;
    if (!opened.ok) opening = null;
    return opened;
  };

  return {
    async search(request, marks) {
      const opened = await open();
      if (!opened.ok) return fail('search-unavailable', opened.error.message);
      const { index, words } = opened.value;
      const asked = readRequest(request);
      const needed = await index.load(allNeeded(index, asked, marks));
      if (!needed.ok) return fail('search-unavailable', needed.error.message);
      const sources = toSources({ index, words, request, marks });
      const within = marks.only === undefined ? null : toSet(index, marks.only);
      const limits = { within, most: request.most ?? index.root.papers };
      const reply = await answer(asked, sources, limits);
      return reply.ok ? ok(reply.value) : fail('search-unavailable', reply.error.message);
    },
  };
}

/** The reply, after what only this one needs was fetched: words for corrections, and the ids of its hits. */
async function answer(
  asked: Asked,
  sources: AnswerSources,
  limits: { readonly within: PaperSet | null; readonly most: number },
): Promise<Result<SearchReply>> {
  const { index } = sources;
  let reply = answerRequest(asked, sources, limits);
  if ('missing' in reply) {
    const words = await index.load(reply.missing);
    if (!words.ok) return words;
    reply = answerRequest(asked, sources, limits);
  }
  if ('missing' in reply) throw new Error('the parts for corrections were loaded and are not there');
  const { hits, near } = reply;
  const ids = await index.load([...hits, ...near].map(({ paper }) => idPart(index, paper)));
  if (!ids.ok) return ids;
  const toHit = ({ paper, ...hit }: NumberedHit) => ({ id: readId(index, paper), ...hit });
  return ok({ ...reply, hits: hits.map(toHit), near: near.map(toHit) });
}

function meantOf({ parts }: Asked): readonly Query[] {
  return parts.map(({ meant }) => meant);
}

/** Parts without which the request cannot be answered. */
function allNeeded(index: OpenIndex, asked: Asked, { only, answers }: SearchMarks): readonly number[] {
  const { segments } = index.root;
  const words = askedWords(meantOf(asked));
  return [
    ...factParts(index),
    ...meantOf(asked).flatMap((part) => neededParts(part, index)),
    ...orderParts(index, asked.order),
    ...(words.length > 0
      ? segments.flatMap(({ lengths, vectors }) => [lengths, ...(vectors === undefined ? [] : [vectors])])
      : []),
    ...(only === undefined && answers === undefined ? [] : segments.flatMap(({ ids }) => ids)),
  ];
}

function toSources(of: Opened & { readonly request: SearchRequest; readonly marks: SearchMarks }): AnswerSources {
  const { index, words, request, marks } = of;
  return {
    index,
    words,
    today: request.today ?? ((newestDay(index) ?? '0001-01-01') as Day),
    shelf: (printed) => {
      const ids =
        marks.answers !== undefined && Object.hasOwn(marks.answers, printed) ? marks.answers[printed] : undefined;
      return ids === undefined ? null : toSet(index, ids);
    },
  };
}

/** The papers of some ids; ids that the corpus does not have are passed over. */
function toSet(index: OpenIndex, ids: NonNullable<SearchMarks['only']>): PaperSet {
  const byId = readPapersById(index);
  const set = noPapers(index.root.papers);
  for (const id of ids) {
    const paper = byId.get(id);
    if (paper !== undefined) addPaper(set, paper);
  }
  return set;
}
