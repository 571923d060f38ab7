import type { Corpus, CorpusSummary, Digest, Heads } from '../domain/corpus.ts';
import {
  accountSchema,
  diagnosticSchema,
  digestSchema,
  headSchema,
  summarySchema,
  topicSchema,
} from '../domain/corpus-schema.ts';
import { decodeJson, v } from '../domain/decode.ts';
import { repairedPaperSchema } from '../domain/paper-schema.ts';
import type { Paper } from '../domain/paper.ts';
import { ok, type Result } from '../domain/result.ts';
import { undoRepairs } from '../domain/undo-repairs.ts';

const headsSchema = v.object({ chunks: v.array(v.string()), heads: v.array(headSchema) });
const chunkSchema = v.array(repairedPaperSchema);
const digestsSchema = v.array(digestSchema);
const accountsSchema = v.object({
  topics: v.array(topicSchema),
  sources: v.array(accountSchema),
  diagnostics: v.array(diagnosticSchema),
});

/** The summary that `corpus.json` holds, or what is wrong with the text. Never throws; nor do the others below. */
export function decodeSummary(text: string): Result<CorpusSummary> {
  return decodeJson(summarySchema, text);
}

/** The heads of a corpus and the names of its chunks. */
export function decodeHeads(text: string): Result<Heads> {
  return decodeJson(headsSchema, text);
}

/** The papers of one chunk, with their scraped texts put back. */
export function decodeChunk(text: string): Result<readonly Paper[]> {
  const papers = decodeJson(chunkSchema, text);
  return papers.ok ? ok(papers.value.map(withRaw)) : papers;
}

/** The digests of a corpus, newest first. */
export function decodeDigests(text: string): Result<readonly Digest[]> {
  return decodeJson(digestsSchema, text);
}

/** How topics are defined, how every line of every source is accounted for, and what was noticed. */
export function decodeAccounts(text: string): Result<Pick<Corpus, 'topics' | 'sources' | 'diagnostics'>> {
  return decodeJson(accountsSchema, text);
}

function withRaw(paper: Omit<Paper, 'raw'>): Paper {
  const raw = {
    title: undoRepairs('title', paper.title, paper.repairs),
    abstract: undoRepairs('abstract', paper.abstract, paper.repairs),
  };
  return { ...paper, raw };
}
