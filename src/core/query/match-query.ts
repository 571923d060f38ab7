import type { Field, FieldRange } from '../domain/range.ts';
import { findTerm, toTerm, type Term } from '../text/ranges.ts';
import { mergeRanges } from '../text/merge-ranges.ts';
import { toTokens, type Token } from '../text/tokens.ts';
import type { Condition } from './condition.ts';
import type { Query } from './query.ts';

/** A paper's two texts, cut into words once. */
export type PreparedTexts = Readonly<Record<Field, readonly Token[]>>;

/** Whether a query matches, and the words that made it so: title first, sorted, disjoint. No match, no evidence. */
export interface Match {
  readonly matched: boolean;
  readonly evidence: readonly FieldRange[];
}

const bothFields: readonly Field[] = ['title', 'abstract'];
/** What does not match has no evidence. */
export const noMatch: Match = { matched: false, evidence: [] };

/** The texts of a paper, ready to be matched by any number of queries. */
export function prepareTexts(title: string, abstract: string): PreparedTexts {
  return { title: toTokens(title), abstract: toTokens(abstract) };
}

/** Whether the paper answers a condition: `answerCondition`, bound to the paper and what is known of it. */
export type Answers = (condition: Condition) => boolean;

const noAnswers: Answers = () => false;

/**
 * Whether one paper's texts match a query, and where: the slow, obvious truth that every index must equal.
 * A word matches whole words, a phrase words in a row, `not` whatever the rest does not match; `all` and `sort` match everything.
 * Conditions are asked of `answers`; without it nothing answers one.
 */
export function matchQuery(query: Query, texts: PreparedTexts, answers: Answers = noAnswers): Match {
  const { matched, evidence } = match(query, { texts, answers, fields: bothFields });
  return matched ? { matched, evidence: sortEvidence(evidence) } : noMatch;
}

interface Asked {
  readonly texts: PreparedTexts;
  readonly answers: Answers;
  readonly fields: readonly Field[];
}

function match(query: Query, asked: Asked): Match {
  switch (query.kind) {
    case 'all':
    case 'sort':
      return { matched: true, evidence: [] };
    case 'word':
      return matchTerm(toTerm(query.text, query.prefix, query.inflected), asked);
    case 'phrase':
      return matchTerm(toTerm(query.text, query.prefix), asked);
    case 'field':
      return match(query.of, { ...asked, fields: [query.field] });
    case 'condition':
      return { matched: asked.answers(query.condition), evidence: [] };
    case 'not':
      return { matched: !match(query.of, asked).matched, evidence: [] };
    case 'and': {
      const parts = query.of.map((part) => match(part, asked));
      return parts.every((part) => part.matched) ? collect(parts) : noMatch;
    }
    case 'or': {
      const parts = query.of.map((part) => match(part, asked)).filter((part) => part.matched);
      return parts.length > 0 ? collect(parts) : noMatch;
    }
  }
}

function matchTerm(term: Term | null, { texts, fields }: Asked): Match {
  if (term === null) return { matched: true, evidence: [] };
  const evidence = fields.flatMap((field) => findTerm(texts[field], term).map((range) => ({ field, ...range })));
  return { matched: evidence.length > 0, evidence };
}

function collect(parts: readonly Match[]): Match {
  return { matched: true, evidence: parts.flatMap((part) => part.evidence) };
}

/** Evidence as a match gives it: title first, sorted, with ranges that overlap or touch made one. */
export function sortEvidence(evidence: readonly FieldRange[]): readonly FieldRange[] {
  return bothFields.flatMap((field) =>
    mergeRanges(evidence.filter((range) => range.field === field)).map((range) => ({ field, ...range })),
  );
}
