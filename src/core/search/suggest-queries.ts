import { printQuery } from '../query/print-query.ts';
import type { Query } from '../query/query.ts';
import { matchIndex } from './match-index.ts';
import type { AnswerSources } from './answer-from-index.ts';
import { countPapers, intersect, type PaperSet } from './paper-set.ts';
import type { CorrectedWord } from './ranked-words.ts';
import { joinParts, type AskedPart } from './read-request.ts';
import type { Suggestion } from './service.ts';

const mostSuggestions = 5;
/** Someone who asks for more does not wait for what each of them would find. */
const mostParts = 16;

/** What else to ask where nothing matches: the query with its words corrected, and without each of its parts; only what finds something. */
export function suggestQueries(
  parts: readonly AskedPart[],
  sources: AnswerSources,
  { within, corrected }: { readonly within: PaperSet; readonly corrected: readonly CorrectedWord[] },
): readonly Suggestion[] {
  const count = (queries: readonly Query[]) => {
    const set = intersect(within, matchIndex(joinParts(queries), sources));
    return countPapers(set, set);
  };
  const suggestions: Suggestion[] = [];
  if (corrected.length > 0) {
    const meant = parts.map(({ meant: part }) => correct(part, corrected));
    const query = printQuery(joinParts(parts.map(({ typed }) => correct(typed, corrected))));
    suggestions.push({ query, papers: count(meant) });
  }
  if (parts.length > 1 && parts.length <= mostParts) {
    for (const [at, part] of parts.entries()) {
      const rest = parts.filter((_, other) => other !== at);
      const papers = count(rest.map(({ meant }) => meant));
      suggestions.push({ query: print(rest), without: printQuery(part.typed), papers });
    }
  }
  return suggestions
    .filter(({ papers }) => papers > 0)
    .toSorted((a, b) => Number(b.without === undefined) - Number(a.without === undefined) || b.papers - a.papers)
    .slice(0, mostSuggestions);
}

function print(parts: readonly AskedPart[]): string {
  return printQuery(joinParts(parts.map(({ typed }) => typed)));
}

/** The query with every bare word that was corrected as the likeliest of its corrections. */
function correct(query: Query, corrected: readonly CorrectedWord[]): Query {
  switch (query.kind) {
    case 'word': {
      const found = corrected.find(({ wanted }) => wanted.word === query.text.toLowerCase());
      const [likeliest] = found?.corrections ?? [];
      return likeliest === undefined ? query : { ...query, text: likeliest.word, prefix: false };
    }
    case 'field':
      return { ...query, of: correct(query.of, corrected) };
    case 'and':
    case 'or':
      return { ...query, of: query.of.map((part) => correct(part, corrected)) };
    default:
      return query;
  }
}
