import type { Corpus } from '../../core/domain/corpus.ts';
import { toDigestSummary } from './digest-summary.ts';
import type { AboutData } from './page-data.ts';

/** The most diagnostics that the about page lists. */
const mostDiagnostics = 200;

/** What the about page says of a corpus: everything but its papers. */
export function toAboutData({ topics, sources, digests, diagnostics }: Omit<Corpus, 'papers'>): AboutData {
  return {
    topics,
    sources,
    digests: digests.map((digest) => ({ ...toDigestSummary(digest), evidence: digest.dayEvidence })),
    diagnostics: diagnostics.slice(0, mostDiagnostics),
    diagnosticsTotal: diagnostics.length,
  };
}
