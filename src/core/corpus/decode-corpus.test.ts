import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../domain/corpus.ts';
import { toDay } from '../domain/day.ts';
import type { PaperId, Slug, TopicId } from '../domain/ids.ts';
import type { Link, Mark, Paper, Repair } from '../domain/paper.ts';
import type { Field } from '../domain/range.ts';
import { shapes } from '../domain/source.ts';
import { decodeAccounts, decodeChunk, decodeDigests, decodeHeads, decodeSummary } from './decode-corpus.ts';
import { encodeCorpus } from './encode-corpus.ts';
import { inventDigest, inventPaper } from './invented-papers.ts';
import { readCorpus } from './read-corpus.ts';

/** A text as scraped and as repaired, in pieces: one that stayed as it was, then one that was changed. */
const pieces = fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string(), fc.string()), { maxLength: 4 });

function repair(field: Field, parts: readonly (readonly [string, string, string])[]) {
  let [raw, text] = ['', ''];
  const repairs: Repair[] = [];
  for (const [same, from, to] of parts) {
    const start = text.length + same.length;
    raw += same + from;
    text += same + to;
    repairs.push({ field, start, end: start + to.length, from, to, rule: 'invented' });
  }
  return { raw, text, repairs };
}

const day = fc
  .tuple(
    fc.option(fc.integer({ min: 1991, max: 2100 })),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, dayOfMonth]) => toDay(year, month, dayOfMonth))
  .filter((one) => one !== null);
const span = fc.tuple(fc.integer({ min: 1 }), fc.integer({ min: 1 }));
const range = fc.record({ start: fc.nat(), end: fc.nat() });
const fieldRange = fc.record({ field: fc.constantFrom<Field>('title', 'abstract'), start: fc.nat(), end: fc.nat() });
const mark: fc.Arbitrary<Mark> = fc
  .tuple(fieldRange, fc.constantFrom('sup' as const, 'sub' as const))
  .map(([at, kind]) => ({ ...at, kind }));
const link: fc.Arbitrary<Link> = fc
  .tuple(range, fc.webUrl(), fc.constantFrom('code' as const, 'project' as const, 'data' as const, 'other' as const))
  .map(([at, url, kind]) => ({ url, kind, ...at }));
const topicIds = ['attention', 'compression'] as readonly string[] as readonly TopicId[];

/** Everything that a paper may say beyond its text; any of it may be absent. */
const stated = fc.record(
  {
    authors: fc.array(fc.string()),
    arxivId: fc.string(),
    arxivVersion: fc.integer({ min: 1 }),
    votes: fc.nat(),
    publishedDay: day,
    repository: fc.string(),
    starsRounded: fc.constant(true as const),
    aiKeywords: fc.array(fc.string()),
  },
  { requiredKeys: [] },
);

const place = { source: 'invented', day: '2025-07-31' };
const paper: fc.Arbitrary<Omit<Paper, 'id' | 'slug'>> = fc
  .record({
    title: pieces.map((parts) => repair('title', parts)),
    abstract: pieces.map((parts) => repair('abstract', parts)),
    marks: fc.array(mark, { maxLength: 2 }),
    links: fc.array(link, { maxLength: 2 }),
    under: fc.subarray([...topicIds]),
    evidence: fc.array(fieldRange, { minLength: 1, maxLength: 2 }),
    lines: fc.record({ title: span, abstract: span }, { requiredKeys: ['title'] }),
    truncated: fc.boolean(),
    readingSeconds: fc.nat(),
    stated,
  })
  .map(({ title, abstract, under, evidence, lines, stated: said, ...rest }) => ({
    ...rest,
    ...said,
    title: title.text,
    abstract: abstract.text,
    raw: { title: title.raw, abstract: abstract.raw },
    repairs: [...title.repairs, ...abstract.repairs],
    flags: [],
    topics: under.map((id) => ({ id, evidence })),
    formerly: ['aaaaaaaaaaaa' as PaperId],
    digests: [{ digest: inventDigest(place).id, source: 'invented', rank: 1, lines }],
  }));

const corpus: fc.Arbitrary<Corpus> = fc
  .record({
    papers: fc.array(paper, { maxLength: 3 }),
    shape: fc.constantFrom(...shapes),
    counts: fc.record({
      blank: fc.nat(9),
      furniture: fc.nat(9),
      title: fc.nat(9),
      abstract: fc.nat(9),
      meta: fc.nat(9),
      unknown: fc.nat(9),
    }),
    message: fc.string({ unit: 'binary' }),
  })
  .map(({ papers, shape, counts, message }) => ({
    papers: papers.map((one, n) => ({ ...one, id: `${n}`.padStart(12, '0') as PaperId, slug: `paper-${n}` as Slug })),
    digests: [{ ...inventDigest(place), dayEvidence: [{ from: 'capture', text: message, line: 3 }] }],
    topics: topicIds.map((id) => ({ id, name: id, query: message, doc: message })),
    sources: [{ name: 'invented', sha256: message, shape, lines: counts, papers: papers.length }],
    diagnostics: [{ severity: 'note', code: 'odd', source: 'invented', line: 0, message, excerpt: message }],
  }));

describe('the files of any corpus', () => {
  it('give it back whole', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, async (before) => {
        const files = encodeCorpus(before, { search: '{}' });
        const texts = new Map(files.map(({ name, text }) => [name, text]));
        const { corpus: after } = await readCorpus(async (name) => texts.get(name) ?? '');
        expect(after).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the decoders of a corpus', () => {
  const papers = [inventPaper('Sparse invention', place, { formerly: ['aaaaaaaaaaaa' as PaperId], votes: 3 })];
  const whole: Corpus = { papers, digests: [inventDigest(place)], topics: [], sources: [], diagnostics: [] };
  const texts = encodeCorpus(whole, { search: 'search.bin' }).map(({ text }) => text);
  const decoders = [decodeSummary, decodeHeads, decodeChunk, decodeDigests, decodeAccounts];

  it('give a value or a failure, and never throw, whatever stands in one place of a file', () => {
    const odd = fc.oneof(fc.jsonValue(), fc.constantFrom(-1, 1.5, 1e300, '', '\u{D800}', null, [], {}));
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(), odd, (text, at, value) => {
        let seen = 0;
        const places = countPlaces(JSON.parse(text));
        const changed = JSON.stringify(JSON.parse(text), (_key, child: unknown) =>
          seen++ === at % places ? value : child,
        );
        for (const decode of decoders) expect(typeof decode(changed).ok).toBe('boolean');
      }),
      { numRuns: 1000 },
    );
  });

  it('refuse the file of another', () => {
    const understood = texts.map((text) => decoders.filter((decode) => decode(text).ok).length);
    expect(understood).toEqual(texts.map(() => 1));
  });
});

/** How many values a JSON value holds, itself included. */
function countPlaces(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, child) => sum + countPlaces(child), 1);
}
