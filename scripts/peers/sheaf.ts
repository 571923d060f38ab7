import type { PaperId } from '../../src/core/domain/ids.ts';
import type { Paper } from '../../src/core/domain/paper.ts';
import { createSearch } from '../../src/core/search/create-search.ts';
import { decodeSearchFile, encodeSearchFile } from '../../src/core/search/search-file.ts';
import { createFuzzyFinder } from '../../src/core/text/fuzzy.ts';
import { hash60 } from '../../src/core/text/hash.ts';
import { toBytes, type Peer } from './peer.ts';

/** Ours, through the index's published form and `SearchService`, which the page holds. */
export const sheaf: Peer = {
  name: 'sheaf',
  build(papers) {
    const placeOf = new Map(papers.map(({ id }, at) => [hash60(id) as PaperId, at]));
    const file = encodeSearchFile(
      papers.map(
        ({ id, title, abstract }) => ({ id: hash60(id), title, abstract, topics: [], digests: [] }) as unknown as Paper,
      ),
      [],
    );
    const service = createSearch({
      load: async () => decodeSearchFile(file),
      loadFuzzy: async () => createFuzzyFinder,
    });
    return {
      search: async (text, { most, manner }) => {
        const query = manner === 'whole' ? `${text} ` : text;
        const reply = await service.search({ query, topics: [], order: 'relevance' }, {});
        if (!reply.ok) throw new Error(reply.error.message);
        return reply.value.hits.slice(0, most).map(({ id }) => placeOf.get(id) ?? -1);
      },
      serialise: () => toBytes(file),
    };
  },
};
