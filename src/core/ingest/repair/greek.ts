import { greekNames, toTexSymbol } from '../../text/tex-symbols.ts';
import { greekNamed, plainFollowers } from './greek-names.ts';
import { nameKinds } from './name-scan.ts';
import { replaceMatches, type RepairRule, type Replacement } from './rule.ts';
import { showsNakedTex } from './traces.ts';

const capitals = 'Gamma|Delta|Theta|Lambda|Sigma|Phi|Psi|Omega';
const names = [...greekNames.filter((name) => /^[a-z]/.test(name)), ...capitals.split('|')].join('|');
const begin = String.raw`(?<![A-Za-z\\/._-])`;
const value = String.raw` ?= ?[\d.]+`;

/** Each with what was counted in arXiv's TeX of 2025 and 2026, as the page would show it, or why it can be no word. */
const surePatterns = [
  // `theta_{x}`: 15 of 15.
  `${begin}(?:${names})(?=[_^]\\{)`,
  // `phi_r`, `pi^3`: a letter whoever typed it.
  `${begin}(?:${names})(?=[_^][a-z0-9*](?![A-Za-z0-9-]))`,
  // `(alpha,beta)`: 3 of 3; `(lambda=1, gamma=1)`: two parameters beside each other.
  `(?<=\\()(?:${names})(?=(?:${value})?, ?(?:${names})(?:${value})?\\))|(?<=\\((?:${names})(?:${value})?, ?)(?:${names})(?=(?:${value})?\\))`,
  // `modules (Phi)`: a capital in brackets behind what it stands for.
  `(?<=[a-z] \\()(?:${capitals})(?=\\))`,
  // `4.9 mum`: a unit behind a number.
  String.raw`(?<=\d ?)mu(?=[msg](?![A-Za-z]))`,
];
const surePattern = new RegExp(surePatterns.join('|'), 'g');
const namedPattern = new RegExp(
  `(?<![A-Za-z/.])(?:${greekNamed.map(([written]) => written).join('|')})(?![A-Za-z])`,
  'g',
);
const letterOfNamed: ReadonlyMap<string, string> = new Map(greekNamed);

/** The letter's name by itself, where it is no word before another and no statistic's. */
const alonePattern = new RegExp(
  `${begin}(?<!(?:'s|’s|Spearman|Fleiss|Pearson|Kendall|Cronbach|amyloid) )(?:${names})` +
    `(?![A-Za-z_-]|[ -](?:${plainFollowers.join('|')})|\\.[a-z]|/|[ -]\\d)`,
  'g',
);

/** Phi by itself is the letter; the language models of that name have a number behind it, or stand among others. */
const phiPattern = /(?<![A-Za-z\\/._-])Phi(?![A-Za-z_^/-]|['’]s| ?[\dA-Z])/g;
const modelPattern = /llama|qwen|gemma|mistral|gpt|olmo|deepseek|claude|gemini|language model|phi-?\d/i;

/**
 * Greek letters. Their names are words too ("delta rate", "Cohen's kappa": 225 of 1,284 in arXiv's TeX of 2025 and 2026), so only where what stands beside
 * them says so, in known names, and by themselves where the same letter is sure elsewhere in the text.
 */
export const greek: RepairRule = {
  name: 'greek',
  names: nameKinds.greek,
  *find(text): Generator<Replacement> {
    const sure = new Set<string>();
    for (const found of findSure(text)) {
      sure.add(text.slice(found.start, found.end));
      yield found;
    }
    if (text.includes('Phi') && !modelPattern.test(text)) yield* replaceMatches(text, phiPattern, () => 'Φ');
    const isNaked = showsNakedTex(text);
    if (sure.size === 0 && !isNaked) return;
    yield* replaceMatches(text, alonePattern, ([name]) =>
      isNaked || sure.has(name) ? (toTexSymbol(name) ?? null) : null,
    );
  },
};

function* findSure(text: string): Generator<Replacement> {
  yield* replaceMatches(text, surePattern, ([name]) => toTexSymbol(name) ?? null);
  for (const { 0: written, index } of text.matchAll(namedPattern)) {
    const letter = letterOfNamed.get(written) ?? '';
    const start = index + written.indexOf(letter);
    yield { start, end: start + letter.length, to: toTexSymbol(letter) ?? letter };
  }
}
