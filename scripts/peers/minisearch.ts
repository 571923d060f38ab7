import MiniSearch from 'minisearch';
import { titleWeight, toBytes, type Peer } from './peer.ts';

/** Its defaults for ranking; while typing, what its documentation advises: a prefix of the last word, and a fifth of a longer word's letters wrong. */
export const minisearch: Peer = {
  name: 'minisearch',
  build(papers) {
    const index = new MiniSearch<{ id: number; title: string; abstract: string }>({ fields: ['title', 'abstract'] });
    index.addAll(papers.map(({ title, abstract }, id) => ({ id, title, abstract })));
    return {
      search: (text, { most, manner }) =>
        index
          .search(text, {
            boost: { title: titleWeight },
            ...(manner === 'typing' && {
              prefix: (_, at, terms) => at === terms.length - 1,
              fuzzy: (term) => (term.length > 3 ? 0.2 : false),
            }),
          })
          .slice(0, most)
          .map(({ id }) => Number(id)),
      serialise: () => toBytes(JSON.stringify(index)),
    };
  },
};
