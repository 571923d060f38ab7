/** What went wrong, as a value: a stable kebab-case code for code, a sentence for people. */
export interface Failure {
  readonly code: string;
  readonly message: string;
}

/** Expected trouble as a value. Our own mistakes throw instead. */
export type Result<T, E extends Failure = Failure> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** A result that went well. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/**
 * A result that did not.
 *
 * @example fail('missing-corpus', 'No corpus at /corpus/.')  // => { ok: false, error: { code, message } }
 */
export function fail(code: string, message: string): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error: { code, message } };
}
