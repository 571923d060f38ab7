import { normalise } from './normalise.ts';

/** A word of a text: what it is compared as, and where it stands, in UTF-16 units of the text. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A run of letters, digits and the marks on them; an apostrophe between letters belongs to the word. */
const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}][\p{L}\p{M}]*)?/gu;

/** Scripts written without blanks between words: every character is a token, and a run of them a phrase. */
const unspacedPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * The words of a text in order. Everything that is no letter or digit separates, hyphens too: `self-supervised` is two words.
 * Linear in the text; no words, no tokens.
 *
 * @example toTokens('Self-attention')  // => [{ text: 'self', start: 0, end: 4 }, { text: 'attention', start: 5, end: 14 }]
 */
export function toTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  eachWord(text, (word, start, end) => void tokens.push({ text: word, start, end }));
  return tokens;
}

/**
 * Gives every word of a text in order, as `toTokens` does, without making tokens of them.
 * Most words are ASCII alone and are read unit by unit; only a stretch that holds anything else, or an apostrophe, is matched by pattern.
 */
export function eachWord(text: string, visit: (word: string, start: number, end: number) => void): void {
  const { length } = text;
  let at = 0;
  while (at < length) {
    const start = at;
    let kinds = 0;
    for (; at < length; at += 1) {
      const unit = text.charCodeAt(at);
      const kind = unit > 127 ? odd : (kindOfUnit[unit] ?? odd);
      if (kind === separator) break;
      kinds |= kind;
    }
    if (kinds === lower) visit(text.slice(start, at), start, at);
    else if (kinds >= odd) eachOddWord(text.slice(start, at), start, visit);
    else if (kinds !== 0) visit(text.slice(start, at).toLowerCase(), start, at);
    at += 1;
  }
}

const separator = 0;
const lower = 1;
const upper = 2;
const odd = 4;

/** What each ASCII character is to words: a separator, a letter or digit as it is compared, a capital, or an apostrophe. */
const kindOfUnit: Uint8Array = Uint8Array.from({ length: 128 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  if (/[a-z0-9]/.test(character)) return lower;
  if (/[A-Z]/.test(character)) return upper;
  return character === "'" ? odd : separator;
});

/** The words of a stretch that holds other than ASCII letters and digits; `at` is where it begins in the text. */
function eachOddWord(stretch: string, at: number, visit: (word: string, start: number, end: number) => void): void {
  for (const match of stretch.matchAll(wordPattern)) {
    const word = match[0];
    const start = at + match.index;
    if (unspacedPattern.test(word))
      for (const token of splitUnspaced(word, start)) visit(token.text, token.start, token.end);
    else visit(toWord(word), start, start + word.length);
  }
}

/** As it is compared: `model's` is `model`, `don’t` is `dont`. */
function toWord(word: string): string {
  return normalise(word)
    .replace(/['’]s$/, '')
    .replace(/['’]/, '');
}

/** A run that mixes scripts: each unspaced character alone, the rest in one piece. */
function splitUnspaced(word: string, at: number): readonly Token[] {
  const tokens: Token[] = [];
  let spacedFrom = 0;
  let place = 0;
  const closeSpaced = () => {
    if (spacedFrom < place) {
      tokens.push({ text: toWord(word.slice(spacedFrom, place)), start: at + spacedFrom, end: at + place });
    }
  };
  for (const character of word) {
    const end = place + character.length;
    if (unspacedPattern.test(character)) {
      closeSpaced();
      tokens.push({ text: normalise(character), start: at + place, end: at + end });
      spacedFrom = end;
    }
    place = end;
  }
  closeSpaced();
  return tokens;
}
