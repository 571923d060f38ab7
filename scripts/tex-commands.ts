import { replace as toUnicode } from 'unicodeit';

/** The classes of what the page leaves of TeX, in the order in which they are told. */
export const spotKinds = ['times', 'relation', 'greek', 'script', 'link', 'escape', 'quote-dash', 'other'] as const;
export type SpotKind = (typeof spotKinds)[number];

/** Commands that say how their last argument looks; a text shows the argument alone. LaTeX, amsmath, ulem, xcolor. */
export const fontCommands: ReadonlySet<string> = new Set(
  `textbf textit textsc textsf texttt textrm textmd textup textsl textnormal text emph underline uline mbox hbox fbox
  mathbf mathrm mathcal mathbb mathsf mathtt mathit mathfrak mathscr mathnormal boldsymbol bm pmb operatorname textcolor
  hat tilde bar vec dot ddot check breve acute grave overline widehat widetilde overrightarrow url footnote mathop mathbin mathrel
  textsuperscript textsubscript title ensuremath`.split(/\s+/),
);

/** Commands that change what follows and show nothing themselves. */
export const silentCommands: ReadonlySet<string> = new Set(
  `bf it rm sf tt sc em sl cal bfseries itshape scshape ttfamily sffamily rmfamily left right big Big bigg Bigg bigl bigr Bigl Bigr
  biggl biggr Biggl Biggr middle limits nolimits displaystyle textstyle scriptstyle small footnotesize scriptsize tiny large normalsize
  noindent protect color quad qquad !`.split(/\s+/),
);

/** Blanks of TeX, of which math on the page leaves a punctuation mark like any other: nothing to see then, nothing to repair. */
export const spacingCommands: ReadonlySet<string> = new Set([',', ';', ':', '>']);

/** Functions that are set upright and read as they are written. */
export const functionCommands: ReadonlySet<string> = new Set(
  `log ln lg exp sin cos tan cot sinh cosh tanh arcsin arccos arctan max min sup inf lim limsup liminf arg det dim gcd hom ker Pr mod bmod`.split(
    /\s+/,
  ),
);

/** Commands of text mode that are a letter or put an accent on the next one. */
export const accentPattern = /^(?:["'`^~=.]|[cvukHr]|[oOlLij]|ae|AE|ss|oe|OE|aa|AA)$/;

/** How arXiv writes a degree sign in its text; the library knows only the command of math. */
const degreeCommands: ReadonlySet<string> = new Set(['deg', 'degree', 'textdegree']);

/** The character that a command stands for, by the library's tables; null where it knows none. */
export function toSymbol(command: string): string | null {
  if (degreeCommands.has(command)) return '°';
  const symbol = toUnicode(`\\${command}`);
  return /[A-Za-z\\{}]/.test(symbol) ? null : symbol;
}

/** The class of a command, by the character that it stands for. */
export function toSymbolKind(symbol: string): SpotKind {
  if (symbol === '×') return 'times';
  if (/\p{Script=Greek}/u.test(symbol)) return 'greek';
  return /^[\p{Sm}·⋅∗]/u.test(symbol) ? 'relation' : 'other';
}
