import type { Field } from '../domain/range.ts';
import { BitReader } from './bits.ts';
import { eachPosting, findTerms, type FoundTerm, type WantedWord } from './find-terms.ts';
import type { OpenIndex } from './open-index.ts';
import { addPaper, hasPaper, noPapers, type PaperSet } from './paper-set.ts';
import { readPlaces } from './places.ts';
import { toWords } from './read-columns.ts';
import type { WordHits } from './word-hits.ts';

/** Places in the abstract are told from those in the title by this; no text has as many words. */
const abstractFrom = 2 ** 24;

/** The papers in which the words stand one after the other, in one of the fields. `hits` are those of each word. */
export function findPhrase(
  index: OpenIndex,
  words: readonly WantedWord[],
  { hits, fields }: { readonly hits: readonly WordHits[]; readonly fields: readonly Field[] },
): PaperSet {
  const candidates = inAll(index.root.papers, hits);
  let places: ReadonlyMap<number, ReadonlySet<number>> | null = null;
  for (const word of words) {
    const found = placesOf(index, findTerms(index, word), candidates);
    places = places === null ? found : following(places, found);
  }
  const set = noPapers(index.root.papers);
  for (const [paper, ends] of places ?? []) {
    for (const end of ends) if (fields.includes(end < abstractFrom ? 'title' : 'abstract')) addPaper(set, paper);
  }
  return set;
}

/** The papers that hold every word somewhere. */
function inAll(papers: number, hits: readonly WordHits[]): PaperSet {
  const counts = new Uint8Array(papers);
  for (const word of hits) for (const paper of word.papers) counts[paper] = (counts[paper] ?? 0) + 1;
  const set = noPapers(papers);
  for (let paper = 0; paper < papers; paper += 1) if (counts[paper] === hits.length) addPaper(set, paper);
  return set;
}

/** Where some terms stand in the candidates. */
function placesOf(index: OpenIndex, terms: readonly FoundTerm[], candidates: PaperSet): Map<number, Set<number>> {
  const places = new Map<number, Set<number>>();
  for (const found of terms) {
    const reader = new BitReader(index.part(found.positions), found.term.positions);
    const extents = toWords(index.part(found.segment.extents));
    eachPosting(index, found, (paper, inTitle, inAbstract) => {
      const own = (paper - found.segment.from) * 2;
      const title = readPlaces(reader, inTitle, extents[own] ?? 0);
      const abstract = readPlaces(reader, inAbstract, extents[own + 1] ?? 0);
      if (!hasPaper(candidates, paper)) return;
      const known = places.get(paper) ?? new Set<number>();
      for (const place of title) known.add(place);
      for (const place of abstract) known.add(abstractFrom + place);
      places.set(paper, known);
    });
  }
  return places;
}

/** Those places of the next word that come right after one of the words before. */
function following(
  before: ReadonlyMap<number, ReadonlySet<number>>,
  next: ReadonlyMap<number, ReadonlySet<number>>,
): ReadonlyMap<number, ReadonlySet<number>> {
  const places = new Map<number, ReadonlySet<number>>();
  for (const [paper, ends] of before) {
    const own = [...(next.get(paper) ?? [])].filter((place) => ends.has(place - 1));
    if (own.length > 0) places.set(paper, new Set(own));
  }
  return places;
}
