import type { Field, FieldRange } from '../domain/range.ts';
import { noMatch, sortEvidence, type Match } from '../query/match-query.ts';
import type { Query } from '../query/query.ts';
import { toTerm, type Term } from '../text/ranges.ts';
import { visitTerm, type WordIndex } from './word-index.ts';

/** A paper's two texts, indexed once for any number of queries. */
export type IndexedTexts = Readonly<Record<Field, WordIndex>>;

/** Whether a paper's texts match one query, and where. */
export type Matcher = (texts: IndexedTexts) => Match;

/** One part of a query: whether it matches, with its evidence added at the end of `evidence`; nothing is added where it does not. */
type Part = (texts: IndexedTexts, evidence: FieldRange[]) => boolean;

/**
 * What `matchQuery` does for one query and no answers, made for many papers: terms are cut into words once, and what a paper does not hold
 * costs one look in its index. `matchQuery` is the oracle; a property holds this one to it.
 */
export function createMatcher(query: Query): Matcher {
  const part = toPart(query, ['title', 'abstract']);
  return (texts) => {
    const evidence: FieldRange[] = [];
    return part(texts, evidence) ? { matched: true, evidence: sortEvidence(evidence) } : noMatch;
  };
}

function toPart(query: Query, fields: readonly Field[]): Part {
  switch (query.kind) {
    case 'all':
    case 'sort':
      return () => true;
    case 'word':
      return toTermPart(toTerm(query.text, query.prefix, query.inflected), fields);
    case 'phrase':
      return toTermPart(toTerm(query.text, query.prefix), fields);
    case 'field':
      return toPart(query.of, [query.field]);
    case 'condition':
      return () => false;
    case 'not': {
      const part = toPart(query.of, fields);
      return (texts) => !part(texts, []);
    }
    case 'and':
      return toEvery(query.of.map((one) => toPart(one, fields)));
    case 'or':
      return toSome(query.of.map((one) => toPart(one, fields)));
  }
}

function toTermPart(term: Term | null, fields: readonly Field[]): Part {
  if (term === null) return () => true;
  return (texts, evidence) => {
    const before = evidence.length;
    for (const field of fields) visitTerm(texts[field], term, (start, end) => evidence.push({ field, start, end }));
    return evidence.length > before;
  };
}

function toEvery(parts: readonly Part[]): Part {
  return (texts, evidence) => {
    const before = evidence.length;
    const matched = parts.every((part) => part(texts, evidence));
    if (!matched) evidence.length = before;
    return matched;
  };
}

/** Every part is asked: each that matches has evidence. */
function toSome(parts: readonly Part[]): Part {
  return (texts, evidence) => {
    let matched = false;
    for (const part of parts) matched = part(texts, evidence) || matched;
    return matched;
  };
}
