import { toTokens } from '../text/tokens.ts';

/** What the reader did with a paper; answered from the shelf. */
export type ShelfState = 'kept' | 'read' | 'unread' | 'hidden';

/** What a paper comes with. `note` is answered from the shelf. */
export type Belonging = 'code' | 'project' | 'note' | 'math';

/** How a number is compared. */
export type Comparison = '<' | '<=' | '=' | '>=' | '>';

/** In which order a query wants its hits. */
export type SortOrder = 'relevance' | 'newest' | 'votes' | 'title' | 'random';

/** A point in time: the beginning of a day, month or year (`2025-07`), or so many days before today (`7d`). */
export type Moment =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'ago'; readonly count: number; readonly unit: 'd' | 'w' | 'm' | 'y' };

/** One thing asked of a paper beside its words. */
export type Condition =
  | { readonly name: 'is'; readonly value: ShelfState }
  | { readonly name: 'has'; readonly value: Belonging }
  /** From that moment on (`after`), or before it: a paper with a full date answers exactly one of the two. */
  | { readonly name: 'after' | 'before'; readonly moment: Moment }
  /** Within a year, month or day, as ISO 8601 writes it. */
  | { readonly name: 'in'; readonly date: string }
  /** Minutes to read the abstract, or votes. */
  | { readonly name: 'time' | 'votes'; readonly comparison: Comparison; readonly number: number }
  /** The id of a topic, or `other`; the id of a digest or its day; the name of a source; a tag. Compared in lower case. */
  | { readonly name: 'topic' | 'digest' | 'source' | 'tag'; readonly value: string }
  /** Words in a row in the name of an author, or in the reader's note. */
  | { readonly name: 'author' | 'note'; readonly text: string; readonly prefix: boolean };

/** Values of the conditions that have few. */
export const conditionValues = {
  is: ['kept', 'read', 'unread', 'hidden'],
  has: ['code', 'project', 'note', 'math'],
  sort: ['relevance', 'newest', 'votes', 'title', 'random'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The condition that a name and its value say, or null where the two say none, so that they are plain words. Names in lower case, the value as typed. */
export function toCondition(name: string, value: string): Condition | null {
  const lower = value.toLowerCase();
  switch (name) {
    case 'is':
      return isOne(conditionValues.is, lower) ? { name, value: lower } : null;
    case 'has':
      return isOne(conditionValues.has, lower) ? { name, value: lower } : null;
    case 'after':
    case 'before': {
      const moment = readMoment(lower);
      return moment && { name, moment };
    }
    case 'in':
      return isDate(lower) ? { name, date: lower } : null;
    case 'time':
    case 'votes':
      return readComparison(name, lower);
    case 'topic':
    case 'digest':
    case 'source':
    case 'tag':
      return /[\p{L}\p{N}]/u.test(lower) ? { name, value: lower } : null;
    case 'author':
    case 'note': {
      const piece = splitStar(value);
      return piece && { name, ...piece };
    }
    default:
      return null;
  }
}

/** What is typed without the stars at its end, which say that its last word may go on; null where it holds no word. */
export function splitStar(typed: string): { readonly text: string; readonly prefix: boolean } | null {
  let end = typed.length;
  while (end > 0 && (typed[end - 1] === '*' || typed[end - 1] === ' ')) end -= 1;
  const text = typed.slice(0, end);
  return toTokens(text).length === 0 ? null : { text, prefix: end < typed.length };
}

/** The order that a value of `sort:` says, in any case; null for any other text. */
export function toSortOrder(value: string): SortOrder | null {
  const lower = value.toLowerCase();
  return isOne(conditionValues.sort, lower) ? lower : null;
}

/** The value of a condition, as it is written behind its name; quotes are added where it is printed. */
export function printValue(condition: Condition): string {
  switch (condition.name) {
    case 'after':
    case 'before': {
      const { moment } = condition;
      return moment.kind === 'date' ? moment.date : `${moment.count}${moment.unit}`;
    }
    case 'in':
      return condition.date;
    case 'time':
    case 'votes':
      return `${condition.comparison === '=' ? '' : condition.comparison}${condition.number}`;
    case 'author':
    case 'note':
      return `${condition.text}${condition.prefix ? '*' : ''}`;
    default:
      return condition.value;
  }
}

function readMoment(text: string): Moment | null {
  const ago = /^(\d{1,4})([dwmy])$/.exec(text);
  if (ago !== null) return { kind: 'ago', count: Number(ago[1]), unit: ago[2] as 'd' | 'w' | 'm' | 'y' };
  return isDate(text) ? { kind: 'date', date: text } : null;
}

/** A year, a month of one, or a day of that, which there is. */
function isDate(text: string): boolean {
  const match = /^\d{4}(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (match === null) return false;
  const [, month = '01', day = '01'] = match;
  const time = Date.parse(`${text.slice(0, 4)}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(5, 10) === `${month}-${day}`;
}

function readComparison(name: 'time' | 'votes', text: string): Condition | null {
  const match = /^(<=|>=|<|>|=)?(\d{1,6}(?:\.\d{1,3})?)$/.exec(text);
  if (match === null) return null;
  return { name, comparison: (match[1] ?? '=') as Comparison, number: Number(match[2]) };
}

function isOne<T extends string>(values: readonly T[], text: string): text is T {
  return (values as readonly string[]).includes(text);
}
