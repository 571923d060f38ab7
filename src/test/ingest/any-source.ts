import fc from 'fast-check';

/**
 * Texts as they come from pages, tools and accidents: whole dumps and API days, cut, doubled and mixed, with lines of the page, of markup, of JSON
 * and of odd characters between them. Invented; quick to make, so that ten thousand take seconds.
 */

const words = fc.constantFrom(
  ...'we bake bread with small models and large ovens for attention of agents that learn to compress long documents by rising slowly new Daily May 2048 is it? (yes) self-supervised a the in on'.split(
    ' ',
  ),
);
const sentence = (min: number, max: number) =>
  fc.array(words, { minLength: min, maxLength: max }).map((list) => list.join(' '));
const title = fc
  .tuple(sentence(1, 12), fc.constantFrom('', '', '', '?', '.', '!', ': Part\n  Two'))
  .map((parts) => parts.join(''));
const abstract = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(sentence(20, 60), fc.constantFrom('.', '.', '', ' ...', ' . ')).map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: sentence(1, 6).map((text) => `${text}.`) },
  { weight: 1, arbitrary: sentence(30, 60).map((text) => text.replaceAll(/(.{30,60}) /g, '$1\n')) },
);

const furniture = [
  'new',
  'Get trending papers in your email inbox!',
  'Subscribe',
  'Daily Papers',
  'Trending Papers',
  'byAK and the research community',
  'Jul 31',
  'Feb 29',
  'Oct 2, 2024',
  'Feb 30',
  'Previous',
  '·',
  '-',
  'https://huggingface.co/papers/date/2025-07-30',
  'exported: 2025-08-01',
];
const markup = [
  '# Daily Papers',
  '### [A Title](https://huggingface.co/papers/2507.00001)',
  '[12](https://huggingface.co/login?next=%2Fpapers%2F2507.00001)',
  '[Broken over',
  'lines\\',
  '](https://huggingface.co/papers/2507.00001)',
  '- ![](a.svg)\\',
  '- 3 authors',
  '12',
  '3.2k',
  'Title: Bread',
  'Abstract',
  'Abstract: We bake.',
  '1. Bread and Rolls',
  '[3] Bread',
  '---',
  '```',
  '| a | b |',
  '<div>',
  '<a href="x">Bread</a>',
  '> quoted',
  'Submitted by',
  'Published on Oct 4, 2026',
  '**Bold Title**',
  '![](x.png)',
  '[[a] b](c)',
  'arxiv:2507.00001',
  'by A. Baker',
  'Authors:',
  ',',
];
const json = [
  '[',
  ']',
  '{',
  '}',
  '[{"paper": {',
  '{"paper": {"title": "Bread", "summary": "We bake.", "id": "2507.00001v2", "upvotes": 3}}',
  ',',
  '}}]',
  '"title": "Rolls",',
  `"{'paper': {'title': 'Bread', 'summary': None}}"`,
  '"\\ud800 \\u00e9 \\n"',
  '"unfinished',
  '{"data": [',
  '"date": "2025-07-31"',
  'null',
  'NaN',
  '-1e999',
  '"__proto__": {"paper": 1}',
  '[[[[[[[[',
];
const odd = [
  '\0',
  '\u200b',
  '\ufeff',
  '\ud800',
  '\udfff',
  '\u2028',
  '\u0085',
  '\f',
  '\u202e',
  'قراءة',
  '日本語の論文',
  '\u{1f525}',
  '\ufffd',
  '\t',
  '   ',
  '\u00a0',
  '\\',
  '\\\\\\',
  '$x$',
  'N^2d^2{M}',
  '2.5times',
  'https: //a.bc',
  'https://github.com/a/b.',
  "``x''",
  ' .',
  '{{{',
  '^_{',
  '****',
  '[](](',
  '__proto__',
];
const pieces = fc.oneof(
  { weight: 3, arbitrary: title },
  { weight: 3, arbitrary: abstract },
  { weight: 3, arbitrary: fc.constantFrom(...furniture) },
  { weight: 3, arbitrary: fc.constantFrom(...markup) },
  { weight: 2, arbitrary: fc.constantFrom(...json) },
  { weight: 2, arbitrary: fc.constantFrom(...odd) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...odd, 'a', ' ', '[', '<', '- '), fc.integer({ min: 100, max: 3000 }))
      .map(([unit, times]) => unit.repeat(times)),
  },
);
const breaks = fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '\r\n', '\r\n\r\n', '\r', '\n \n', ' ', '', '\n\u200b\n');

const mixture = fc.array(fc.tuple(pieces, breaks), { maxLength: 20 }).map((parts) => parts.flat().join(''));

const dump = fc
  .tuple(
    fc.constantFrom('Jul 31', 'Jan 1, 2025', ''),
    fc.array(fc.tuple(title, abstract), { maxLength: 4 }),
    fc.constantFrom('\n', '\r\n', '\r'),
  )
  .map(([day, papers, ending]) =>
    ['Daily Papers', ...(day ? [day] : []), ...papers.flat()].join('\n\n').replaceAll('\n', ending),
  );

const apiDay = fc
  .tuple(
    fc.array(
      fc.record({
        title,
        summary: abstract,
        id: fc.constantFrom('2507.00001', '2507.00002v3', 'cs/0701001', 'x'),
        upvotes: fc.constantFrom(3, null, -1, '7'),
      }),
      { maxLength: 3 },
    ),
    fc.constantFrom(0, 2),
  )
  .map(([papers, indent]) =>
    JSON.stringify(
      papers.map((paper) => ({ paper })),
      null,
      indent,
    ),
  );

/** A text, with a part of it taken out, doubled, or another put in. */
const spoilt = fc
  .tuple(
    fc.oneof(dump, apiDay),
    pieces,
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom('whole', 'cut', 'hole', 'doubled', 'filled'),
  )
  .map(([text, piece, a, b, how]) => {
    const [from, to] = [a, b].toSorted((x, y) => x - y).map((ratio) => Math.floor(ratio * text.length)) as [
      number,
      number,
    ];
    switch (how) {
      case 'whole':
        return text;
      case 'cut':
        return text.slice(0, to);
      case 'hole':
        return text.slice(0, from) + text.slice(to);
      case 'doubled':
        return text + text.slice(from);
      case 'filled':
        return text.slice(0, to) + piece + text.slice(to);
    }
  });

/** A source: a name that may say a day, and any of these texts. */
export const anySource = fc.record({
  name: fc.constantFrom(
    'source.txt',
    '2025-07-31-daily.txt',
    '2025-07-31.json',
    '2024-02-29 kitchen.md',
    '日報',
    '2025-08-011.txt',
  ),
  text: fc.oneof(
    { weight: 3, arbitrary: mixture },
    { weight: 3, arbitrary: spoilt },
    { weight: 1, arbitrary: fc.tuple(spoilt, mixture).map((parts) => parts.join('\n\n')) },
  ),
});
