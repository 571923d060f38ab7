import { inflect } from '../query/inflect.ts';
import { openLastWord } from '../query/open-last-word.ts';
import { parseQuery } from '../query/parse-query.ts';
import type { SortOrder } from '../query/condition.ts';
import type { Query } from '../query/query.ts';
import type { SearchRequest } from './service.ts';

/** A request, understood. */
export interface Asked {
  /** One after the other, all of them wanted: what was typed, part by part, then what the page's controls add. */
  readonly parts: readonly AskedPart[];
  readonly order: SortOrder;
}

export interface AskedPart {
  /** As it was typed, for showing. */
  readonly typed: Query;
  /** As it is meant: other forms of its words, the last of which may go on. */
  readonly meant: Query;
}

/** What a request asks for, and in which order. */
export function readRequest({ query, topics, digest, order }: SearchRequest): Asked {
  const parsed = readSentence(parseQuery(query), query);
  const typed = partsOf(parsed);
  const meant = partsOf(openLastWord(inflect(parsed), query));
  const sort = typed.find((part) => part.kind === 'sort');
  const controls: readonly Query[] = [
    ...topics.map((value) => ({ kind: 'condition', condition: { name: 'topic', value } }) as const),
    ...(digest === undefined
      ? []
      : [{ kind: 'condition', condition: { name: 'digest', value: digest.toLowerCase() } } as const]),
  ];
  const asked = typed.flatMap((part, at) => {
    const own = meant[at];
    return part.kind === 'sort' || part.kind === 'all' || own === undefined ? [] : [{ typed: part, meant: own }];
  });
  return {
    parts: [...asked, ...controls.map((control) => ({ typed: control, meant: control }))],
    order: sort?.order ?? order,
  };
}

/** Longer than a list of alternatives that someone types. */
const sentenceWords = 8;

/**
 * The query of a sentence without its alternatives: who pastes a question of many words with an "or" in small letters and no bracket does not mean
 * that either half of it would do.
 */
function readSentence(query: Query, text: string): Query {
  const isSentence = text.trim().split(/\s+/u).length > sentenceWords && !/[()]|\bOR\b/u.test(text);
  if (!isSentence) return query;
  const parts = partsOf(query).flatMap((part) => (part.kind === 'or' ? part.of.flatMap(partsOf) : [part]));
  return joinParts(parts);
}

/** The parts joined again; of none, what matches everything. */
export function joinParts(parts: readonly Query[]): Query {
  const [only] = parts;
  if (only === undefined) return { kind: 'all' };
  return parts.length === 1 ? only : { kind: 'and', of: parts };
}

function partsOf(query: Query): readonly Query[] {
  return query.kind === 'and' ? query.of : [query];
}
