import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPassage } from './passage.ts';
import { toTerm, type Term } from './ranges.ts';

const terms = (...texts: readonly string[]): readonly Term[] =>
  texts.flatMap((text) => {
    const term = toTerm(text, false, true);
    return term === null ? [] : [term];
  });

describe('findPassage', () => {
  const text = 'Tides rise. Many words later the sea speaks of models, and of tides. It ends here, at last.';

  it('shows where most of the terms stand together, with a lead, and marks them', () => {
    const passage = findPassage(text, terms('tide', 'model'), 8);
    expect(text.slice(passage?.start, passage?.end)).toBe('speaks of models, and of tides. It ends');
    expect(passage?.marks.map(({ start, end }) => text.slice(start, end))).toEqual(['models', 'tides']);
  });

  it('is the whole of a short text, and nothing where no term stands', () => {
    expect(findPassage('A tide.', terms('tide'), 20)).toEqual({ start: 0, end: 6, marks: [{ start: 2, end: 6 }] });
    expect(findPassage(text, terms('ship'), 8)).toBeNull();
    expect(findPassage('', terms('ship'), 8)).toBeNull();
  });

  it('lies inside the text, is no longer than asked and holds a mark, whatever the text is', () => {
    const anyText = fc.array(fc.constantFrom('tide', 'x', 'y.', '学', '—', 'models'), { maxLength: 40 });
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 12 }), (words, most) => {
        const whole = words.join(' ');
        const passage = findPassage(whole, terms('tide'), most);
        expect(passage === null).toBe(!words.includes('tide'));
        if (passage === null) return;
        expect(passage.marks.length).toBeGreaterThan(0);
        expect(passage.start).toBeGreaterThanOrEqual(0);
        expect(passage.end).toBeLessThanOrEqual(whole.length);
      }),
    );
  });
});
