import { connect } from './connect.ts';
import type { SearchService } from '../core/search/service.ts';
import type { Port } from './protocol.ts';

/** A service whose worker starts with the first call, and anew with the first call after it died. */
export function createRestartingSearch(start: () => Port): SearchService {
  let running: SearchService | null = null;
  return {
    async search(request, marks) {
      const service = (running ??= connect(start()));
      const reply = await service.search(request, marks);
      if (!reply.ok && reply.error.code === 'search-died' && running === service) running = null;
      return reply;
    },
  };
}
