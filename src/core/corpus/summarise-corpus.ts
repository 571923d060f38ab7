import type { Corpus, CorpusFiles, CorpusSummary, Coverage, Head } from '../domain/corpus.ts';
import type { Severity } from '../domain/diagnostic.ts';
import type { Paper } from '../domain/paper.ts';
import type { LineRole, RoleCounts } from '../domain/source.ts';

/** What readers call a record that they found and could not read. */
const unreadCode = 'unreadable-row';

/** What every page must know of a corpus: counts, topics with their numbers, and where its files lie. */
export function summariseCorpus(corpus: Corpus, files: CorpusFiles, version: string): CorpusSummary {
  const { papers, topics, digests } = corpus;
  const holds = new Map<string, number>();
  for (const { id } of papers.flatMap((paper) => paper.topics)) holds.set(id, (holds.get(id) ?? 0) + 1);
  return {
    version,
    coverage: toCoverage(corpus),
    topics: topics.map(({ id, name }) => ({ id, name, papers: holds.get(id) ?? 0 })),
    other: papers.filter((paper) => paper.topics.length === 0).length,
    digests: digests.length,
    files,
  };
}

/** The part of a paper that lists need before its text is there. */
export function toHead(paper: Paper): Head {
  const [newest] = paper.digests;
  if (newest === undefined) throw new Error(`paper ${paper.id}: stands in no digest; expected at least one`);
  return {
    id: paper.id,
    slug: paper.slug,
    title: paper.title,
    marks: paper.marks.filter((mark) => mark.field === 'title'),
    digest: newest.digest,
    ...(newest.day && { day: newest.day }),
    topics: paper.topics.map(({ id }) => id),
    readingSeconds: paper.readingSeconds,
    ...(paper.votes !== undefined && { votes: paper.votes }),
    ...(paper.formerly.length > 0 && { formerly: paper.formerly }),
  };
}

function toCoverage({ papers, sources, diagnostics }: Corpus): Coverage {
  const lines = (role: LineRole) => sources.reduce((sum, source) => sum + source.lines[role], 0);
  const count = (severity: Severity) => diagnostics.filter((one) => one.severity === severity).length;
  return {
    papers: papers.length,
    sources: sources.length,
    lines: {
      blank: lines('blank'),
      furniture: lines('furniture'),
      title: lines('title'),
      abstract: lines('abstract'),
      meta: lines('meta'),
      unknown: lines('unknown'),
    } satisfies RoleCounts,
    unread: diagnostics.filter(({ code }) => code === unreadCode).length,
    diagnostics: { error: count('error'), warning: count('warning'), note: count('note') },
  };
}
