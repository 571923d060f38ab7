import { fail, type Result } from '../core/domain/result.ts';
import type { SearchService } from '../core/search/service.ts';
import { isAnswer, type Call, type Method, type Port, type Value } from './protocol.ts';

/**
 * The service at the other end of a port. Who holds it cannot tell that it is not here: every call is answered, also where the other
 * end dies (`search-died`); an answer that nobody waits for is dropped.
 */
export function connect(port: Port): SearchService {
  const waiting = new Map<number, (result: Result<never>) => void>();
  let lastId = 0;

  port.addEventListener('message', ({ data }) => {
    if (!isAnswer(data)) return;
    const settle = waiting.get(data.id);
    waiting.delete(data.id);
    settle?.((data.ok ? { ok: true, value: data.value } : { ok: false, error: data.error }) as Result<never>);
  });
  const failAll = () => {
    for (const settle of waiting.values()) settle(fail('search-died', 'The search stopped working.'));
    waiting.clear();
  };
  port.addEventListener('error', failAll);
  port.addEventListener('messageerror', failAll);
  port.start?.();

  const call = async <Name extends Method>(
    method: Name,
    args: Parameters<SearchService[Name]>,
  ): Promise<Result<Value<Name>>> =>
    await new Promise((resolve) => {
      lastId += 1;
      waiting.set(lastId, resolve);
      port.postMessage({ id: lastId, method, args } satisfies Call);
    });

  return {
    search: async (request, marks) => await call('search', [request, marks]),
  };
}
