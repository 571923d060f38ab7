import { mergeRanges, type TextRange } from './merge-ranges.ts';
import { findTerm, type Term } from './ranges.ts';
import { toTokens } from './tokens.ts';

/** A part of a text that shows why it was found, and what to mark in it, sorted and disjoint, in units of the whole text. */
export interface Passage extends TextRange {
  readonly marks: readonly TextRange[];
}

/**
 * The passage of at most `mostWords` words that holds most of the terms, each counted once, then most of their places, then the first such;
 * it begins a few words before its first mark, where the text has them. Null where the text holds none of the terms.
 *
 * @example findPassage('We prune heads and keep what flows.', [toTerm('heads', false)], 3)  // => 'prune heads and', with 'heads' marked
 */
export function findPassage(text: string, terms: readonly Term[], mostWords: number): Passage | null {
  const tokens = toTokens(text);
  const places = terms
    .flatMap((term, number) => findTerm(tokens, term).map((range) => ({ ...range, number })))
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
  const placeOfStart = new Map(tokens.map(({ start }, at) => [start, at]));
  const lead = Math.floor(mostWords / 4);
  let best: { readonly from: number; readonly terms: number; readonly places: number } | null = null;
  for (const [at, { start }] of places.entries()) {
    const first = placeOfStart.get(start) ?? 0;
    const from = Math.max(0, Math.min(first - lead, tokens.length - mostWords));
    const end = tokens[from + mostWords - 1]?.end ?? text.length;
    const inside = places.slice(at).filter((place) => place.end <= end);
    const found = { from, terms: new Set(inside.map(({ number }) => number)).size, places: inside.length };
    const isBetter =
      best === null || found.terms > best.terms || (found.terms === best.terms && found.places > best.places);
    if (found.places > 0 && isBetter) best = found;
  }
  if (best === null) return null;
  const start = tokens[best.from]?.start ?? 0;
  const end = tokens[Math.min(best.from + mostWords, tokens.length) - 1]?.end ?? text.length;
  return { start, end, marks: mergeRanges(places.filter((place) => place.start >= start && place.end <= end)) };
}
