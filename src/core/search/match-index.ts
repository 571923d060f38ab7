import type { Field } from '../domain/range.ts';
import type { Query } from '../query/query.ts';
import { toTerm } from '../text/ranges.ts';
import { answerFromIndex, authorWords, type AnswerSources } from './answer-from-index.ts';
import { findPhrase } from './find-phrase.ts';
import { partsOf, type WantedWord } from './find-terms.ts';
import { factTerm } from './indexed-paper.ts';
import type { OpenIndex } from './open-index.ts';
import { addPaper, allPapers, complement, intersect, noPapers, unite, type PaperSet } from './paper-set.ts';
import type { WordHits } from './word-hits.ts';

const bothFields: readonly Field[] = ['title', 'abstract'];

/** The papers that a query matches: equal to asking `matchQuery` of each. The parts that it needs are loaded. */
export function matchIndex(query: Query, sources: AnswerSources): PaperSet {
  return match(query, bothFields, sources);
}

function match(query: Query, fields: readonly Field[], sources: AnswerSources): PaperSet {
  const { papers } = sources.index.root;
  switch (query.kind) {
    case 'all':
    case 'sort':
      return allPapers(papers);
    case 'word':
    case 'phrase':
      return matchWords(wantedWords(query), fields, sources);
    case 'field':
      return match(query.of, [query.field], sources);
    case 'condition':
      return answerFromIndex(query.condition, sources);
    case 'not':
      return complement(match(query.of, fields, sources), papers);
    case 'and':
      return query.of.map((part) => match(part, fields, sources)).reduce(intersect);
    case 'or':
      return query.of.map((part) => match(part, fields, sources)).reduce(unite);
  }
}

function matchWords(wanted: readonly WantedWord[], fields: readonly Field[], sources: AnswerSources): PaperSet {
  const { index, words } = sources;
  if (wanted.length === 0) return allPapers(index.root.papers);
  const hits = wanted.map(words.find);
  const [only] = hits;
  return only !== undefined && hits.length === 1
    ? inFields(only, fields, index.root.papers)
    : findPhrase(index, wanted, { hits, fields });
}

function inFields({ papers, inTitle, inAbstract }: WordHits, fields: readonly Field[], count: number): PaperSet {
  const set = noPapers(count);
  const title = fields.includes('title');
  const abstract = fields.includes('abstract');
  for (let at = 0; at < papers.length; at += 1) {
    const holds = (title && (inTitle[at] ?? 0) > 0) || (abstract && (inAbstract[at] ?? 0) > 0);
    if (holds) addPaper(set, papers[at] ?? 0);
  }
  return set;
}

/** The words of a piece of a query, as the index looks them up. */
export function wantedWords(piece: Extract<Query, { readonly kind: 'word' | 'phrase' }>): readonly WantedWord[] {
  const inflected = piece.kind === 'word' && piece.inflected === true;
  const words = toTerm(piece.text, piece.prefix)?.words ?? [];
  return words.map((word, at) => ({ word, prefix: piece.prefix && at === words.length - 1, inflected }));
}

/** Numbers of all parts that a query needs before it can be matched. */
export function neededParts(query: Query, index: OpenIndex): readonly number[] {
  switch (query.kind) {
    case 'word':
    case 'phrase': {
      const wanted = wantedWords(query);
      return wanted.flatMap((word) => partsOf(index, word, { positions: wanted.length > 1 }));
    }
    case 'field':
    case 'not':
      return neededParts(query.of, index);
    case 'and':
    case 'or':
      return query.of.flatMap((part) => neededParts(part, index));
    case 'condition': {
      const authors = authorWords(query.condition).flatMap((word) => partsOf(index, word, { positions: true }));
      const { name } = query.condition;
      return name === 'time' || name === 'votes' ? index.root.segments.map(({ numbers }) => numbers) : authors;
    }
    case 'all':
    case 'sort':
      return [];
  }
}

/** Numbers of the parts that hold topics and digests: every reply counts them. */
export function factParts(index: OpenIndex): readonly number[] {
  return (['digest', 'has', 'topic'] as const).flatMap((kind) =>
    partsOf(index, { word: factTerm(kind), prefix: true, inflected: false }, { positions: false }),
  );
}
