import { fail, type Result } from '../core/domain/result.ts';
import type { SearchService } from '../core/search/service.ts';
import { isCall, type Answer, type Call, type Port } from './protocol.ts';

/** Answers on a port every call of a service, in whatever order they finish. A method that throws is our own mistake and is answered as a failure. */
export function serve(port: Port, service: SearchService): void {
  port.addEventListener('message', ({ data }) => {
    if (!isCall(data)) return;
    const { id } = data;
    void answer(service, data)
      .catch((error: unknown) => fail('search-broken', error instanceof Error ? error.message : String(error)))
      .then((result) => port.postMessage({ id, ...result } satisfies Answer));
  });
  port.start?.();
}

async function answer(service: SearchService, call: Call): Promise<Result<Extract<Answer, { ok: true }>['value']>> {
  switch (call.method) {
    case 'search':
      return await service.search(...call.args);
    default:
      return unknownMethod(call.method);
  }
}

/** Does not compile once the service has a method that the switch above does not answer. */
function unknownMethod(method: never): Result<never> {
  return fail('unknown-method', `no method "${String(method)}"`);
}
