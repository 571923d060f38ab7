import { chunkSize, type Corpus, type CorpusSummary, type Heads } from '../domain/corpus.ts';
import type { Paper } from '../domain/paper.ts';
import { hash60 } from '../text/hash.ts';
import { summariseCorpus, toHead } from './summarise-corpus.ts';

/** One file of a corpus: a name without folders, and JSON. */
export interface CorpusFile {
  readonly name: string;
  readonly text: string;
}

/** The one name that never changes: a page that knows nothing starts here. */
export const summaryFile = 'corpus.json';

/** Whether a name is one of a corpus's files or of its search index's, of this build or an earlier one. */
export function isCorpusFile(name: string): boolean {
  return (
    name === summaryFile ||
    /^(?:(?:heads|digests|accounts|papers-\d{4,})-[0-9a-z]{12}\.json|search-[0-9a-z]{12}(?:\.json|(?:-places)?\.bin))$/.test(
      name,
    )
  );
}

/**
 * The files of a corpus, the summary last. Every name but the summary's holds the hash of its content, so a file never changes under its name.
 * The same corpus gives the same bytes. `search` is the name of the file that the search index begins with, which `core/search` makes.
 */
export function encodeCorpus(corpus: Corpus, { search }: { readonly search: string }): readonly CorpusFile[] {
  const chunks = chunkPapers(corpus.papers).map((papers, n) =>
    named(`papers-${String(n).padStart(4, '0')}`, JSON.stringify(papers.map(withoutRaw))),
  );
  const headList: Heads = { chunks: chunks.map(({ name }) => name), heads: corpus.papers.map(toHead) };
  const heads = named('heads', JSON.stringify(headList));
  const digests = named('digests', JSON.stringify(corpus.digests));
  const accounts = named(
    'accounts',
    JSON.stringify({ topics: corpus.topics, sources: corpus.sources, diagnostics: corpus.diagnostics }),
  );
  const files = { heads: heads.name, search, digests: digests.name, accounts: accounts.name };
  const version = hash60(Object.values(files).join(' '));
  const summary: CorpusSummary = summariseCorpus(corpus, files, version);
  return [...chunks, heads, digests, accounts, { name: summaryFile, text: JSON.stringify(summary) }];
}

function named(stem: string, text: string): CorpusFile {
  return { name: `${stem}-${hash60(text)}.json`, text };
}

function chunkPapers(papers: readonly Paper[]): readonly (readonly Paper[])[] {
  return Array.from({ length: Math.ceil(papers.length / chunkSize) }, (_, n) =>
    papers.slice(n * chunkSize, (n + 1) * chunkSize),
  );
}

/** The decoder puts `raw` back by undoing the repairs, so it need not travel. */
function withoutRaw({ raw, ...paper }: Paper): Omit<Paper, 'raw'> {
  return paper;
}
