import { describe, expect, it } from 'vitest';
import { judgeCounterExamples } from './judge-counter-examples.ts';
import { compare, judgePair } from './judge-repair.ts';
import { mangleTex } from './mangle-tex.ts';
import { tallySpots } from './tally-spots.ts';
import { fillPieces, linkBar, loweredOpen, raisedOpen, scriptClose, toPieces } from './tex-pieces.ts';

function render(tex: string): string {
  const pieces = toPieces(tex);
  if (pieces === null) return 'broken';
  const texts = fillPieces(tex, pieces, { start: 0, end: tex.length }).map(({ text }) => text ?? '?');
  return [[raisedOpen, '^('] as const, [loweredOpen, '_('] as const, [scriptClose, ')'] as const].reduce(
    (text, [mark, as]) => text.replaceAll(mark, as),
    texts.join(''),
  );
}

function beyond(kind: string, text: string): number {
  return judgeCounterExamples(kind, [text]).beyond;
}

function judge(original: string) {
  return judgePair({ original, mangled: mangleTex(original).text });
}

describe('mangleTex', () => {
  it.each([
    [String.raw`ovens are 2.5$\times$ hotter`, 'ovens are 2.5times hotter'],
    [String.raw`\href{https://a.bc/d}{here} and \textbf{\emph{x}}`, String.raw`https://a.bc/d{here} and \emph{x}`],
    [String.raw`$\frac{a}{b} \le 10\%$ of 5\%`, String.raw`a{b} le 10% of 5\%`],
    ['a loaf is $4 and no more', 'a loaf is $4 and no more'],
  ])('makes of %j what the page makes of it', (tex, mangled) => {
    expect(mangleTex(tex).text).toBe(mangled);
  });

  it('says where every unit stood', () => {
    const tex = String.raw`a \emph{loaf} of $\pi$`;
    const { text, places } = mangleTex(tex);
    expect(places.map((place) => tex[place]).join('')).toBe(text);
  });
});

describe('the oracle', () => {
  it.each([
    [String.raw`$x^{2}_i \le \mathcal{O}(n \log n)$`, 'x^(2)_(i) ≤ O(n log n)'],
    [String.raw`$\frac{\alpha}{2} \in \mathbb{R}^{d\times d}$, $\sqrt{x_1}$`, 'α/2 ∈ R^(d× d), √x_(1)'],
    [String.raw`G\"odel, vis-\`{a}-vis: ` + "``so''--or `no'---100\\%", "Gödel, vis-à-vis: “so”–or ‘no'—100%"],
    [String.raw`$\mathit{2^{128}}$ {\bf x} \textcolor{red}{y}~z 10% of it`, '2^(128)  x y z 10% of it'],
    [String.raw`we call it \ourname and \%`, 'we call it ? and %'],
    [String.raw`\href{https://a.bc/d_e}{here}`, `https://a.bc/d_e${linkBar}here`],
    [String.raw`see https://a.bc/~d_e--f`, 'see https://a.bc/~d_e--f'],
  ])('reads %j as %j', (tex, reading) => {
    expect(render(tex)).toBe(reading);
  });

  it('tells no look-alikes apart, and no blanks', () => {
    expect(compare('ϕ ∣ ⋆ 𝒪 “a” — b')).toBe(compare('φ|*O"a"–b'));
    expect(compare('a-b')).not.toBe(compare('a--b'));
  });
});

describe('judgePair', () => {
  it('finds a spot where the page left something, and only there', () => {
    const judged = judge(String.raw`\textbf{Ovens} of $\mathcal{O}(n)$ bake 2$\times$ as fast, by $10\%$`);
    expect(judged?.spots.map(({ kind, outcome, from }) => [kind, outcome, from])).toEqual([
      ['times', 'right', 'times'],
    ]);
    expect(judged?.astray).toEqual([]);
  });

  it('sees what is left, in which class', () => {
    const judged = judge(String.raw`we call it $\frac{a}{b}$`);
    expect(judged?.spots).toMatchObject([{ kind: 'other', outcome: 'missed', from: 'a{b}', wanted: 'a/b' }]);
  });

  it('calls a change wrong that reads something else, in a spot or beside all spots', () => {
    expect(judge(String.raw`2$\mathrm{times}$`)?.astray).toMatchObject([{ from: 'times', got: '×' }]);
    const { wrong, wrongRatio } = tallySpots([
      judge(String.raw`2$\mathrm{times}$ 3$\times$`) ?? { spots: [], astray: [] },
    ]);
    expect({ wrong, wrongRatio }).toEqual({ wrong: 1, wrongRatio: 0.5 });
  });

  it('does not judge what the page cannot have made', () => {
    expect(judgePair({ original: String.raw`$\alpha$`, mangled: 'beta' })).toBeNull();
  });
});

describe('judgeCounterExamples', () => {
  it('allows escapes in kept sentences, marks in plain math, and nothing in the others', () => {
    expect(beyond('kept', String.raw`bread is 5\% salt`)).toBe(0);
    expect(beyond('kept', 'bread is 5times salt')).toBe(1);
    expect(beyond('plain-math-in-source', 'a tray of R^2')).toBe(0);
    expect(beyond('plain-math-in-source', 'M geq 5')).toBe(1);
    expect(beyond('negative', 'a tray of R^2')).toBe(1);
  });
});
