import type { Corpus, Digest } from '../domain/corpus.ts';
import { compareDaysNewestFirst } from '../domain/day.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Appearance, Paper } from '../domain/paper.ts';
import type { SourceAccount } from '../domain/source.ts';
import type { Topic } from '../domain/topic.ts';
import { checkCorpus } from './check-corpus.ts';
import { compareText } from './compare-text.ts';
import { compareAppearances, mergePapers } from './merge-papers.ts';

/** What the sources gave, in any order. */
export interface Gathered {
  readonly papers: readonly Paper[];
  readonly digests: readonly Digest[];
  readonly topics: readonly Topic[];
  readonly sources: readonly SourceAccount[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * One corpus of all that the sources gave: papers merged and in their total order, digests newest first, each naming its papers once.
 * The same input in any order gives the same corpus. Throws where an invariant does not hold, saying which and of which paper.
 */
export function buildCorpus(gathered: Gathered): Corpus {
  const merged = mergePapers(gathered.papers);
  const papers = merged.papers.toSorted(comparePapers);
  const corpus = {
    papers,
    digests: listPapers(gathered.digests, papers),
    topics: gathered.topics,
    sources: gathered.sources.toSorted((a, b) => compareText(a.name, b.name)),
    diagnostics: [...gathered.diagnostics, ...merged.diagnostics].toSorted(compareDiagnostics),
  };
  checkCorpus(corpus);
  return corpus;
}

function comparePapers(a: Paper, b: Paper): number {
  const [placeA, placeB] = [newest(a), newest(b)];
  return compareAppearances(placeA, placeB) || compareText(a.id, b.id);
}

function newest(paper: Paper): Appearance {
  const first = paper.digests[0];
  if (first === undefined) throw new Error(`paper ${paper.id}: stands in no digest; expected at least one`);
  return first;
}

/** The digests, newest first, with the ids that their papers have after merging. */
function listPapers(digests: readonly Digest[], papers: readonly Paper[]): readonly Digest[] {
  const ranked = new Map<string, { readonly rank: number; readonly paper: Paper }[]>(digests.map(({ id }) => [id, []]));
  for (const paper of papers) {
    for (const { digest, rank } of paper.digests) ranked.get(digest)?.push({ rank, paper });
  }
  return digests
    .map((digest) => ({
      ...digest,
      papers: (ranked.get(digest.id) ?? [])
        .toSorted((a, b) => a.rank - b.rank || compareText(a.paper.id, b.paper.id))
        .map(({ paper }) => paper.id),
    }))
    .toSorted((a, b) => compareDaysNewestFirst(a.day, b.day) || compareText(a.id, b.id));
}

function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.source, b.source) ||
    a.line - b.line ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}
