/**
 * Names of TeX commands and the character that each stands for: LaTeX's and amsmath's symbol lists, as far as abstracts have been seen to hold them.
 * The first name of a line, in lower case, is the one that identities are made of: a name that stood first in a published site must stay so.
 */
export const texSymbols: readonly (readonly [character: string, ...names: readonly string[]])[] = [
  ['×', 'times'],
  ['≥', 'geq', 'ge', 'geqslant', 'geqq'],
  ['≤', 'leq', 'le', 'leqslant', 'leqq'],
  ['∼', 'sim'],
  ['±', 'pm'],
  ['∓', 'mp'],
  ['≈', 'approx'],
  ['°', 'circ'],
  ['∘', 'circ'],
  ['ℓ', 'ell'],
  ['→', 'rightarrow', 'to'],
  ['←', 'leftarrow'],
  ['↔', 'leftrightarrow'],
  ['⇒', 'Rightarrow'],
  ['⇐', 'Leftarrow'],
  ['⇔', 'Leftrightarrow'],
  ['⟶', 'longrightarrow'],
  ['⟷', 'longleftrightarrow'],
  ['↑', 'uparrow'],
  ['↓', 'downarrow'],
  ['↦', 'mapsto'],
  ['∞', 'infty'],
  ['·', 'cdot'],
  ['⋅', 'cdot'],
  ['⋯', 'cdots'],
  ['…', 'ldots', 'dots'],
  ['∈', 'in'],
  ['∉', 'notin'],
  ['∣', 'mid'],
  ['∥', 'parallel'],
  ['⊥', 'perp'],
  ['⟨', 'langle'],
  ['⟩', 'rangle'],
  ['⋆', 'star'],
  ['∗', 'ast'],
  ['∑', 'sum'],
  ['∏', 'prod'],
  ['∫', 'int'],
  ['√', 'sqrt'],
  ['∇', 'nabla'],
  ['∂', 'partial'],
  ['⌈', 'lceil'],
  ['⌉', 'rceil'],
  ['⌊', 'lfloor'],
  ['⌋', 'rfloor'],
  ['≡', 'equiv'],
  ['⊤', 'top'],
  ['≺', 'prec'],
  ['≻', 'succ'],
  ['⪯', 'preceq'],
  ['⪰', 'succeq'],
  ['≪', 'll'],
  ['≫', 'gg'],
  ['≲', 'lesssim'],
  ['≳', 'gtrsim'],
  ['⊂', 'subset'],
  ['⊃', 'supset'],
  ['⊆', 'subseteq'],
  ['⊇', 'supseteq'],
  ['≠', 'neq', 'ne'],
  ['∝', 'propto'],
  ['∪', 'cup'],
  ['∩', 'cap'],
  ['∧', 'wedge'],
  ['∨', 'vee'],
  ['∃', 'exists'],
  ['∀', 'forall'],
  ['⊗', 'otimes'],
  ['⊕', 'oplus'],
  ['⊙', 'odot'],
  ['≃', 'simeq'],
  ['≅', 'cong'],
  ['≜', 'triangleq'],
  ['⊨', 'vDash'],
  ['′', 'prime'],
  ['†', 'dagger'],
  ['∖', 'setminus'],
  ['∅', 'emptyset'],
  ['∙', 'bullet'],
  ['α', 'alpha'],
  ['β', 'beta'],
  ['γ', 'gamma'],
  ['δ', 'delta'],
  ['ε', 'epsilon', 'varepsilon'],
  ['ϵ', 'epsilon'],
  ['ζ', 'zeta'],
  ['η', 'eta'],
  ['θ', 'theta', 'vartheta'],
  ['ϑ', 'theta'],
  ['ι', 'iota'],
  ['κ', 'kappa', 'varkappa'],
  ['λ', 'lambda'],
  ['μ', 'mu'],
  ['ν', 'nu'],
  ['ξ', 'xi'],
  ['π', 'pi', 'varpi'],
  ['ρ', 'rho', 'varrho'],
  ['σ', 'sigma', 'varsigma'],
  ['ς', 'sigma'],
  ['τ', 'tau'],
  ['υ', 'upsilon'],
  ['φ', 'phi', 'varphi'],
  ['ϕ', 'phi'],
  ['χ', 'chi'],
  ['ψ', 'psi'],
  ['ω', 'omega'],
  ['Γ', 'Gamma'],
  ['Δ', 'Delta'],
  ['∆', 'Delta'],
  ['Θ', 'Theta'],
  ['Λ', 'Lambda'],
  ['Ξ', 'Xi'],
  ['Π', 'Pi'],
  ['Σ', 'Sigma'],
  ['Υ', 'Upsilon'],
  ['Φ', 'Phi'],
  ['Ψ', 'Psi'],
  ['Ω', 'Omega'],
  ['ø', 'o'],
  ['Ø', 'O'],
  ['ł', 'l'],
  ['Ł', 'L'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['Æ', 'AE'],
  ['œ', 'oe'],
  ['Œ', 'OE'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
];

const characterOfName: ReadonlyMap<string, string> = new Map(
  texSymbols.toReversed().flatMap(([character, ...names]) => names.map((name) => [name, character] as const)),
);

/**
 * The character that a command stands for; undefined where the table has none. Of several for one name, the one that stands first.
 *
 * @example toTexSymbol('leq')  // => '≤'
 */
export function toTexSymbol(name: string): string | undefined {
  return characterOfName.get(name);
}

/** Names of Greek letters, by the table. */
export const greekNames: readonly string[] = texSymbols.flatMap(([character, ...names]) =>
  /\p{Script=Greek}/u.test(character) ? names : [],
);

/** Commands that stand for themselves: LaTeX's and amsmath's functions. */
export const texFunctions: ReadonlySet<string> = new Set(
  'log ln lg exp sin cos tan max min sup inf lim limsup liminf arg det dim gcd ker Pr mod'.split(' '),
);

/** Commands that say how their argument looks, and words of no language: LaTeX, amsmath. A text without them says the same. */
export const texFontCommands: readonly string[] =
  `textbf textit textsc textsf texttt textrm textmd textup textsl textnormal mathbf mathrm mathcal mathbb mathsf
  mathtt mathit mathfrak mathscr mathnormal boldsymbol`.split(/\s+/);

/** The same, but words or parts of words too: commands only where a backslash stands before them or a brace behind. */
export const texFontWords: readonly string[] =
  `emph text small tiny footnotesize scriptsize bm url textcolor underline uline operatorname ensuremath mbox
  hbox`.split(/\s+/);

/** Fonts of the old kind, which stand inside the braces: `{\bf x}`. */
export const texOldFonts: readonly string[] = ['bf', 'it', 'rm', 'sf', 'tt', 'sc', 'em', 'sl', 'cal'];

/** Those of them that are no words, so that braces suffice to know them: `{bf x}`. */
export const texNakedFonts: readonly string[] = ['bf', 'rm', 'sf', 'tt', 'sc', 'sl', 'cal'];

/** Colours that xcolor knows by name; the page leaves `red{x}` of `\textcolor{red}{x}`. */
export const texColours: readonly string[] =
  `red green blue cyan magenta yellow black gray grey white darkgray lightgray brown lime olive orange pink
  purple teal violet`.split(/\s+/);

const commandWordPattern = new RegExp(`(?:${[...texFontWords, ...texColours].join('|')})$`);

/** Whether a brace at a place is the argument's of a command that is a word too: `red{x}`. */
export function isArgument(text: string, brace: number): boolean {
  return commandWordPattern.test(text.slice(Math.max(0, brace - 12), brace));
}
