import { describe, expect, it } from 'vitest';
import { findLinks, toKind } from './links.ts';

const urls = (text: string) => findLinks(text).map(({ url }) => url);

describe('findLinks', () => {
  it('leaves out what is glued to the end', () => {
    expect(urls('Code: https://github.com/a/b. More (https://a.io/x), “https://b.io”.')).toEqual([
      'https://github.com/a/b',
      'https://a.io/x',
      'https://b.io',
    ]);
  });

  it('reads a link and its brace twin once', () => {
    expect(urls('at https://a.github.io/{https://a.github.io/}.')).toEqual(['https://a.github.io/']);
  });

  it('keeps a bracket that the link opens', () => {
    expect(urls('(https://en.wikipedia.org/wiki/Sheaf_(mathematics))')).toEqual([
      'https://en.wikipedia.org/wiki/Sheaf_(mathematics)',
    ]);
  });

  it('knows a code host without its scheme, and no host inside another word', () => {
    expect(urls('see github.com/a/b, not notgithub.com/a')).toEqual(['https://github.com/a/b']);
  });

  it('gives the place of the link in the text', () => {
    const text = 'Code: https://github.com/a/b.';
    expect(findLinks(text).map(({ start, end }) => text.slice(start, end))).toEqual(['https://github.com/a/b']);
  });

  it('says by host and path what a link leads to', () => {
    expect(toKind('https://www.github.com/a')).toBe('code');
    expect(toKind('https://huggingface.co/datasets/a/b')).toBe('data');
    expect(toKind('https://huggingface.co/a/b')).toBe('other');
    expect(toKind('https://en.wikipedia.org/x')).toBe('other');
    expect(toKind('https://a.github.io/b')).toBe('project');
    expect(toKind('https://mygithub.com.evil.io/')).toBe('project');
    expect(toKind('https://localhost/')).toBeNull();
    expect(toKind('javascript:alert(1)')).toBeNull();
  });
});
