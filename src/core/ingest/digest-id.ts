import type { Day } from '../domain/day.ts';
import type { DigestId } from '../domain/ids.ts';

/** Gives each digest of a source its id: another one at every call. */
export type NameDigest = (day: Day | null) => DigestId;

/**
 * Ids for the digests of one source: its day and the stem of its source's name; where that is taken, with the first number behind it that is not.
 * `taken` are the ids of other sources' digests: without a clash no other source has a say, so addresses stay as an archive grows.
 *
 * @example createDigestIds('daily-papers', new Set())(day)  // => '2025-07-31-daily-papers', and then '2025-07-31-daily-papers-2'
 */
export function createDigestIds(stem: string, taken: ReadonlySet<DigestId>): NameDigest {
  const own = new Set<DigestId>();
  const nextOf = new Map<string, number>();
  return (day) => {
    const plain = [day ?? 'undated', stem].filter(Boolean).join('-');
    let next = nextOf.get(plain) ?? 1;
    let id = numbered(plain, next);
    while (taken.has(id) || own.has(id)) id = numbered(plain, (next += 1));
    nextOf.set(plain, next + 1);
    own.add(id);
    return id;
  };
}

function numbered(plain: string, n: number): DigestId {
  return (n === 1 ? plain : `${plain}-${n}`) as DigestId;
}
