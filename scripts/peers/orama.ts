import { create, insertMultiple, save, search } from '@orama/orama';
import { titleWeight, toBytes, type Peer } from './peer.ts';

/** English stems and any of the words; while typing one letter may be wrong. A word's beginning always counts for the word. */
export const orama: Peer = {
  name: 'orama',
  async build(papers) {
    const schema = { title: 'string', abstract: 'string' } as const;
    const index = create({ schema, components: { tokenizer: { language: 'english', stemming: true } } });
    await insertMultiple(
      index,
      papers.map(({ title, abstract }, at) => ({ id: String(at), title, abstract })),
      1000,
    );
    return {
      search: async (text, { most, manner }) => {
        const { hits } = await search(index, {
          term: text,
          limit: most,
          threshold: 1,
          boost: { title: titleWeight },
          tolerance: manner === 'typing' ? 1 : 0,
        });
        return hits.map(({ id }) => Number(id));
      },
      serialise: () => toBytes(JSON.stringify(save(index))),
    };
  },
};
