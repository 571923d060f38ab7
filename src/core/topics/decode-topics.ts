import { decodeJson, v } from '../domain/decode.ts';
import { topicIdSchema } from '../domain/paper-schema.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Topic } from '../domain/topic.ts';
import { parseQuery } from '../query/parse-query.ts';

const words = v.pipe(v.string(), v.nonEmpty());

/** A query in one line, or in several, each of which is enough: a long list of phrases can be read. */
const querySchema = v.pipe(
  v.union([words, v.pipe(v.array(words), v.nonEmpty())]),
  v.transform((query) => (typeof query === 'string' ? query : query.join(' OR '))),
);

const topicsSchema = v.array(v.object({ id: topicIdSchema, name: words, query: querySchema, doc: words }));

/**
 * The topics that a topics file defines, in its order, or what is wrong with it and where. Ids are unique, and every query asks something.
 * A query is a text, or a list of texts of which a paper needs to match one.
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
