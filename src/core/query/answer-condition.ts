import type { Day } from '../domain/day.ts';
import type { Paper } from '../domain/paper.ts';
import { findTerm, toTerm } from '../text/ranges.ts';
import { toTokens } from '../text/tokens.ts';
import type { Belonging, Comparison, Condition } from './condition.ts';
import { startOf } from './start-of.ts';

/** What conditions ask of a paper beside its words; every `Paper` is one. */
export type PaperFacts = Pick<
  Paper,
  | 'title'
  | 'abstract'
  | 'topics'
  | 'digests'
  | 'readingSeconds'
  | 'links'
  | 'marks'
  | 'authors'
  | 'votes'
  | 'repository'
  | 'projectPage'
>;

/** What the reader did with one paper. */
export interface ShelfFacts {
  readonly kept: boolean;
  readonly read: boolean;
  readonly hidden: boolean;
  readonly tags: readonly string[];
  readonly note: string;
}

/** What a paper is to a reader who did nothing with it. */
export const untouched: ShelfFacts = { kept: false, read: false, hidden: false, tags: [], note: '' };

/** What conditions depend on beside the paper. `today` is what `7d` counts from. */
export interface Asking {
  readonly today: Day;
  readonly shelf?: ShelfFacts;
}

/** The name of the topic of papers that are under none. */
export const otherTopic = 'other';

/**
 * Whether a paper answers a condition: the slow, obvious truth that every index must equal. What its source does not say (votes, authors, the year)
 * answers nothing.
 */
export function answerCondition(
  condition: Condition,
  paper: PaperFacts,
  { today, shelf = untouched }: Asking,
): boolean {
  switch (condition.name) {
    case 'is':
      return condition.value === 'unread' ? !shelf.read : shelf[condition.value];
    case 'has':
      return condition.value === 'note' ? shelf.note !== '' : belongings[condition.value](paper);
    case 'after':
      return paper.digests.some(({ day }) => isDated(day) && day >= startOf(condition.moment, today));
    case 'before':
      return paper.digests.some(({ day }) => isDated(day) && day < startOf(condition.moment, today));
    case 'in':
      return paper.digests.some(({ day }) => day !== undefined && isWithin(day, condition.date));
    case 'time':
      return compare(paper.readingSeconds / 60, condition.comparison, condition.number);
    case 'votes':
      return paper.votes !== undefined && compare(paper.votes, condition.comparison, condition.number);
    case 'topic':
      if (condition.value === otherTopic && paper.topics.length === 0) return true;
      return paper.topics.some(({ id }) => id === condition.value);
    case 'digest':
      return paper.digests.some(
        ({ digest, day }) => digest.toLowerCase() === condition.value || day === condition.value,
      );
    case 'source':
      return paper.digests.some(({ source }) => source.toLowerCase() === condition.value);
    case 'tag':
      return shelf.tags.some((tag) => tag.toLowerCase() === condition.value);
    case 'author':
      return (paper.authors ?? []).some((author) => holds(author, condition));
    case 'note':
      return holds(shelf.note, condition);
  }
}

/** What a paper comes with, by its links, by what its source says and by its text. */
export const belongings: Readonly<Record<Exclude<Belonging, 'note'>, (paper: PaperFacts) => boolean>> = {
  code: ({ links, repository }) => repository !== undefined || links.some(({ kind }) => kind === 'code'),
  project: ({ links, projectPage }) => projectPage !== undefined || links.some(({ kind }) => kind === 'project'),
  math: ({ title, abstract, marks }) => marks.length > 0 || mathPattern.test(title) || mathPattern.test(abstract),
};

/** TeX between its delimiters, on one line and not far apart, so that two prices are none. */
const mathPattern = /\$[^$\s][^$\n]{0,200}[\\^_={}<>][^$\n]{0,200}\$|\\\(|\\\[|\\begin\{/;

/** Whether `a` compares to `b` as asked. */
export function compare(a: number, comparison: Comparison, b: number): boolean {
  switch (comparison) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '=':
      return a === b;
    case '>=':
      return a >= b;
    case '>':
      return a > b;
  }
}

/** Whether a day lies within a year, a month or a day, as `in:` writes them. */
export function isWithin(day: Day, date: string): boolean {
  return day === date || day.startsWith(`${date}-`);
}

/** Whether a day has a year: only then it lies after or before another. */
export function isDated(day: Day | undefined): day is Day {
  return day !== undefined && !day.startsWith('--');
}

function holds(text: string, asked: { readonly text: string; readonly prefix: boolean }): boolean {
  const term = toTerm(asked.text, asked.prefix);
  return term !== null && findTerm(toTokens(text), term).length > 0;
}
