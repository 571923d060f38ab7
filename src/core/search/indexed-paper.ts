import { belongings, otherTopic } from '../query/answer-condition.ts';
import type { Paper } from '../domain/paper.ts';

/** What the index takes of a paper. */
export interface IndexedPaper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly string[];
  /** Terms that say what is true of the paper beside its words, as `factTerm` makes them. */
  readonly facts: readonly string[];
  readonly votes?: number;
  readonly readingSeconds: number;
}

/** Begins every term that is no word of a text: no word holds it, and it sorts before them all. */
const factMark = '\u0001';
/** Stands between the parts of a fact. */
const partMark = '\u0002';

/**
 * Kinds of terms that are no words: a topic's id, a digest's id with day and source, what a paper comes with, a word of an author's name, a
 * letter that words of the paper begin with.
 */
export type FactKind = 'topic' | 'digest' | 'has' | 'author' | 'begin';

/** The term of a fact; a prefix of it where parts are left out. */
export function factTerm(kind: FactKind, ...parts: readonly string[]): string {
  return `${factMark}${kind}${partMark}${parts.join(partMark)}`;
}

/** The parts of a fact's term. */
export function factParts(term: string): readonly string[] {
  return term.split(partMark).slice(1);
}

/** A paper of a corpus as the index takes it. */
export function toIndexedPaper(paper: Paper): IndexedPaper {
  const { id, title, abstract, authors = [], topics, digests, votes, readingSeconds } = paper;
  const topicIds: readonly string[] = topics.length === 0 ? [otherTopic] : topics.map((topic) => topic.id);
  const has = (['code', 'math', 'project'] as const).filter((belonging) => belongings[belonging](paper));
  const facts = [
    ...topicIds.map((topic) => factTerm('topic', topic)),
    ...digests.map(({ digest, day = '', source }) => factTerm('digest', digest, day, source)),
    ...has.map((belonging) => factTerm('has', belonging)),
  ];
  return { id, title, abstract, authors, facts, readingSeconds, ...(votes !== undefined && { votes }) };
}
