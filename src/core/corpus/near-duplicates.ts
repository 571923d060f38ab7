import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Paper } from '../domain/paper.ts';
import { compareText } from './compare-text.ts';

/** How many words in a row are compared: two abstracts of one topic share few of so many. */
const shingleWords = 4;

/** How many of an abstract's smallest hashes are looked up: of two that share nine in ten phrases, one in 10,000 shares none of these. */
const lookedUp = 4;

/** A phrase that more papers share is one that many use, and leads nowhere. */
const mostSharing = 20;

/** How many phrases in a hundred two abstracts must share to be worth a look. */
const leastShared = 60;

/** A shorter abstract has too few phrases to be told by them. */
const fewestShingles = 20;

/**
 * Notes of papers that read nearly alike and are not certainly one: each pair once, at the paper that stands later in the corpus's order. Found by
 * phrases that few papers share, so the time grows with the number of papers, not of pairs.
 */
export function findNearDuplicates(papers: readonly Paper[]): readonly Diagnostic[] {
  const sorted = papers.toSorted((a, b) => compareText(a.id, b.id));
  const sharing = new Map<number, number[]>();
  for (const [at, paper] of sorted.entries()) {
    for (const hash of toSketch(paper.raw.abstract)) {
      const others = sharing.get(hash);
      if (others === undefined) sharing.set(hash, [at]);
      else others.push(at);
    }
  }
  const pairs = new Map<string, readonly [Paper, Paper]>();
  for (const group of sharing.values()) {
    if (group.length < 2 || group.length > mostSharing) continue;
    for (const [n, first] of group.entries()) {
      for (const second of group.slice(n + 1)) {
        const [a, b] = [sorted[first], sorted[second]];
        if (a !== undefined && b !== undefined) pairs.set(`${a.id} ${b.id}`, [a, b]);
      }
    }
  }
  return [...pairs.values()].flatMap(([a, b]) => noteAlike(a, b));
}

/** The smallest hashes of an abstract's phrases, each once; none of a short one. */
function toSketch(text: string): readonly number[] {
  const smallest: number[] = [];
  let count = 0;
  eachShingle(text, (hash) => {
    count += 1;
    const last = smallest[lookedUp - 1];
    if ((last !== undefined && hash >= last) || smallest.includes(hash)) return;
    smallest.push(hash);
    smallest.sort((a, b) => a - b);
    smallest.length = Math.min(smallest.length, lookedUp);
  });
  return count < fewestShingles ? [] : smallest;
}

/** Hashes of every phrase of a text. */
function toShingles(text: string): ReadonlySet<number> {
  const hashes = new Set<number>();
  eachShingle(text, (hash) => hashes.add(hash));
  return hashes;
}

/**
 * Calls `visit` with a hash of every few words in a row. Words are runs of letters and digits, Latin capitals as small ones; nothing is allocated, since
 * an archive has ten million such phrases. Words are hashed by FNV-1a (public domain).
 */
function eachShingle(text: string, visit: (hash: number) => void): void {
  const recent = new Uint32Array(shingleWords);
  let [words, word, inWord] = [0, 0, false];
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? toSmall(text.charCodeAt(at)) : 0;
    if (unit !== 0) {
      word = Math.imul((inWord ? word : 0x811c9dc5) ^ unit, 0x01000193);
      inWord = true;
    } else if (inWord) {
      inWord = false;
      recent[words % shingleWords] = word;
      words += 1;
      if (words >= shingleWords) visit(mix(recent, words));
    }
  }
}

/** A letter or digit as it is compared; 0 for what parts words. */
function toSmall(unit: number): number {
  if (unit >= 65 && unit <= 90) return unit + 32;
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || unit > 160 ? unit : 0;
}

function mix(recent: Uint32Array, words: number): number {
  let hash = 0;
  for (let n = 0; n < shingleWords; n += 1)
    hash = Math.imul(hash ^ (recent[(words + n) % shingleWords] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
  return Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
}

function noteAlike(a: Paper, b: Paper): readonly Diagnostic[] {
  const [first, second] = [toShingles(a.raw.abstract), toShingles(b.raw.abstract)];
  const both = [...first].filter((hash) => second.has(hash)).length;
  const shared = Math.floor((100 * both) / (first.size + second.size - both));
  const place = b.digests[0];
  if (shared < leastShared || place === undefined) return [];
  return [
    {
      severity: 'note',
      code: 'near-duplicate',
      source: place.source,
      line: place.lines.title[0],
      message: `${shared} of 100 phrases are those of "${a.title}" (${a.slug}); nothing says for certain that it is the same paper`,
      excerpt: b.raw.title.slice(0, 80),
    },
  ];
}
