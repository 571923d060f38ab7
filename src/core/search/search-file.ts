import { decodeJson, v } from '../domain/decode.ts';
import type { DigestId, PaperId, TopicId } from '../domain/ids.ts';
import { digestIdSchema, paperIdSchema, topicIdSchema } from '../domain/paper-schema.ts';
import type { Paper } from '../domain/paper.ts';
import type { Result } from '../domain/result.ts';
import type { Topic } from '../domain/topic.ts';

/** What the search knows of one paper. */
export interface SearchEntry {
  readonly id: PaperId;
  readonly title: string;
  readonly abstract: string;
  readonly topics: readonly TopicId[];
  readonly digests: readonly DigestId[];
  readonly votes?: number;
}

/** What the build writes for the search: all papers in the corpus's order, and the topics in theirs. */
export interface SearchFile {
  readonly topics: readonly TopicId[];
  readonly papers: readonly SearchEntry[];
}

const searchFileSchema = v.object({
  topics: v.array(topicIdSchema),
  papers: v.array(
    v.object({
      id: paperIdSchema,
      title: v.string(),
      abstract: v.string(),
      topics: v.array(topicIdSchema),
      digests: v.array(digestIdSchema),
      votes: v.exactOptional(v.number()),
    }),
  ),
});

/** The text of the search file of a corpus. The same papers give the same text. */
export function encodeSearchFile(papers: readonly Paper[], topics: readonly Topic[]): string {
  const file: SearchFile = { topics: topics.map(({ id }) => id), papers: papers.map(toEntry) };
  return JSON.stringify(file);
}

/** The search file that a text holds, or what is wrong with it. Never throws. */
export function decodeSearchFile(text: string): Result<SearchFile> {
  return decodeJson(searchFileSchema, text);
}

function toEntry({ id, title, abstract, topics, digests, votes }: Paper): SearchEntry {
  return {
    id,
    title,
    abstract,
    topics: topics.map((topic) => topic.id),
    digests: digests.map(({ digest }) => digest),
    ...(votes !== undefined && { votes }),
  };
}
