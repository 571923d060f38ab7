import { fail, type Result } from '../core/domain/result.ts';
import { createSearch } from '../core/search/create-search.ts';
import { decodeSearchFile, type SearchFile } from '../core/search/search-file.ts';
import type { Port } from './protocol.ts';
import { serve } from './serve.ts';

declare const self: DedicatedWorkerGlobalScope;

/** The page names the worker by the address of the search file. */
const address = self.name;

async function load(): Promise<Result<SearchFile>> {
  try {
    const response = await fetch(address);
    if (!response.ok) return fail('missing-search-file', `The search file is not there (${response.status}).`);
    return decodeSearchFile(await response.text());
  } catch (error) {
    return fail('missing-search-file', `The search file could not be fetched (${String(error)}).`);
  }
}

const port: Port = self;
serve(port, createSearch({ load, loadFuzzy: async () => (await import('../core/text/fuzzy.ts')).createFuzzyFinder }));
