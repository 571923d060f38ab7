import type { Corpus } from '../domain/corpus.ts';
import type { Paper } from '../domain/paper.ts';
import type { FieldRange } from '../domain/range.ts';
import { undoRepairs } from '../domain/undo-repairs.ts';

/**
 * Throws where a corpus is not what everything after it relies on: ids, slugs and digests are unique, every digest that a paper
 * names is there, every range lies in its text, and repairs undone give the scraped text. Says which paper, what was found, what was expected.
 */
export function checkCorpus({ papers, digests }: Corpus): void {
  const digestIds = unique(
    digests.map(({ id }) => id),
    'digest id',
  );
  unique(
    papers.map(({ id }) => id),
    'paper id',
  );
  unique(
    papers.map(({ slug }) => slug),
    'slug',
  );
  for (const paper of papers) {
    for (const { digest } of paper.digests) {
      if (!digestIds.has(digest))
        throw new Error(`paper ${paper.id}: names the digest "${digest}"; expected one of the corpus`);
    }
    checkTexts(paper);
  }
}

function unique(values: readonly string[], what: string): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const value of values) {
    if (seen.has(value)) throw new Error(`${what} "${value}" is given twice; expected each once`);
    seen.add(value);
  }
  return seen;
}

function checkTexts(paper: Paper): void {
  const evidence = paper.topics.flatMap((topic) => topic.evidence);
  const links = paper.links.map(({ start, end }) => ({ field: 'abstract' as const, start, end }));
  for (const range of [...paper.repairs, ...paper.marks, ...paper.flags, ...evidence, ...links])
    checkRange(paper, range);
  for (const field of ['title', 'abstract'] as const) {
    if (undoRepairs(field, paper[field], paper.repairs) !== paper.raw[field]) {
      throw new Error(`paper ${paper.id}: its ${field} with repairs undone is not the text as scraped`);
    }
  }
}

function checkRange(paper: Paper, { field, start, end }: FieldRange): void {
  if (0 <= start && start <= end && end <= paper[field].length) return;
  throw new Error(`paper ${paper.id}: ${start}..${end} is no range of its ${field} of ${paper[field].length} units`);
}
