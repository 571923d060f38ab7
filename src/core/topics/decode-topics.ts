import { decodeJson, v } from '../domain/decode.ts';
import { topicIdSchema } from '../domain/paper-schema.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Topic } from '../domain/topic.ts';
import { parseQuery } from '../query/parse-query.ts';

const topicsSchema = v.array(
  v.object({
    id: topicIdSchema,
    name: v.pipe(v.string(), v.nonEmpty()),
    query: v.pipe(v.string(), v.nonEmpty()),
    doc: v.pipe(v.string(), v.nonEmpty()),
  }),
);

/**
 * The topics that a topics file defines, in its order, or what is wrong with it and where. Ids are unique, and every query asks something.
 *
 * @example decodeTopics('[{ "id": "compression", "name": "Compression", "query": "title:compress*", "doc": "…" }]')
 */
export function decodeTopics(text: string): Result<readonly Topic[]> {
  const decoded = decodeJson(topicsSchema, text);
  if (!decoded.ok) return decoded;
  const seen = new Set<string>();
  for (const { id, query } of decoded.value) {
    if (seen.has(id)) return fail('topic-twice', `the topic "${id}" is defined twice`);
    if (parseQuery(query).kind === 'all')
      return fail('topic-asks-nothing', `the query of the topic "${id}" asks nothing: ${query}`);
    seen.add(id);
  }
  return ok(decoded.value);
}
