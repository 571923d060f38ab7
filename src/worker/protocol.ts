import type { Failure } from '../core/domain/result.ts';
import type { SearchService } from '../core/search/service.ts';

/** Every method of the service, by name. The messages below are derived from it, so that a new method does not compile until both ends know it. */
export type Method = keyof SearchService;

/** A call, as it crosses the wire. */
export type Call = {
  readonly [Name in Method]: {
    readonly id: number;
    readonly method: Name;
    readonly args: Parameters<SearchService[Name]>;
  };
}[Method];

/** What a method gives when it goes well. */
export type Value<Name extends Method> = Extract<Awaited<ReturnType<SearchService[Name]>>, { ok: true }>['value'];

/** The answer to the call of the same id. */
export type Answer =
  | { readonly id: number; readonly ok: true; readonly value: Value<Method> }
  | { readonly id: number; readonly ok: false; readonly error: Failure };

/** One end of a wire: a worker, the inside of one, or a `MessagePort`. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void;
  /** Only a `MessagePort` has it, and delivers nothing before. */
  start?(): void;
}

/** Whether something that arrived is a call of a method that there is. What else may arrive on a port is not ours. */
export function isCall(data: unknown): data is Call {
  return (
    hasId(data) && 'method' in data && typeof data.method === 'string' && 'args' in data && Array.isArray(data.args)
  );
}

/** Whether something that arrived is an answer. */
export function isAnswer(data: unknown): data is Answer {
  return hasId(data) && 'ok' in data && (data.ok === true ? 'value' in data : 'error' in data);
}

function hasId(data: unknown): data is { readonly id: number } {
  return typeof data === 'object' && data !== null && 'id' in data && typeof data.id === 'number';
}
