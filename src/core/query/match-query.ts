import type { Field, FieldRange } from '../domain/range.ts';
import { findTerm, mergeRanges, toTerm, type Term } from '../text/ranges.ts';
import { toTokens, type Token } from '../text/tokens.ts';
import type { Query } from './query.ts';

/** A paper's two texts, cut into words once. */
export type PreparedTexts = Readonly<Record<Field, readonly Token[]>>;

/** Whether a query matches, and the words that made it so: title first, sorted, disjoint. No match, no evidence. */
export interface Match {
  readonly matched: boolean;
  readonly evidence: readonly FieldRange[];
}

const bothFields: readonly Field[] = ['title', 'abstract'];
const noMatch: Match = { matched: false, evidence: [] };

/** The texts of a paper, ready to be matched by any number of queries. */
export function prepareTexts(title: string, abstract: string): PreparedTexts {
  return { title: toTokens(title), abstract: toTokens(abstract) };
}

/**
 * Whether one paper's texts match a query, and where: the slow, obvious truth that every index must equal.
 * A word matches whole words, a phrase words in a row, `not` whatever the rest does not match; `all` matches everything.
 */
export function matchQuery(query: Query, texts: PreparedTexts): Match {
  const { matched, evidence } = match(query, texts, bothFields);
  return matched ? { matched, evidence: sortEvidence(evidence) } : noMatch;
}

function match(query: Query, texts: PreparedTexts, fields: readonly Field[]): Match {
  switch (query.kind) {
    case 'all':
      return { matched: true, evidence: [] };
    case 'word':
    case 'phrase':
      return matchTerm(toTerm(query.text, query.prefix), texts, fields);
    case 'field':
      return match(query.of, texts, [query.field]);
    case 'not':
      return { matched: !match(query.of, texts, fields).matched, evidence: [] };
    case 'and': {
      const parts = query.of.map((part) => match(part, texts, fields));
      return parts.every((part) => part.matched) ? collect(parts) : noMatch;
    }
    case 'or': {
      const parts = query.of.map((part) => match(part, texts, fields)).filter((part) => part.matched);
      return parts.length > 0 ? collect(parts) : noMatch;
    }
  }
}

function matchTerm(term: Term | null, texts: PreparedTexts, fields: readonly Field[]): Match {
  if (term === null) return { matched: true, evidence: [] };
  const evidence = fields.flatMap((field) => findTerm(texts[field], term).map((range) => ({ field, ...range })));
  return { matched: evidence.length > 0, evidence };
}

function collect(parts: readonly Match[]): Match {
  return { matched: true, evidence: parts.flatMap((part) => part.evidence) };
}

function sortEvidence(evidence: readonly FieldRange[]): readonly FieldRange[] {
  return bothFields.flatMap((field) =>
    mergeRanges(evidence.filter((range) => range.field === field)).map((range) => ({ field, ...range })),
  );
}
