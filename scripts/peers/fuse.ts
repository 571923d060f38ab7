import Fuse from 'fuse.js';
import { titleWeight, toBytes, type Peer } from './peer.ts';

/** Token search, without which it sees only the first letters of an abstract. It has one manner: every word may be wrong and go on. */
export const fuse: Peer = {
  name: 'fuse.js',
  build(papers) {
    const keys = [{ name: 'title', weight: titleWeight }, { name: 'abstract' }];
    const index = Fuse.createIndex(keys, papers);
    const finder = new Fuse(
      papers,
      { keys, useTokenSearch: true, tokenMatch: 'any', ignoreLocation: true, ignoreDiacritics: true },
      index,
    );
    return {
      search: (text, { most }) => finder.search(text, { limit: most }).map(({ refIndex }) => refIndex),
      serialise: () => toBytes(JSON.stringify(index.toJSON())),
    };
  },
};
