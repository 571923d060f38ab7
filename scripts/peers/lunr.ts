import lunr from 'lunr';
import { titleWeight, toBytes, type Peer } from './peer.ts';

/** Its English pipeline; while typing, as its guide shows: the word, boosted, or its beginning, or one letter wrong. */
export const lunrPeer: Peer = {
  name: 'lunr',
  build(papers) {
    const index = lunr((builder) => {
      builder.ref('id');
      builder.field('title', { boost: titleWeight });
      builder.field('abstract');
      for (const [id, { title, abstract }] of papers.entries()) builder.add({ id, title, abstract });
    });
    return {
      search: (text, { most, manner }) =>
        index
          .query((query) => {
            const terms = lunr.tokenizer(text).map(String);
            for (const [at, term] of terms.entries()) {
              query.term(term, manner === 'typing' ? { boost: 100 } : {});
              if (manner === 'whole') continue;
              if (at === terms.length - 1)
                query.term(term, { wildcard: lunr.Query.wildcard.TRAILING, usePipeline: false, boost: 10 });
              if (term.length > 3) query.term(term, { editDistance: 1, usePipeline: false });
            }
          })
          .slice(0, most)
          .map(({ ref }) => Number(ref)),
      serialise: () => toBytes(JSON.stringify(index)),
    };
  },
};
