import { describe, expect, it } from 'vitest';
import { repairRules } from './repair-rules.ts';
import { repairText } from './repair-text.ts';

/** A rule's sentences: what it makes of them, what is raised as `^(…)` and what is lowered as `_(…)`; and what it leaves alone. */
interface Sentences {
  readonly mends: readonly (readonly [raw: string, reading: string])[];
  readonly leaves: readonly string[];
}

const sentences: Readonly<Record<string, Sentences>> = {
  unprintable: { mends: [['a\0b', 'a\uFFFDb']], leaves: ['a\tb'] },
  'split-scheme': { mends: [['at https: //a.bc/d_e.', 'at https://a.bc/d_e.']], leaves: ['as in http: a protocol'] },
  'link-name': {
    mends: [
      ['Code: https://a.bc/d{here}.', 'Code: https://a.bc/d (here).'],
      ['at https://a.bc/d/{https://a.bc/d} and www.b.cd{blue{b.cd}}', 'at https://a.bc/d/ and www.b.cd'],
      ['https://a.bc/d{mypink{Our Bread Page}}', 'https://a.bc/d (Our Bread Page)'],
    ],
    leaves: ['the set {https://a.bc/d}', 'https://a.bc/d{here', 'https://a.bc/d is {here}'],
  },
  degree: { mends: [['90^circ or 45^{circ}', '90° or 45°']], leaves: ['a circ of ovens', '90 circles'] },
  superscript: {
    mends: [
      ['PASCAL-5^i with LR^2VQ, 10^{-5}', 'PASCAL-5^(i) with LR^(2)VQ, 10^(-5)'],
      ['R^{d times d}, A^*, Q^star and n^{1+o(1)}', 'R^(d × d), A^(*), Q^(⋆) and n^(1+o(1))'],
      ['r^{update} of R^2{=}0.86', 'r^(update) of R^(2)=0.86'],
      ['of bread,^{4-7} as', 'of bread,^(4-7) as'],
    ],
    leaves: ['a ^ b and ^_^', 'x^{a^{b}} of it', 'a^bc'],
  },
  subscript: {
    mends: [
      ['x_1 and F_{max} of LaSOT_{ext}', 'x_(1) and F_(max) of LaSOT_(ext)'],
      ['w_i by 2times, with log_2 n', 'w_(i) by 2×, with log_(2) n'],
      ['q_{geq 0} and d_{in}', 'q_(≥ 0) and d_(in)'],
    ],
    leaves: ['snake_case and max_depth', 'an oven b_t of its own', 'where x_1 <= 5'],
  },
  font: {
    mends: [
      [String.raw`a \textbf{B}read and \emph{rye \textsc{Loaf}}`, 'a Bread and rye Loaf'],
      ['texttt{D}ough and mathrm{Cal)}', 'Dough and Cal)'],
      ['red{hot} {bf Oven} of mathcal{O}(n) in mathbb R', 'hot Oven of O(n) in R'],
      [String.raw`{\em rye} and \color{crustD}ough`, 'rye and Dough'],
    ],
    leaves: ['the text {of} a small oven', 'text{loaf of', 'a red oven, emph', 'context {x}'],
  },
  brace: {
    mends: [['1{,}879 loaves, k{=}2, 256{times}256', '1,879 loaves, k=2, 256×256']],
    leaves: ['a {class} of {0,1}', String.raw`\c{,}`],
  },
  root: {
    mends: [
      ['O(sqrt n) and sqrt2', 'O(√n) and √2'],
      [String.raw`\sqrt{n+1} and \sqrt{n}`, '√(n+1) and √n'],
    ],
    leaves: ['at rate O(1/sqrt(K))', 'sqrt of the dough'],
  },
  delimiter: {
    mends: [[String.raw`$n$ ovens of $x^2$ and \(y\)`, 'n ovens of x^(2) and y']],
    leaves: ['from $4 to $5 a loaf', 'it costs $1M, and $2M more', String.raw`\[MASK\] is a token`],
  },
  accent: {
    mends: [
      [String.raw`G\"odel, Erd\H{o}s, Bj{\o}rn, R\'{e}nyi`, 'Gödel, Erdős, Bjørn, Rényi'],
      [String.raw`vis-\`a-vis a mus{\'e}e, na\"{\i}ve`, 'vis-à-vis a musée, naïve'],
    ],
    leaves: [String.raw`say \"open\" and \"oven\"`, String.raw`a \q{x} of it`],
  },
  escape: {
    mends: [
      [String.raw`2.8\%/1.0\% for Q\&A of MLLM\'s`, "2.8%/1.0% for Q&A of MLLM's"],
      [String.raw`vs.\ 35 of \~8B`, 'vs. 35 of ~8B'],
    ],
    leaves: [String.raw`a line \\% of it`],
  },
  spacing: {
    mends: [[String.raw`10\,000 loaves, co\-op and 0.82!-!0.94`, '10 000 loaves, coop and 0.82-0.94']],
    leaves: ['wow!-!'],
  },
  command: {
    mends: [[String.raw`2.3\times as hot, 360{\deg}, \log n \pm 2`, '2.3× as hot, 360°, log n ± 2']],
    leaves: [String.raw`we call it \breadname`],
  },
  times: {
    mends: [
      ['31times faster, 64times64 and 16 times 16', '31× faster, 64×64 and 16 × 16'],
      ['(times4) of d times d, LLMtimesMapReduce', '(×4) of d × d, LLM×MapReduce'],
    ],
    leaves: ['three times faster, up to 10 times less', 'at times it fails', '2timestep'],
  },
  angle: {
    mends: [['langlequery, answerrangle triplets', '⟨query, answer⟩ triplets']],
    leaves: ['a strangle of wranglers', 'a langle of its own'],
  },
  symbol: {
    mends: [
      ['66 %rightarrow73 %, ARleftrightarrowEN', '66 %→73 %, AR↔EN'],
      ['L_infty, varepsilon, lceil n rceil', 'L_(∞), ε, ⌈ n ⌉'],
      ['the ell_1 norm, sum_k w of 4cdot2', 'the ℓ_(1) norm, ∑_(k) w of 4·2'],
    ],
    leaves: ['anecdotes of the ceiling', 'gum_sum_salience', 'bell and well'],
  },
  relation: {
    mends: [
      ['(le 0.04 bpp), sim5 hours, 0.60 pm 0.05, approx 30%', '(≤ 0.04 bpp), ∼5 hours, 0.60 ± 0.05, ≈ 30%'],
      ['M geq d, nleq m, geq2K, sim39K', 'M ≥ d, n≤ m, ≥2K, ∼39K'],
      ['d ll n and z in R^3, as n to infty', 'd ≪ n and z ∈ R^(3), as n → ∞'],
    ],
    leaves: [
      'sim-to-real, Sim2Real and sim2real transfer',
      'Le Cun, le pain of gender',
      'an accuracy with p approx 0.012',
      'meet at five pm today',
      'a subset in R',
    ],
  },
  bound: {
    mends: [['by 2times, M=Theta(Nd), Omega(n) and O(nlog n)', 'by 2×, M=Θ(Nd), Ω(n) and O(n log n)']],
    leaves: [
      'Theta rhythms and the Omega point',
      "attention's Theta(log T) cost",
      'O(NlogN) steps',
      'an analog (dialog)',
    ],
  },
  greek: {
    mends: [
      ['theta_{x} and pi^3 of phi_r', 'θ_(x) and π^(3) of φ_(r)'],
      ['GAE (lambda=1, gamma=1) in 4.9 mum', 'GAE (λ=1, γ=1) in 4.9 μm'],
      ['PixArt-alpha and muP', 'PixArt-α and μP'],
      ['by 2times if lambda > 0', 'by 2× if λ > 0'],
    ],
    leaves: [
      'gamma correction of an alpha channel',
      "Cohen's kappa, tau-bench and delta rates",
      'Phi-4 and Phi, beside Llama',
      'nuScenes at sigma=2.4',
    ],
  },
  quote: {
    mends: [
      ["a ``soft'' and ``max\" word", 'a “soft” and “max” word'],
      ["a `word' of \"rye''", 'a ‘word’ of "rye”'],
    ],
    leaves: ['foot 5\'\' and "quoted" text', 'code `x` and ```y```', "the bakers' oven"],
  },
  dash: {
    mends: [
      ['nature--such as 1--5, (VQ)--based, Kullback--Leibler', 'nature—such as 1–5, (VQ)–based, Kullback–Leibler'],
      ['rye -- a bread --- rises', 'rye – a bread — rises'],
    ],
    leaves: ['see --verbose, a- -b ------ and <!-- x -->', 'quality--while'],
  },
  tie: {
    mends: [['Wang~et al. of Figure~2 and 2.78~(CIFAR-10)', 'Wang et al. of Figure 2 and 2.78 (CIFAR-10)']],
    leaves: ['about ~5 of 5~10', 'by~5'],
  },
  gap: {
    mends: [['of thought , and emergence .', 'of thought, and emergence.']],
    leaves: ['version .5 and ... wait', 'https://a.bc/x , kept', 'We present , a bread'],
  },
};

/** The repaired text with its marks written out. */
export function read(raw: string): string {
  const { text, marks } = repairText('abstract', raw);
  let reading = '';
  let at = 0;
  for (const { start, end, kind } of marks) {
    reading += `${text.slice(at, start)}${kind === 'sup' ? '^' : '_'}(${text.slice(start, end)})`;
    at = end;
  }
  return reading + text.slice(at);
}

it('has sentences for every rule, and every rule for its sentences', () => {
  expect(Object.keys(sentences).toSorted()).toEqual(repairRules.map(({ name }) => name).toSorted());
});

describe.each(Object.entries(sentences))('the rule "%s"', (name, { mends, leaves }) => {
  it.each(mends)('makes of %j %j', (raw, reading) => {
    expect(read(raw)).toBe(reading);
  });

  it('is the one that did it', () => {
    const rules = mends.flatMap(([raw]) => repairText('abstract', raw).repairs.map(({ rule }) => rule));
    expect(rules).toContain(name);
  });

  it.each(leaves)('leaves %j alone', (raw) => {
    expect(repairText('abstract', raw).repairs.filter(({ rule }) => rule === name)).toEqual([]);
  });
});
