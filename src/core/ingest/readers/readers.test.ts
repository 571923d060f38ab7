import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBlank, toLines } from '../lines.ts';
import { readers } from './readers.ts';
import type { LinedSource } from './reader.ts';

const source = (text: string): LinedSource => ({ name: 'any.txt', text, lines: toLines(text) });

/** Pieces of every shape, and what breaks readers that trust them. */
const pieces = [
  '---\nurl: https://huggingface.co/papers?q=a%20b\nretrieved: 2026-01-02\n---\n',
  '# Daily Papers\n',
  'Jan 2\n',
  '[12](https://huggingface.co/login?next=%2Fpapers%2F2512.90001)\n',
  '### [A title](https://huggingface.co/papers/2512.90001)\n',
  '### [A title\nin two lines](https://huggingface.co/papers/2512.90002)\n',
  '[We show an abstract,\\\\\nbroken.](https://huggingface.co/papers/2512.90001)\n',
  '[- ![](x)\\\\\n- 3 authors](https://huggingface.co/papers/2512.90001)\n',
  'https://huggingface.co/papers/2512.90001\n',
  'A title alone\n\nhttps://huggingface.co/papers/2512.90003\n',
  '· Published on Oct 4, 2026\n',
  '[Upvote\n\n117](https://huggingface.co/login?next=%2Fpapers%2F2512.90001)\n',
  'A Title of One Page\nPublished on Oct 6\nSubmitted by\nsomeone\non Oct 7\n',
  'Authors:\nA B\n,\nC D\nAbstract\n',
  'AI-generated summary\n',
  'Community\n',
  '{"version": "https://jsonfeed.org/version/1", "items": [',
  '{"title": "A", "content_text": "We do."}',
  '{"paper": {"title": "A", "summary": "We do."}}',
  ',\n',
  ']}\n',
  'We present a paragraph that is long enough to be an abstract, and it says what our method does. It works.\n',
  'Title: A B\n',
  'constructor: A\n__proto__: B\n',
  'TI  - A Title\nAB  - We show it.\n',
  '[1] A Title. Ada Sprosse, Ben Leiter. 2025.\n',
  '- **A Title**: we show it. It works.\n',
  '<html><body><h2>A Title</h2><p>We show it.</p></body></html>',
  '<rss><item><title>A</title><description><![CDATA[<p>We',
  'title,abstract\n"A","We ""show""\nit."\n',
  '| Title | Abstract |\n|---|---|\n| A | We |\n',
  '@article{k, title = {A {B}}, abstract = "We"}\n',
  '\n',
  '[',
  '![',
  '](',
  ')',
  '\\',
  '\u0000',
  '\ud800',
  '\u2028',
  ' '.repeat(50),
];
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
);

describe.each(readers.map((reader) => ({ shape: reader.shape, reader })))('the reader of $shape', ({ reader }) => {
  it('gives every line of any text a role, and says where it does not know one', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lined = source(text);
        const { roles, digests, diagnostics } = reader.read(lined);
        expect(roles).toHaveLength(lined.lines.length);
        const told = diagnostics.map(({ line }) => line);
        for (const { number, text: line } of lined.lines) {
          const role = roles[number - 1];
          expect(role === 'blank').toBe(isBlank(line));
          if (role === 'unknown') expect(told.some((one) => one <= number)).toBe(true);
        }
        for (const { lines } of digests.flatMap(({ records }) => records)) {
          for (const [from, to] of [lines.title, lines.abstract ?? lines.title]) {
            expect(1 <= from && from <= to && to <= roles.length).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is sure between 0 and 1 of any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const sureness = reader.recognise(source(text));
        expect(0 <= sureness && sureness <= 1).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    '[',
    '![',
    '](',
    '# [',
    ' ',
    '\\',
    'a\n',
    '[\n',
    '"',
    '{"a":',
    'Published on Oct 4\n',
    '<',
    '<a "',
    '<!--',
    '<script>',
    '|',
    '@a{b,',
    '@a{b, c={',
    '1. a\n',
    'a: b\n',
    '"a",',
    '- a b c d. e\n',
  ])('is linear in the number of %j', (piece) => {
    const time = (count: number) => {
      const lined = source(piece.repeat(count));
      const start = performance.now();
      reader.read(lined);
      return performance.now() - start;
    };
    time(2000);
    // 7.5 times as many: what is quadratic takes 56 times as long. The rest is slack for times too short to measure, and the
    // machine may be busy: that it takes too long is believed when it did so each time.
    const isLinear = () => time(15_000) < Math.min(time(2000), time(2000)) * 20 + 150;
    expect([1, 2, 3, 4].some(isLinear)).toBe(true);
  });
});
