import type { Corpus, CorpusSummary } from '../domain/corpus.ts';
import type { Result } from '../domain/result.ts';
import { decodeAccounts, decodeChunk, decodeDigests, decodeHeads, decodeSummary } from './decode-corpus.ts';
import { summaryFile } from './encode-corpus.ts';

/** A corpus read whole, with what only its files say. */
export interface WholeCorpus {
  readonly corpus: Corpus;
  readonly summary: CorpusSummary;
  /** Names of the papers' files, in order. */
  readonly chunks: readonly string[];
}

/**
 * A whole corpus from its files; `readText` gives a file's text by its name.
 * For the build, which has just written them: rejects where one cannot be read or is not what it should be, saying which.
 */
export async function readCorpus(readText: (name: string) => Promise<string>): Promise<WholeCorpus> {
  const read = async <T>(name: string, decode: (text: string) => Result<T>): Promise<T> => {
    const result = decode(await readText(name));
    if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
    return result.value;
  };
  const summary = await read(summaryFile, decodeSummary);
  const { chunks } = await read(summary.files.heads, decodeHeads);
  const digests = await read(summary.files.digests, decodeDigests);
  const accounts = await read(summary.files.accounts, decodeAccounts);
  const papers = await Promise.all(chunks.map((name) => read(name, decodeChunk)));
  return { corpus: { papers: papers.flat(), digests, ...accounts }, summary, chunks };
}
