import { v } from '../src/core/domain/decode.ts';
import { readJsonLines } from './read-lines.ts';

/** As much of a paper as a search library takes: what evaluations and benchmarks hand to all of them alike. */
export interface PlainPaper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
}

const paperSchema = v.object({ id: v.string(), title: v.string(), abstract: v.string() });

/** The papers of a `.jsonl` file, which may be `.gz`, the first `most` of them; other fields are passed over. */
export async function readPlainPapers(path: string, most?: number): Promise<readonly PlainPaper[]> {
  return await readJsonLines(path, paperSchema, most);
}
