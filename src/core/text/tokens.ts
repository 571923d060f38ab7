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
  for (const match of text.matchAll(wordPattern)) {
    const word = match[0];
    if (unspacedPattern.test(word)) tokens.push(...splitUnspaced(word, match.index));
    else tokens.push({ text: toWord(word), start: match.index, end: match.index + word.length });
  }
  return tokens;
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
