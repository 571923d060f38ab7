import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAcronyms } from './acronyms.ts';

const pairs = (text: string) => findAcronyms(text).map(({ short, long }) => `${short} = ${long}`);

describe('the acronyms that a text defines', () => {
  it('stand in brackets behind the words they are short for, or before them', () => {
    expect(pairs('We use Slow Bread Baking (SBB) and SBB again.')).toEqual(['SBB = Slow Bread Baking']);
    expect(pairs('We use SBB (Slow Bread Baking).')).toEqual(['SBB = Slow Bread Baking']);
    expect(pairs('Slow Bread Baking(SBB) needs no blank.')).toEqual(['SBB = Slow Bread Baking']);
  });

  it('may take more than the first letter of a word, a figure, and pass over small words', () => {
    expect(pairs('Crumb Tokenization (CruTok) works.')).toEqual(['CruTok = Crumb Tokenization']);
    expect(pairs('a mixture of baker-ovens (MoBO)')).toEqual(['MoBO = mixture of baker-ovens']);
    expect(pairs('from text-to-toast (T2T) models')).toEqual(['T2T = text-to-toast']);
    expect(pairs('in three-dimensional (3D) ovens')).toEqual(['3D = three-dimensional']);
    expect(pairs('with explainable ovens (XO)')).toEqual(['XO = explainable ovens']);
  });

  it('leave out words before that they do not stand for, but not the first half of a compound', () => {
    expect(pairs('We train large dough-rising models (DRMs).')).toEqual(['DRMs = dough-rising models']);
    expect(pairs('We train multi-modal large ovens (MLOs).')).toEqual(['MLOs = multi-modal large ovens']);
    expect(pairs('with Contrastive Loaf-Image Pre-baking (CLIP)')).toEqual([
      'CLIP = Contrastive Loaf-Image Pre-baking',
    ]);
    expect(pairs('the Office of Bread (OB)')).toEqual(['OB = Office of Bread']);
  });

  it('are found where the bracket goes on, and each only once', () => {
    expect(pairs('Slow Bread Baking (SBB, see below) and slow breakfast buffets (SBB).')).toEqual([
      'SBB = Slow Bread Baking',
    ]);
  });

  it('are not every word in capitals in a bracket', () => {
    for (const text of [
      'Our oven is hot (SBB).',
      'We bake three kinds (Rye, Oat).',
      'Older ovens (Oasis) are slow.',
      'It scores well (OH = 0, II, 7B, A1).',
      'High rendering speeds (FPS).',
      'A standard heating process (SANS).',
      'Slow bread. Baking starts (SB).',
      '(SBB)',
      'SBB ()',
      ')SBB(',
    ]) {
      expect([text, pairs(text)]).toEqual([text, []]);
    }
  });

  it('have ranges that hold what they say, in any text', () => {
    const piece = fc.constantFrom(
      'Slow',
      'bread',
      'İst',
      'SBB',
      'sB',
      '(',
      ')',
      ' (',
      ') ',
      ' ',
      '-',
      ', ',
      '. ',
      'ß',
      '😀',
      '\\emph{x}',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        for (const { short, long, shortRange, longRange } of findAcronyms(text)) {
          expect(text.slice(shortRange.start, shortRange.end)).toBe(short);
          expect(text.slice(longRange.start, longRange.end)).toBe(long);
          expect(long).not.toBe('');
          expect(shortRange.end <= longRange.start || longRange.end <= shortRange.start).toBe(true);
        }
      }),
    );
  });
});
