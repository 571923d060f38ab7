import { stem } from '../../src/core/text/stem.ts';
import { toTokens } from '../../src/core/text/tokens.ts';
import type { Peer } from './peer.ts';

const k1 = 0.9;
const b = 0.4;

interface Posting {
  readonly place: number;
  count: number;
}

/** Plain BM25 over title and abstract as one text, with the parameters of Anserini. Whole words by their stems, in either manner. */
export const bm25: Peer = {
  name: 'bm25',
  build(papers) {
    const texts = papers.map(({ title, abstract }) => toStems(`${title} ${abstract}`));
    const meanLength = texts.reduce((sum, { length }) => sum + length, 0) / Math.max(1, texts.length);
    const postings = toPostings(texts);
    const norms = texts.map(({ length }) => k1 * (1 - b + (b * length) / meanLength));
    return {
      search: (text, { most }) => {
        const scores = new Map<number, number>();
        for (const term of toStems(text)) {
          const found = postings.get(term) ?? [];
          const idf = Math.log(1 + (texts.length - found.length + 0.5) / (found.length + 0.5));
          for (const { place, count } of found) {
            scores.set(place, (scores.get(place) ?? 0) + (idf * count) / (count + (norms[place] ?? 1)));
          }
        }
        const ranked = [...scores].toSorted(([placeA, a], [placeB, other]) => other - a || placeA - placeB);
        return ranked.slice(0, most).map(([place]) => place);
      },
      serialise: () => null,
    };
  },
};

function toStems(text: string): readonly string[] {
  return toTokens(text).map((token) => stem(token.text));
}

function toPostings(texts: readonly (readonly string[])[]): ReadonlyMap<string, readonly Posting[]> {
  const postings = new Map<string, Posting[]>();
  for (const [place, terms] of texts.entries()) {
    for (const term of terms) {
      const list = postings.get(term);
      const last = list?.at(-1);
      if (last?.place === place) last.count += 1;
      else if (list === undefined) postings.set(term, [{ place, count: 1 }]);
      else list.push({ place, count: 1 });
    }
  }
  return postings;
}
