import FlexSearch from 'flexsearch';
import { type Peer } from './peer.ts';

/** Words from their beginning, with context, which its documentation calls the best relevance; `suggest` gives papers that hold some of the words only. */
export const flexsearch: Peer = {
  name: 'flexsearch',
  build(papers) {
    const index = new FlexSearch.Document({
      document: { id: 'id', index: [field('title'), field('abstract')] },
      encoder: FlexSearch.Charset.LatinBalance,
    });
    for (const [id, { title, abstract }] of papers.entries()) index.add({ id, title, abstract });
    return {
      search: (text, { most }) =>
        index.search(text, { limit: most, suggest: true, merge: true }).map(({ id }) => Number(id)),
      serialise: async () => {
        const parts: string[] = [];
        await index.export((key, data) => void parts.push(key, data ?? ''));
        return new TextEncoder().encode(parts.join('\n'));
      },
    };
  },
};

function field(name: string) {
  const context = { resolution: 3, depth: 2, bidirectional: true };
  return { field: name, tokenize: 'forward' as const, resolution: 9, context };
}
