import { readDay, type Day } from '../domain/day.ts';

/** What a source's name says: the day at its beginning, and the rest without its ending. */
export interface SourceName {
  readonly day: Day | null;
  readonly stem: string;
  /** Without the dot; empty where there is none. */
  readonly ending: string;
}

/**
 * A source's name in its parts.
 *
 * @example readSourceName('2025-07-31-daily-papers.txt')  // => { day: '2025-07-31', stem: 'daily-papers', ending: 'txt' }
 */
export function readSourceName(name: string): SourceName {
  const day = readDay(name.slice(0, 10));
  const rest = day === null ? name : name.slice(10).replace(/^[-_. ]+/, (glue) => (glue.startsWith('.') ? '.' : ''));
  const dot = rest.lastIndexOf('.');
  const [stem, ending] = dot < 0 ? [rest, ''] : [rest.slice(0, dot), rest.slice(dot + 1)];
  return { day, stem: toAddressPart(stem), ending: toAddressPart(ending) };
}

/**
 * For each source the part of its digests' ids that follows the day: its name without day and ending, or with the ending where two sources of
 * one day would have the same. Names of other sources change it only then, so addresses stay as an archive grows.
 *
 * @example digestNames(['2025-07-31-daily-papers.txt', '2025-08-01.json'])  // => Map { … => 'daily-papers', … => '' }
 */
export function digestNames(names: readonly string[]): ReadonlyMap<string, string> {
  const sorted = [...new Set(names)].toSorted();
  const taken = new Set<string>();
  const given = new Map<string, string>();
  for (const name of sorted) {
    const { day, stem, ending } = readSourceName(name);
    const wanted = [stem, [stem, ending].filter(Boolean).join('-')];
    const key = (candidate: string) => `${day ?? ''} ${candidate}`;
    let chosen = wanted.find((candidate) => !taken.has(key(candidate)));
    for (let n = 2; chosen === undefined; n += 1) {
      const candidate = `${wanted[1] ?? ''}-${n}`;
      if (!taken.has(key(candidate))) chosen = candidate;
    }
    taken.add(key(chosen));
    given.set(name, chosen);
  }
  return given;
}

/** Safe as a part of an address on every host: Latin letters, digits, dots and hyphens. */
function toAddressPart(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
}
