import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findShortName } from './short-name.ts';

const nameOf = (title: string, abstract = '') => findShortName(title, abstract)?.name ?? null;

describe('the short name of what a paper brings', () => {
  it('is the first part of its title where that is written as a name', () => {
    expect(nameOf('TinyOven: Baking in Small Kitchens')).toBe('TinyOven');
    expect(nameOf('OVEN-2 -- Baking Again')).toBe('OVEN-2');
    expect(nameOf('TinyOven 2 Makes Bread')).toBeNull();
  });

  it('may be plain words in front of a title where the abstract names it so', () => {
    expect(nameOf('Leaven: Bread That Rises', 'We propose Leaven, the first starter.')).toBe('Leaven');
    expect(nameOf('Oven Maps: Where to Bake', 'This paper introduces $\\textit{Oven Maps}$: a map.')).toBe('Oven Maps');
    expect(nameOf('Leaven: Bread', 'We present a kitchen, and Leaven, a starter for it.')).toBe('Leaven');
    expect(nameOf('Crust-Crust: Bread', 'See https://example.org/crust-crust/ for more.')).toBe('Crust-Crust');
  });

  it('is not every first part of a title', () => {
    for (const [title, abstract] of [
      ['Position: Bake Less', 'We argue that less is baked.'],
      ['Let Us Bake: A Study', 'We bake.'],
      ['Towards Better Bread: TinyOven at Work', 'We use TinyOven.'],
      ['LLMs: A Survey', 'We survey LLMs.'],
      ['Large Dough Models: A Review', 'Large Dough Models rise. Large Dough Models fall.'],
    ] as const) {
      expect([title, nameOf(title, abstract)]).toEqual([title, null]);
    }
  });

  it('is what the abstract says it proposes', () => {
    expect(nameOf('Baking', 'To this end, we propose TinyOven, a small oven.')).toBe('TinyOven');
    expect(nameOf('Baking', 'This paper introduces Slow Bread Baking (SBB), which waits.')).toBe('SBB');
    expect(nameOf('Baking', 'We present a new oven for small kitchens, termed TinyOven.')).toBe('TinyOven');
    expect(nameOf('Baking', 'Our method, dubbed TinyOven, is small. We bake.')).toBe('TinyOven');
    expect(nameOf('Baking', 'We introduce a baking framework TinyOven.')).toBe('TinyOven');
    expect(nameOf('Baking', 'We propose an approach that waits, called \\textbf{TinyOven}.')).toBe('TinyOven');
  });

  it('is not what the abstract builds on, compares with or uses', () => {
    for (const abstract of [
      'We propose a method based on TinyOven.',
      'We present a study comparing ovens, including OldOven, TinyOven and BigOven.',
      'We introduce a slow bread baking (SBB) method.',
      'We propose an LLM-based oven and a VLM-guided loaf.',
      'TinyOven was proposed before. It bakes.',
      'We extend TinyOven.',
      'Slow Bread Baking (SBB) takes time. We propose a novel SBB framework.',
      'We introduce a novel application of the Bread Gas Network (BGN) to loaves.',
    ]) {
      expect([abstract, nameOf('Baking', abstract)]).toEqual([abstract, null]);
    }
  });

  it('is given with every place where it stands', () => {
    expect(findShortName('TinyOven: Baking', 'TinyOven bakes. TinyOvens do not; (TinyOven) does.')?.ranges).toEqual([
      { field: 'title', start: 0, end: 8 },
      { field: 'abstract', start: 0, end: 8 },
      { field: 'abstract', start: 35, end: 43 },
    ]);
  });

  it('stands at least once where it is said to, in any text', () => {
    const piece = fc.constantFrom(
      'We propose ',
      'TinyOven',
      'SBB',
      ' (SBB)',
      ' called ',
      ', ',
      ': ',
      '. ',
      'Slow Bread Baking',
      'our method ',
      '$',
      '\\textbf{',
      '}',
      'ß ',
      '😀',
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, (title, abstract) => {
        const found = findShortName(title, abstract);
        if (found === null) return;
        expect(found.ranges.length).toBeGreaterThan(0);
        for (const { field, start, end } of found.ranges) {
          expect((field === 'title' ? title : abstract).slice(start, end)).toBe(found.name);
        }
      }),
    );
  });
});
