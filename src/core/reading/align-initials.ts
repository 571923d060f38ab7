import type { Range } from '../domain/range.ts';

/** Words that a short form may pass over. */
const smallWords: ReadonlySet<string> = new Set(
  'a an and as at by for from in into of on or the to via with without its over under between using'.split(' '),
);

/** Figures as words write them: `3D` for "three-dimensional", `T2I` for "text-to-image". */
const spokenFigures: Readonly<Record<string, readonly string[]>> = {
  '1': ['one', 'single'],
  '2': ['two', 'to'],
  '3': ['three'],
  '4': ['four', 'for'],
};

/** What each letter of a short form is worth by where it stands among the words, and what a word costs that it passes over. */
const worth = {
  begins: 3,
  goesOn: 2,
  capital: 2,
  inside: 0.5,
  passed: -1.5,
  passedPart: -0.5,
  startsInside: -1,
} as const;

/** What the letters must be worth on average. Measured on the labelled papers: 2 loses "Terahertz (THz)", less lets chance in. */
const leastWorth = 2;

/** A place in the words where a letter of the short form stands, on the best way that leads to it. */
interface Step {
  readonly at: number;
  readonly start: number;
  readonly worth: number;
}

/**
 * The part of `words` that a short form stands for, or null where it stands for none. Its letters come in order, the first at the beginning of a word and
 * the last in the last word. With `whole` the words are all of it: the first letter is in the first word. Plural `s`, hyphens and stops of the short form count for nothing.
 *
 * @example alignInitials('LIC', 'call it Learned Image Compression', { whole: false })  // => { start: 8, end: 33 }
 */
export function alignInitials(short: string, words: string, { whole }: { readonly whole: boolean }): Range | null {
  const letters = toLetters(short);
  const places = toPlaces(words);
  let steps: readonly Step[] = [];
  for (const [n, letter] of letters.entries()) {
    steps = n === 0 ? firstSteps(letter, places, whole) : nextSteps(letter, places, steps);
    if (steps.length === 0) return null;
  }
  return chooseEnd(steps, { letters: letters.length, places, words, whole });
}

/** The letters and digits to be found, without the plural's `s`. */
function toLetters(short: string): readonly string[] {
  const singular = /[A-Z0-9]s$/.test(short) ? short.slice(0, -1) : short;
  return [...singular.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()];
}

/** A letter of the words: where it stands, whether it begins a word, and how many words that are not small come before. */
interface Place {
  readonly at: number;
  readonly letter: string;
  readonly begins: boolean;
  readonly capital: boolean;
  /** Number of the word among all. */
  readonly word: number;
  /** Words before this one that a short form should not pass over, and how many of them are the parts before a hyphen. */
  readonly weighty: number;
  readonly parts: number;
  /** Whether the word goes on behind a hyphen, and whether one goes on behind it. */
  readonly hyphened: boolean;
  readonly goesOn: boolean;
  readonly spoken: string;
}

function toPlaces(words: string): readonly Place[] {
  const places: Place[] = [];
  let [weighty, parts, word] = [0, 0, 0];
  for (const match of words.matchAll(/[\p{L}\p{N}]+/gu)) {
    const text = match[0].toLowerCase();
    const hyphened = words[match.index - 1] === '-';
    const goesOn = words[match.index + match[0].length] === '-';
    const shared = { word, weighty, parts, hyphened, goesOn, spoken: text };
    for (let n = 0; n < match[0].length; n += 1) {
      const original = match[0].charAt(n);
      // One unit each: the lower case of some letters is longer than they are.
      const letter = original.toLowerCase().charAt(0);
      places.push({ at: match.index + n, letter, begins: n === 0, capital: n > 0 && original !== letter, ...shared });
    }
    if (!smallWords.has(text)) weighty += 1;
    if (goesOn && !smallWords.has(text)) parts += 1;
    word += 1;
  }
  return places;
}

function stands(letter: string, place: Place): boolean {
  if (place.letter === letter) return true;
  if (letter === 'x' && place.begins && place.spoken.startsWith('ex')) return true;
  return place.begins && (spokenFigures[letter] ?? []).some((figure) => place.spoken === figure);
}

function firstSteps(letter: string, places: readonly Place[], whole: boolean): readonly Step[] {
  return places.flatMap((place, at) =>
    place.begins && stands(letter, place) && (whole ? place.word === 0 : place.goesOn || !smallWords.has(place.spoken))
      ? [{ at, start: place.at, worth: worth.begins + (place.hyphened ? worth.startsInside : 0) }]
      : [],
  );
}

function nextSteps(letter: string, places: readonly Place[], before: readonly Step[]): readonly Step[] {
  return places.flatMap((place, at) => {
    if (!stands(letter, place)) return [];
    let best: Step | null = null;
    for (const step of before) {
      const from = places[step.at];
      if (from === undefined || step.at >= at) continue;
      const reached = step.worth + worthOf(place, from) + costBetween(from, place);
      if (best === null || reached >= best.worth) best = { at, start: step.start, worth: reached };
    }
    return best === null ? [] : [best];
  });
}

function worthOf(place: Place, from: Place): number {
  if (place.begins) return worth.begins;
  if (place.at === from.at + 1) return worth.goesOn;
  return place.capital ? worth.capital : worth.inside;
}

/** What it costs to pass over the words between two places that are in neither and are not small; parts before a hyphen cost less. */
function costBetween(from: Place, to: Place): number {
  if (from.word === to.word) return 0;
  const own = smallWords.has(from.spoken) ? 0 : 1;
  const passed = Math.max(0, to.weighty - from.weighty - own);
  const parts = Math.min(passed, to.parts - from.parts);
  return worth.passed * (passed - parts) + worth.passedPart * parts;
}

interface Wanted {
  readonly letters: number;
  readonly places: readonly Place[];
  readonly words: string;
  readonly whole: boolean;
}

/** The best way whose last letter is in the last word, or one word before it where every letter begins a word. */
function chooseEnd(steps: readonly Step[], { letters, places, words, whole }: Wanted): Range | null {
  const lastWord = places.at(-1)?.word ?? 0;
  const ends = steps
    .map((step) => ({ step, left: lastWord - (places[step.at]?.word ?? 0) }))
    .filter(({ step, left }) => left === 0 || (left <= (whole ? 2 : 1) && step.worth >= worth.begins * letters))
    .toSorted((a, b) => a.left - b.left || b.step.worth - a.step.worth);
  const best = ends[0];
  if (best === undefined || best.step.worth < leastWorth * letters) return null;
  let word = places[best.step.at]?.word ?? lastWord;
  // A compound is not cut: "Language-Image Pre-training (CLIP)".
  while (places.find((place) => place.word === word + 1)?.hyphened) word += 1;
  const last = whole ? places.at(-1) : places.findLast((place) => place.word === word);
  return last === undefined ? null : { start: best.step.start, end: whole ? words.length : last.at + 1 };
}
