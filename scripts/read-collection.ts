import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { v } from '../src/core/domain/decode.ts';
import { failUsage } from './fail.ts';
import type { PlainPaper } from './plain-paper.ts';
import { readJsonLines, readLines } from './read-lines.ts';
import type { Judgements } from './search-metrics.ts';

/** A test collection for retrieval: documents, queries, and what is relevant to what. */
export interface Collection {
  readonly papers: readonly PlainPaper[];
  /** Those with a relevant document, in the order of the file; the others say nothing of a ranking. */
  readonly queries: readonly CollectionQuery[];
}

export interface CollectionQuery {
  readonly id: string;
  readonly text: string;
  readonly judgements: Judgements;
}

const documentSchema = v.object({ id: v.string(), title: v.string(), text: v.string() });
const querySchema = v.object({ id: v.string(), text: v.string() });

/** The collection that a folder holds: `corpus.jsonl`, `queries.jsonl` and `qrels.tsv`, each may be `.gz`. Ends the command where one is missing or odd. */
export async function readCollection(folder: string): Promise<Collection> {
  if (!existsSync(folder)) failUsage(`${folder}: no such folder`);
  const documents = await readJsonLines(join(folder, 'corpus.jsonl'), documentSchema);
  const judged = await readJudgements(join(folder, 'qrels.tsv'));
  const queries = await readJsonLines(join(folder, 'queries.jsonl'), querySchema);
  return {
    papers: documents.map(({ id, title, text }) => ({ id, title, abstract: text })),
    queries: queries.flatMap(({ id, text }) => {
      const judgements = judged.get(id);
      return judgements !== undefined && [...judgements.values()].some((gain) => gain > 0)
        ? [{ id, text, judgements }]
        : [];
    }),
  };
}

/** Lines of query, document and relevance between tabs; a head line without a number is passed over. */
async function readJudgements(path: string): Promise<ReadonlyMap<string, Judgements>> {
  const judged = new Map<string, Map<string, number>>();
  for (const [at, line] of (await readLines(path)).entries()) {
    const [query, document, relevance] = line.split('\t').map((cell) => cell.trim());
    const gain = Number(relevance);
    if (query === undefined || document === undefined || relevance === undefined || Number.isNaN(gain)) {
      if (at === 0) continue;
      failUsage(`${path}:${at + 1}: expected query, document and relevance between tabs`);
    }
    const judgements = judged.get(query) ?? new Map<string, number>();
    judged.set(query, judgements.set(document, gain));
  }
  return judged;
}
