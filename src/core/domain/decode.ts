import * as v from 'valibot';
import { fail, ok, type Result } from './result.ts';

/** The decoder library, under the one name by which the house knows it. Every untrusted shape goes through it. */
export * as v from 'valibot';

/** A schema for `T`: reads an unknown value and never throws. */
export type Schema<T> = v.GenericSchema<unknown, T>;

/**
 * The value as a `T`, or what is wrong with it and where. Never throws, whatever the value is.
 *
 * @example decode(v.object({ n: v.number() }), { n: 'x' })  // => { ok: false, error: { code: 'wrong-shape', message: 'n: …' } }
 */
export function decode<T>(schema: Schema<T>, value: unknown): Result<T> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return ok(result.output);
  const issue = result.issues[0];
  const path = v.getDotPath(issue) ?? '';
  return fail('wrong-shape', path === '' ? issue.message : `${path}: ${issue.message}`);
}

/** The JSON value that a text holds as a `T`, or what is wrong with the text. Never throws. */
export function decodeJson<T>(schema: Schema<T>, text: string): Result<T> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return fail('not-json', error instanceof Error ? error.message : String(error));
  }
  return decode(schema, value);
}
