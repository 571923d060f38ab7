import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { undoRepairs } from '../../domain/undo-repairs.ts';
import { foldText } from '../../text/fold.ts';
import {
  greekNames,
  texColours,
  texFontCommands,
  texFontWords,
  texOldFonts,
  texSymbols,
} from '../../text/tex-symbols.ts';
import { scanNames } from './name-scan.ts';
import { repairRules } from './repair-rules.ts';
import { repairText } from './repair-text.ts';

/** What the page leaves of TeX, in pieces that make each other's matches when they are joined. */
const pieces = [
  ...String.raw`2.5¦64¦5¦0.5¦x¦R¦d¦n¦word¦Nd¦é¦λ¦×¦中¦ ¦ ¦ ¦, ¦.¦(¦)¦[¦]¦|¦=¦-¦\¦{¦}¦$¦^¦_¦~¦"¦'¦''¦--¦---¦!-!`.split(
    '¦',
  ),
  ...String.raw`{,}¦{=}¦{times}¦}}¦{M}¦^{¦_{¦^2¦_i¦_{max}¦^{d times d}¦^circ¦^{circ}¦^*¦^star¦\%¦\&¦\_¦\ ¦\,¦\-¦\(¦\)`.split(
    '¦',
  ),
  ...String.raw`https://a.bc/d¦https://a.bc/d{here}¦https://a.bc/d{https://a.bc/d}¦{blue{https://a.bc/d}}¦https: //a.bc`.split(
    '¦',
  ),
  ...String.raw` .¦ ,¦\"o¦\'{e}¦\c{c}¦{\o}¦\ss¦{\deg}¦\'s¦O(nlog n)¦Theta(¦to infty¦langle¦rangle¦sqrt n¦sqrt{x}`.split(
    '¦',
  ),
  ...String.raw`muP¦PixArt-alpha¦(Phi)¦mum¦(alpha,beta)¦left(¦right)¦\quad¦\dots¦\color{crustD}¦…¦var`.split('¦'),
  ...'`¦``¦\0¦\ud800'.split('¦'),
  ...texSymbols.flat(),
  ...[...texFontCommands, ...texFontWords, ...texColours].flatMap((name) => [name, `${name}{`, `\\${name}{x}`]),
  ...texOldFonts.flatMap((name) => [`{${name} `, `{\\${name} x}`, `\\${name} `]),
  ...greekNames.map((name) => `\\${name}`),
];
/** One seed: what is found here is found by everybody. */
const seed = 20_261_124;
const anyTex = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
const anyRaw = fc.oneof({ weight: 4, arbitrary: anyTex }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) });

describe('a repair', () => {
  it('is not made where it is not sure: the word is flagged and left', () => {
    const raw = String.raw`computes N^2d^2{M} I/O of \breadname\ and sum_{i=1^n x}{n}, by text{loaf length}{3} too`;
    const { text, flags } = repairText('abstract', raw);
    expect(text).toBe(raw.replace(String.raw`\ and`, ' and'));
    expect(flags.map(({ start, end }) => text.slice(start, end))).toEqual([
      'N^2d^2{M}',
      String.raw`\breadname `,
      'sum_{i=1^n x}{n},',
      'text{loaf length}{3}',
    ]);
  });

  it('is a change of the text as scraped: sorted, disjoint, inside, and undone it is gone', () => {
    fc.assert(
      fc.property(anyRaw, (raw) => {
        const { text, repairs, marks, flags } = repairText('title', raw);
        expect(undoRepairs('title', text, repairs)).toBe(raw);
        for (const [n, { start, end, from, to }] of repairs.entries()) {
          expect(text.slice(start, end)).toBe(to);
          expect(from).not.toBe(to);
          expect(start).toBeGreaterThanOrEqual(repairs[n - 1]?.end ?? 0);
        }
        for (const { start, end } of [...marks, ...flags]) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        expect(new Set(repairs.map(({ start, end }) => `${start} ${end}`)).size).toBe(repairs.length);
      }),
      { numRuns: 1_000, seed },
    );
  });

  it('changes no identity: a text folds as its repaired form does', () => {
    fc.assert(
      fc.property(anyRaw, (raw) => {
        expect(foldText(repairText('title', raw).text)).toBe(foldText(raw));
      }),
      { numRuns: 3_000, seed },
    );
  });

  it('is made once: relations and operators that were repaired need no other', () => {
    const anyPlain = fc.array(
      fc.constantFrom(...'2.5 64 30% x words ( ) times sim pm leq approx infty rightarrow'.split(' ')),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(anyPlain, (parts) => {
        const once = repairText('title', parts.join(' ')).text;
        expect(repairText('title', once).text).toBe(once);
      }),
    );
  });

  it('is not missed for a quick look: where a rule is passed over it has nothing to mend', () => {
    fc.assert(
      fc.property(anyRaw, (raw) => {
        const held = scanNames(raw);
        const missed = repairRules.filter(
          ({ names, find }) => names !== undefined && (held & names) === 0 && [...find(raw)].length > 0,
        );
        expect(missed.map(({ name }) => name)).toEqual([]);
      }),
      { numRuns: 2_000, seed },
    );
  });

  it('knows no rule by two names', () => {
    expect(new Set(repairRules.map(({ name }) => name)).size).toBe(repairRules.length);
  });
});
