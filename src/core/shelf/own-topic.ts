import { decode, v, type Schema } from '../domain/decode.ts';
import type { TopicId } from '../domain/ids.ts';
import { topicIdSchema } from '../domain/paper-schema.ts';
import type { Result } from '../domain/result.ts';
import type { OwnTopic } from '../domain/topic.ts';
import { normalise } from '../text/normalise.ts';

const text = v.pipe(v.string(), v.nonEmpty());
const ownTopicSchema: Schema<OwnTopic> = v.object({ id: topicIdSchema, name: text, query: text });

/** The topic that a stored value holds, or what is wrong with it. Never throws. */
export function decodeOwnTopic(value: unknown): Result<OwnTopic> {
  return decode(ownTopicSchema, value);
}

/**
 * The id of a topic by its name: the same name, the same id, so that a topic kept again under its name is that topic changed.
 * A name without Latin letters or digits has its code points for an id.
 *
 * @example toOwnTopicId('My Attention!')  // => 'my-attention'
 */
export function toOwnTopicId(name: string): TopicId {
  const words = normalise(name).match(/[0-9a-z]+/g) ?? [];
  const codes = Array.from(name.trim(), (character) => (character.codePointAt(0) ?? 0).toString(36));
  return (words.length > 0 ? words : codes).join('-') as TopicId;
}
