import { fail, ok } from '../../core/domain/result.ts';
import type { FetchText } from './corpus-store.ts';

/** Reads corpus files over the network; `base` is the site's own folder, with a slash at its end. */
export function createFetchText({
  fetch,
  base,
}: {
  readonly fetch: typeof globalThis.fetch;
  readonly base: string;
}): FetchText {
  return async (name) => {
    // Only the summary changes under its name: without asking the server, a new build would stay unseen.
    const cache = name === 'corpus.json' ? 'no-cache' : 'default';
    try {
      const response = await fetch(`${base}corpus/${name}`, { cache });
      if (!response.ok) return fail('corpus-missing', `${name}: the server answered ${response.status}.`);
      return ok(await response.text());
    } catch (error) {
      return fail('corpus-unreachable', `${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
}
