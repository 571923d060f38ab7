import { toTokens } from '../src/core/text/tokens.ts';
import type { PlainPaper } from './plain-paper.ts';
import { createRandom, shuffle } from './random.ts';
import { stopWords } from './stop-words.ts';

/** The ways in which a known paper is asked for. */
export const askings = ['exact', 'shuffled', 'typo', 'cut'] as const;
export type Asking = (typeof askings)[number];

/** A paper that someone looks for, and the texts by which: three different words of its title. */
export interface KnownItem {
  /** Place of the paper. */
  readonly place: number;
  readonly texts: Readonly<Record<Asking, string>>;
  /** How many papers' titles hold the three words, this one among them. */
  readonly rivals: number;
}

/** Drawn anew for another seed; this one is what published numbers are of. */
export const knownItemSeed = 20_260_731;

const letters = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Up to `count` papers whose titles hold three different words of three letters or more that are no stop words, and those words: as they stand,
 * in another order, with one typo (a letter missing, doubled by another, changed or swapped with the next) and with the last cut by a third.
 */
export function drawKnownItems(
  papers: readonly PlainPaper[],
  count: number,
  seed = knownItemSeed,
): readonly KnownItem[] {
  const random = createRandom(seed);
  const titles = papers.map(({ title }) => new Set(toTokens(title).map((token) => token.text)));
  const places = shuffle(
    papers.map((_, place) => place),
    random,
  );
  const drawn: { readonly place: number; readonly words: readonly string[]; readonly texts: KnownItem['texts'] }[] = [];
  for (const place of places) {
    if (drawn.length === count) break;
    const eligible = [...(titles[place] ?? [])].filter((word) => /^[a-z]{3,}$/.test(word) && !stopWords.has(word));
    if (eligible.length < 3) continue;
    const chosen = new Set(shuffle(eligible, random).slice(0, 3));
    const words = eligible.filter((word) => chosen.has(word));
    drawn.push({ place, words, texts: toTexts(words, random) });
  }
  return drawn.map(({ place, words, texts }) => ({
    place,
    texts,
    rivals: titles.filter((title) => words.every((word) => title.has(word))).length,
  }));
}

/** The best share of papers that any ranking can put among the first ten, 0 to 1: rivals for the same words win by chance. */
export function ceiling10(items: readonly KnownItem[]): number {
  return items.reduce((sum, { rivals }) => sum + Math.min(1, 10 / rivals), 0) / Math.max(1, items.length);
}

function toTexts(words: readonly string[], random: () => number): KnownItem['texts'] {
  const last = words.at(-1) ?? '';
  const cut = last.slice(0, Math.max(1, last.length - Math.round(last.length / 3)));
  return {
    exact: words.join(' '),
    shuffled: shuffle(words, random).join(' '),
    typo: withTypo(words, random).join(' '),
    cut: [...words.slice(0, -1), cut].join(' '),
  };
}

/** One typo in one of the words, never in its first letter, in a word of four letters or more where there is one. */
function withTypo(words: readonly string[], random: () => number): readonly string[] {
  const long = words.flatMap((word, at) => (word.length > 3 ? [at] : []));
  const candidates = long.length > 0 ? long : words.map((_, at) => at);
  const chosen = candidates[Math.floor(random() * candidates.length)] ?? 0;
  return words.map((word, at) => (at === chosen ? misspell(word, random) : word));
}

/** The word with one letter wrong; never the word itself. */
export function misspell(word: string, random: () => number): string {
  for (;;) {
    const at = 1 + Math.floor(random() * (word.length - 1));
    const letter = letters.charAt(Math.floor(random() * letters.length));
    const [before, after] = [word.slice(0, at), word.slice(at)];
    const spelled = [
      before + after.slice(1),
      before + letter + after,
      before + letter + after.slice(1),
      before + after.charAt(1) + after.charAt(0) + after.slice(2),
    ][Math.floor(random() * 4)];
    if (spelled !== undefined && spelled !== word) return spelled;
  }
}
