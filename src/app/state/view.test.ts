import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DigestId, Slug, TopicId } from '../../core/domain/ids.ts';
import { parseAddress, printAddress, type Address } from './address.ts';
import { isAsking, parseView, printView, toView, type View } from './view.ts';

const site = 'https://sheaf.example';

/** Texts of the characters that paths and query strings are made of, and of any others. */
const oddText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'/\\?#&=%.+:@ -ab2F\t\n\u{0}\u{D800}é🦓') }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '/paper/a-1',
    '/digest/--07-31-x',
    '/shelf/',
    '/about/index.html',
    '//evil.example',
    '/paper/%E0%A4%A',
  ),
);

const wholeText = fc.string({ unit: 'binary' }).filter((text) => !/\p{Surrogate}/u.test(text));
const slug = fc.stringMatching(/^[0-9a-z]{1,8}(-[0-9a-z]{1,8}){0,3}$/) as fc.Arbitrary<string> as fc.Arbitrary<Slug>;
const topicId = slug as fc.Arbitrary<string> as fc.Arbitrary<TopicId>;
const digestId = fc
  .string({ unit: fc.constantFrom(...'0123456789-abc+&=é🦓.') })
  .filter((id) => !['', '.', '..'].includes(id)) as fc.Arbitrary<string> as fc.Arbitrary<DigestId>;
const address: fc.Arbitrary<Address> = fc.oneof(
  fc.constantFrom<Address>({ page: 'home' }, { page: 'shelf' }, { page: 'about' }),
  slug.map((one): Address => ({ page: 'paper', slug: one })),
  topicId.map((id): Address => ({ page: 'topic', id })),
  digestId.map((id): Address => ({ page: 'digest', id })),
);
const view: fc.Arbitrary<View> = fc.record({
  address,
  query: wholeText,
  topics: fc.uniqueArray(topicId).map((topics) => topics.toSorted()),
  order: fc.constantFrom(null, 'relevance', 'newest', 'title', 'votes'),
});

/** What the browser's address bar makes of a path and a query string. */
function throughBar(printed: string): View {
  const { origin, pathname, search, hash } = new URL(printed, site);
  expect({ origin, hash }).toEqual({ origin: site, hash: '' });
  return parseView(pathname, search);
}

describe('the address of a view', () => {
  it('says the same view again, through the address bar', () => {
    fc.assert(
      fc.property(view, (before) => {
        expect(throughBar(printView(before))).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });

  it('is understood whatever it is, and stays as it is once it was understood', () => {
    fc.assert(
      fc.property(oddText, oddText, (path, search) => {
        const said = parseView(path, search);
        const printed = printView(said);
        expect(printed.startsWith('/')).toBe(true);
        const again = throughBar(printed);
        expect(printView(again)).toBe(printView(throughBar(printView(again))));
        if (said.address.page !== 'missing') expect(again).toEqual(said);
      }),
      { numRuns: 1000 },
    );
  });

  it('says a query of blanks alone, so that a blank can be typed', () => {
    const blank = { ...toView({ page: 'home' }), query: ' ' };
    expect(throughBar(printView(blank))).toEqual(blank);
  });

  it('says topics sorted and each once, and passes over what is no topic and no order', () => {
    expect(parseView('/', '?topic=b&topic=a&topic=b&topic=A%20B&topic=&order=best&other=1')).toEqual({
      ...toView({ page: 'home' }),
      topics: ['a', 'b'],
    });
    expect(printView(parseView('/shelf', 'q=a+b&order=title'))).toBe('/shelf?q=a+b&order=title');
  });
});

describe('an address', () => {
  it.each([
    ['/', { page: 'home' }],
    ['', { page: 'home' }],
    ['/index.html', { page: 'home' }],
    ['/shelf/', { page: 'shelf' }],
    ['/about/index.html', { page: 'about' }],
    ['/paper/sparse-attention-4f2k9a', { page: 'paper', slug: 'sparse-attention-4f2k9a' }],
    ['/digest/2025-07-31-daily-papers/', { page: 'digest', id: '2025-07-31-daily-papers' }],
    ['/topic/self-supervision', { page: 'topic', id: 'self-supervision' }],
    ['/digest/%C3%A9t%C3%A9', { page: 'digest', id: 'été' }],
  ])('%s leads to a page', (path, expected) => {
    expect(parseAddress(path)).toEqual(expected);
  });

  it.each([
    '/paper',
    '/paper/',
    '/paper/A',
    '/paper/a/b',
    '/digest/',
    '/digest/%2F',
    '/digest/a%20b',
    '/topic/A',
    '/shelf/a',
    '/x',
  ])('%s leads to none', (path) => {
    expect(parseAddress(path).page).toBe('missing');
  });

  it('holds nothing that would end its path, or that a browser leaves out', () => {
    expect(printAddress(parseAddress('/a?b#c d\n'))).toBe('/a%3Fb%23c%20d%0A');
    expect(printAddress({ page: 'digest', id: 'été' as DigestId })).toBe('/digest/%C3%A9t%C3%A9');
  });

  it.each(['//evil.example/x', '/\\evil.example', '/\t/evil.example', '\n//evil.example', '/%2F/evil.example'])(
    '%j never leads to another site',
    (path) => {
      expect(new URL(printAddress(parseAddress(path)), site).origin).toBe(site);
    },
  );
});

describe('a view', () => {
  it('asks only where it wants other papers, or another order, than its page shows by itself', () => {
    const [home, shelf, about] = (['home', 'shelf', 'about'] as const).map((page) => toView({ page }));
    const asking = [
      { ...home, query: ' ' },
      { ...home, order: 'newest' },
      { ...home, order: 'relevance' },
      { ...about, query: 'words' },
      { ...home, query: 'words' },
      { ...home, topics: ['a'] },
      { ...home, order: 'votes' },
      { ...shelf, order: 'title' },
      { ...shelf, order: 'newest' },
    ].map((one) => isAsking(one as View));
    expect(asking).toEqual([false, false, false, false, true, true, true, true, true]);
  });
});
