import type { Digest } from '../domain/corpus.ts';
import { readDay } from '../domain/day.ts';
import type { DigestId, PaperId, Slug } from '../domain/ids.ts';
import type { Paper } from '../domain/paper.ts';
import { hash60 } from '../text/hash.ts';

/** A paper for tests, with a title and where it stands; anything else as given. */
export function inventPaper(
  title: string,
  place: { source: string; day?: string; rank?: number },
  more: Partial<Paper> = {},
): Paper {
  const id = hash60(title) as PaperId;
  const day = place.day === undefined ? null : readDay(place.day);
  return {
    id,
    slug: `invented-${id.slice(0, 6)}` as Slug,
    title,
    abstract: `We invent ${title}.`,
    raw: { title, abstract: `We invent ${title}.` },
    repairs: [],
    marks: [],
    flags: [],
    links: [],
    topics: [],
    truncated: false,
    readingSeconds: 1,
    formerly: [],
    digests: [
      {
        digest: inventDigest(place).id,
        source: place.source,
        ...(day && { day }),
        rank: place.rank ?? 1,
        lines: { title: [1, 1], abstract: [3, 3] },
      },
    ],
    ...more,
  };
}

/** The digest of a place, as papers of that place name it. */
export function inventDigest(place: { source: string; day?: string }): Digest {
  const day = place.day === undefined ? null : readDay(place.day);
  const id = `${place.day ?? 'undated'}-${place.source}` as DigestId;
  return { id, source: place.source, ...(day && { day }), dayEvidence: [], papers: [] };
}
