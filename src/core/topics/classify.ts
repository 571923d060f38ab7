import type { Topic, TopicMatch } from '../domain/topic.ts';
import { matchQuery, prepareTexts } from '../query/match-query.ts';
import { parseQuery } from '../query/parse-query.ts';

/** The topics of a paper, in the order of the topics, each with the words that put it there. None: the paper is "other". */
export type Classifier = (title: string, abstract: string) => readonly TopicMatch[];

/**
 * A classifier for these topics. A paper is under a topic exactly where the topic's query matches its repaired texts; a match
 * without evidence (a query of nothing but exclusions) puts no paper anywhere.
 */
export function createClassifier(topics: readonly Topic[]): Classifier {
  const queries = topics.map(({ id, query }) => ({ id, query: parseQuery(query) }));
  return (title, abstract) => {
    const texts = prepareTexts(title, abstract);
    return queries.flatMap(({ id, query }) => {
      const { evidence } = matchQuery(query, texts);
      return evidence.length === 0 ? [] : [{ id, evidence }];
    });
  };
}
