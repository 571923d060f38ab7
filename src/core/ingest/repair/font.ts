import { texColours, texFontCommands, texFontWords, texNakedFonts, texOldFonts } from '../../text/tex-symbols.ts';
import { matchBraces } from './braces.ts';
import { nameKinds } from './name-scan.ts';
import { replaceMatches, type RepairRule, type Replacement } from './rule.ts';

const naked = texNakedFonts.join('|');
const openPattern = new RegExp(
  [
    `\\\\?(?:${texFontCommands.join('|')})\\s?\\{`,
    `(?:\\\\|(?<![A-Za-z\\\\]))(?:${[...texFontWords, ...texColours].join('|')})\\{`,
    String.raw`\\color\{[a-z]{2,20}(?=[A-Z])`,
    `(?<![\\p{L}\\p{N}]|\\\\[A-Za-z])\\{\\s?(?:${naked}|\\\\(?:${texOldFonts.join('|')}))\\s`,
  ].join('|'),
  'gu',
);

/** What is opened begins with a font that is known by its brace: without it nothing would say so. */
const nakedPattern = new RegExp(`^\\s?(?:${naked})[\\s,.~\\\\]`);
const barePattern = new RegExp(
  `\\\\?(?:math(?:bf|rm|cal|bb|sf|frak|scr|tt|it)|boldsymbol|text(?:bf|it|sc|sf|tt|rm))\\s?(?![{a-z])|(?<![A-Za-z\\\\])\\\\(?:${texOldFonts.join('|')})(?![A-Za-z{])\\s?`,
  'g',
);

/**
 * `\textbf{x}`, `texttt{x}`, `red{x}`, `{bf x}`: how a word looks, which a text does not say; the word stays. The page unwraps the outer of two.
 * Sure: 223 of 225 and 132 of 132 in arXiv's TeX of 2025 and 2026, the two being read the same. Only in pairs of braces.
 */
export const font: RepairRule = {
  name: 'font',
  names: nameKinds.font,
  *find(text): Generator<Replacement> {
    if (text.includes('{')) {
      const closes = matchBraces(text);
      for (const { 0: opened, index } of text.matchAll(openPattern)) {
        const closed = closes.get(index + opened.indexOf('{'));
        const end = index + opened.length;
        const isFontInside = opened.endsWith('{') && nakedPattern.test(text.slice(end, end + 6));
        if (closed === undefined || isFontInside) continue;
        yield { start: index, end, to: '', closing: { start: closed, end: closed + 1, to: '' } };
      }
    }
    yield* replaceMatches(text, barePattern, () => '');
  },
};
