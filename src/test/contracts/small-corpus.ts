import { inventPaper } from '../../core/corpus/invented-papers.ts';
import type { TopicId } from '../../core/domain/ids.ts';
import type { Paper } from '../../core/domain/paper.ts';
import type { Topic } from '../../core/domain/topic.ts';

/** What a search service is made over. */
export interface SmallCorpus {
  /** In the corpus's order, newest first. */
  readonly papers: readonly Paper[];
  readonly topics: readonly Topic[];
}

/** Where the last paper stands. */
export const older = { source: 'invented', day: '2025-07-30' };

/** Where all others stand. */
export const newer = { source: 'invented', day: '2025-07-31' };

/** The last holds nothing. */
const topics: readonly Topic[] = ['attention', 'compression', 'weather'].map((name) => ({
  id: name as TopicId,
  name,
  query: name,
  doc: `About ${name}.`,
}));

/** Five papers that tell the sentences of the contract apart. */
export const corpus: SmallCorpus = {
  topics,
  papers: [
    invent('Sparse attention for rivers', 'We prune heads and keep what flows.', ['attention'], { votes: 3 }),
    invent('Bridges that bend', 'Sparse supports carry attention in storms.', ['attention', 'compression']),
    invent('a map of quiet storms', 'Weather is compressed into one drawing.', ['compression'], { votes: 9 }),
    invent('Zebra crossings at night', 'Nothing of the above is used here.', []),
    invent('Sparse Sparrows', 'Birds, and attention to birds; birds above all.', [], { votes: 3 }, older),
  ],
};

function invent(
  title: string,
  abstract: string,
  under: readonly string[],
  more: Partial<Paper> = {},
  place = newer,
): Paper {
  const matches = under.map((id) => ({ id: id as TopicId, evidence: [{ field: 'title' as const, start: 0, end: 1 }] }));
  return inventPaper(title, place, { abstract, topics: matches, ...more });
}
