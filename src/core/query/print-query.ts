import { printValue, type Condition } from './condition.ts';
import { fieldNames, type Query } from './query.ts';

/**
 * The text that says a query; parsed, it gives the same query. `all` is the empty text.
 *
 * @example printQuery({ kind: 'not', of: { kind: 'phrase', text: 'low rank', prefix: false } })  // => '-"low rank"'
 */
export function printQuery(query: Query): string {
  switch (query.kind) {
    case 'all':
      return '';
    case 'word':
      return `${query.text}${query.prefix ? '*' : ''}`;
    case 'phrase':
      return `"${query.text}${query.prefix ? '*' : ''}"`;
    case 'field':
      return `${fieldNames[query.field][0]}:${printTight(query.of)}`;
    case 'condition':
      return printCondition(query.condition);
    case 'sort':
      return `sort:${query.order}`;
    case 'not':
      return `-${printTight(query.of)}`;
    case 'and':
      return query.of.map((part) => (part.kind === 'or' ? `(${printQuery(part)})` : printQuery(part))).join(' ');
    case 'or':
      return query.of.map(printQuery).join(' OR ');
  }
}

/** In quotes wherever the value would otherwise end too soon. */
function printCondition(condition: Condition): string {
  const value = printValue(condition);
  if (condition.name === 'tag' && /^[\p{L}\p{N}_/-]+$/u.test(value)) return `#${value}`;
  return /[\s()]/u.test(value) ? `${condition.name}:"${value}"` : `${condition.name}:${value}`;
}

/** In brackets wherever what stands before would otherwise take only the first part of it. */
function printTight(query: Query): string {
  const tight = query.kind !== 'and' && query.kind !== 'or' && query.kind !== 'not';
  return tight ? printQuery(query) : `(${printQuery(query)})`;
}
