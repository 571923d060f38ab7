import { fail, ok, type Result } from '../core/domain/result.ts';
import { createSearch } from '../core/search/create-search.ts';
import type { Port } from './protocol.ts';
import { serve } from './serve.ts';

declare const self: DedicatedWorkerGlobalScope;

/** The page names the worker by the address of the file that the index begins with; all others lie beside it. */
const address = self.name;

async function fetchBytes(name: string | null): Promise<Result<Uint8Array>> {
  try {
    const response = await fetch(name === null ? address : new URL(name, new URL(address, self.location.href)));
    if (!response.ok) return fail('missing-search-file', `A file of the search is not there (${response.status}).`);
    return ok(new Uint8Array(await response.arrayBuffer()));
  } catch (error) {
    return fail('missing-search-file', `A file of the search could not be fetched (${String(error)}).`);
  }
}

const port: Port = self;
serve(port, createSearch({ fetchBytes }));
