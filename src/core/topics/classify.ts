import type { Topic, TopicMatch } from '../domain/topic.ts';
import { prepareTexts } from '../query/match-query.ts';
import { parseQuery } from '../query/parse-query.ts';
import { createMatcher } from './create-matcher.ts';
import { indexWords } from './word-index.ts';

/** The topics of a paper, in the order of the topics, each with the words that put it there. None: the paper is "other". */
export type Classifier = (title: string, abstract: string) => readonly TopicMatch[];

/**
 * A classifier for these topics. A paper is under a topic exactly where the topic's query matches its repaired texts; a match
 * without evidence (a query of nothing but exclusions) puts no paper anywhere.
 */
export function createClassifier(topics: readonly Topic[]): Classifier {
  const matchers = topics.map(({ id, query }) => ({ id, match: createMatcher(parseQuery(query)) }));
  return (title, abstract) => {
    const texts = prepareTexts(title, abstract);
    const indexed = { title: indexWords(texts.title), abstract: indexWords(texts.abstract) };
    return matchers.flatMap(({ id, match }) => {
      const { evidence } = match(indexed);
      return evidence.length === 0 ? [] : [{ id, evidence }];
    });
  };
}
