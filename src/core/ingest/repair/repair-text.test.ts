import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { undoRepairs } from '../../domain/undo-repairs.ts';
import { foldText } from '../../text/fold.ts';
import { repairText } from './repair-text.ts';

/** The repaired text with what is raised as `^(…)` and what is lowered as `_(…)`. */
function read(raw: string): string {
  const { text, marks } = repairText('abstract', raw);
  let reading = '';
  let at = 0;
  for (const { start, end, kind } of marks) {
    reading += `${text.slice(at, start)}${kind === 'sup' ? '^' : '_'}(${text.slice(start, end)})`;
    at = end;
  }
  return reading + text.slice(at);
}

const pieces = [
  '2.5times',
  ' times',
  '\\%',
  '``',
  "''",
  '"',
  '--',
  '---',
  '^circ',
  '^2',
  '_i',
  'x',
  'R',
  'd^{10}',
  '{M}',
  'geq',
  ' le 0.5',
  'sim3',
  'Theta(n)',
  'O(nlog n)',
  ' .',
  ' ,',
  'https: //a.bc/d_e',
  ' ',
  'word',
  '\0',
  '\ud800',
  '\\alpha',
  '5',
  '(',
];
const anyRaw = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 15 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
);

describe('a repair', () => {
  it.each([
    ['31times faster and 64times64', '31× faster and 64×64'],
    ['2.8\\%/1.0\\% for Q\\&A', '2.8%/1.0% for Q&A'],
    ["a ``soft'' and ``max\" word", 'a “soft” and “max” word'],
    ['nature--such as 1--5, (VQ)--based, Kullback--Leibler', 'nature—such as 1–5, (VQ)–based, Kullback–Leibler'],
    ['turned by 90^circ or 45^{circ}', 'turned by 90° or 45°'],
    ['M geq d^2 and p leq 1', 'M ≥ d^(2) and p ≤ 1'],
    ['PASCAL-5^i with LR^2VQ, 10^{-5}', 'PASCAL-5^(i) with LR^(2)VQ, 10^(-5)'],
    ['x_1 and w_i but snake_case', 'x_(1) and w_(i) but snake_case'],
    ['(le 0.04 bpp), sim5 hours, 0.60 pm 0.05, approx 3', '(≤ 0.04 bpp), ∼5 hours, 0.60 ± 0.05, ≈ 3'],
    ['M=Theta(Nd), Omega(n) and O(nlog n)', 'M=Θ(Nd), Ω(n) and O(n log n)'],
    ['of thought , and emergence .', 'of thought, and emergence.'],
    ['at https: //github.com/a/b_c.', 'at https://github.com/a/b_c.'],
    ['a\0b', 'a\uFFFDb'],
  ])('of %j reads %j', (raw, expected) => {
    expect(read(raw)).toBe(expected);
  });

  it.each([
    'three times faster, up to 10 times less',
    'times of sim-to-real, Sim2Real and sim2real transfer',
    'Le Cun, le 5e jour of gender',
    'Theta rhythms and the Omega point',
    'see --verbose, a- -b ------ and <!-- x -->',
    'foot 5\'\' and "quoted" text',
    'code `x` and ```y```',
    'a link https://a.bc/x^2_1--y , kept',
    'version .5 and ... wait',
    'meet at 5pm today',
  ])('leaves %j alone', (raw) => {
    expect(repairText('abstract', raw).repairs).toEqual([]);
  });

  it('is not made where it is not sure: the word is flagged and left', () => {
    const raw = 'computes N^2d^2{M} I/O and \\alpha^2, G_{stack} too';
    const { text, flags } = repairText('abstract', raw);
    expect(text).toBe(raw);
    expect(flags.map(({ start, end }) => text.slice(start, end))).toEqual(['N^2d^2{M}', '\\alpha^2,', 'G_{stack}']);
  });

  it('can be undone: the scraped text comes back', () => {
    fc.assert(
      fc.property(anyRaw, (raw) => {
        const { text, repairs, marks, flags } = repairText('title', raw);
        expect(undoRepairs('title', text, repairs)).toBe(raw);
        for (const { start, end, to } of repairs) expect(text.slice(start, end)).toBe(to);
        for (const { start, end } of [...marks, ...flags]) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('changes no identity: a text folds as its repaired form does', () => {
    fc.assert(fc.property(anyRaw, (raw) => foldText(repairText('title', raw).text) === foldText(raw)));
  });

  it('takes time that grows with the text, whatever it holds', () => {
    for (const unit of [' ', '^', '_{', '``', '--', '\\', 'x^', '{', 'a.com/', 'le ', 'O(', '9']) {
      expect(repairText('abstract', unit.repeat(200_000)).text.length).toBeGreaterThan(0);
    }
  });
});
