import type { Day } from '../domain/day.ts';
import { compare, isDated, isWithin } from '../query/answer-condition.ts';
import type { Condition } from '../query/condition.ts';
import { printQuery } from '../query/print-query.ts';
import { startOf } from '../query/start-of.ts';
import { toTerm } from '../text/ranges.ts';
import { eachPosting, findTerms, type FoundTerm, type WantedWord } from './find-terms.ts';
import { findPhrase } from './find-phrase.ts';
import { factParts, factTerm, type FactKind } from './indexed-paper.ts';
import type { OpenIndex } from './open-index.ts';
import { addPaper, allPapers, noPapers, type PaperSet } from './paper-set.ts';
import { readNumbers } from './read-columns.ts';
import type { WordFinder } from './word-hits.ts';

/** What conditions are answered from. */
export interface AnswerSources {
  readonly index: OpenIndex;
  readonly words: WordFinder;
  /** What `7d` counts from. */
  readonly today: Day;
  /** The papers that answer a condition on the shelf, by the condition as it is printed; absent where the page did not say. */
  readonly shelf: (printed: string) => PaperSet | null;
}

/** The papers that answer a condition; equal to asking `answerCondition` of each. */
export function answerFromIndex(condition: Condition, sources: AnswerSources): PaperSet {
  const { index, today } = sources;
  switch (condition.name) {
    case 'topic':
      return holdersOf(index, 'topic', ([topic]) => topic === condition.value);
    case 'digest':
      return digestsWhere(index, ({ id, day }) => id.toLowerCase() === condition.value || day === condition.value);
    case 'source':
      return digestsWhere(index, ({ source }) => source.toLowerCase() === condition.value);
    case 'in':
      return digestsWhere(index, ({ day }) => day !== undefined && isWithin(day, condition.date));
    case 'after':
    case 'before': {
      const start = startOf(condition.moment, today);
      return digestsWhere(index, ({ day }) => isDated(day) && day < start === (condition.name === 'before'));
    }
    case 'time':
    case 'votes':
      return numbersWhere(index, condition);
    case 'author':
      return authorsOf(condition, sources);
    case 'has':
      return condition.value === 'note'
        ? shelved(condition, sources)
        : holdersOf(index, 'has', ([one]) => one === condition.value);
    case 'is':
    case 'tag':
    case 'note':
      return shelved(condition, sources);
  }
}

/** The words that a condition on authors looks for. */
export function authorWords(condition: Condition): readonly WantedWord[] {
  if (condition.name !== 'author') return [];
  const term = toTerm(condition.text, condition.prefix);
  return (term?.words ?? []).map((word, at, { length }) => ({
    word: factTerm('author', word),
    prefix: condition.prefix && at === length - 1,
    inflected: false,
  }));
}

function authorsOf(condition: Condition, { index, words }: AnswerSources): PaperSet {
  const wanted = authorWords(condition);
  return findPhrase(index, wanted, { hits: wanted.map(words.find), fields: ['abstract'] });
}

/** A digest of the index, and the papers in it, segment by segment. */
export interface IndexedDigest {
  readonly id: string;
  readonly day: Day | undefined;
  readonly source: string;
  readonly found: FoundTerm;
}

/** All digests, once for every segment that holds papers of them. */
export function indexedDigests(index: OpenIndex): readonly IndexedDigest[] {
  return factsOf(index, 'digest').map((found) => {
    const [id = '', day = '', source = ''] = factParts(found.term.text);
    return { id, day: day === '' ? undefined : (day as Day), source, found };
  });
}

/** All facts of a kind, once for every segment. */
export function factsOf(index: OpenIndex, kind: FactKind): readonly FoundTerm[] {
  return findTerms(index, { word: factTerm(kind), prefix: true, inflected: false });
}

function digestsWhere(index: OpenIndex, wanted: (digest: IndexedDigest) => boolean): PaperSet {
  return papersOf(
    index,
    indexedDigests(index)
      .filter(wanted)
      .map(({ found }) => found),
  );
}

function holdersOf(index: OpenIndex, kind: FactKind, wanted: (parts: readonly string[]) => boolean): PaperSet {
  return papersOf(
    index,
    factsOf(index, kind).filter(({ term }) => wanted(factParts(term.text))),
  );
}

/** The papers of some terms. */
export function papersOf(index: OpenIndex, terms: readonly FoundTerm[]): PaperSet {
  const set = noPapers(index.root.papers);
  for (const term of terms) eachPosting(index, term, (paper) => addPaper(set, paper));
  return set;
}

function numbersWhere(index: OpenIndex, condition: Extract<Condition, { readonly name: 'time' | 'votes' }>): PaperSet {
  const set = noPapers(index.root.papers);
  const { votes, readingSeconds } = readNumbers(index);
  for (let paper = 0; paper < index.root.papers; paper += 1) {
    const number = condition.name === 'time' ? (readingSeconds[paper] ?? 0) / 60 : (votes[paper] ?? -1);
    if (condition.name === 'votes' && number < 0) continue;
    if (compare(number, condition.comparison, condition.number)) addPaper(set, paper);
  }
  return set;
}

/** What the page did not answer is as for papers that nobody touched. */
function shelved(condition: Condition, { index, shelf }: AnswerSources): PaperSet {
  const said = shelf(printQuery({ kind: 'condition', condition }));
  if (said !== null) return said;
  const untouched = condition.name === 'is' && condition.value === 'unread';
  return untouched ? allPapers(index.root.papers) : noPapers(index.root.papers);
}
