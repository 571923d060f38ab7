import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../domain/paper.ts';
import { buildCorpus, type Gathered } from './build-corpus.ts';
import { decodeAccounts, decodeChunk, decodeDigests, decodeHeads, decodeSummary } from './decode-corpus.ts';
import { encodeCorpus, isCorpusFile } from './encode-corpus.ts';
import { inventDigest, inventPaper } from './invented-papers.ts';
import { readCorpus } from './read-corpus.ts';

const may = { source: 'a.json', day: '2025-05-01' };
const june = { source: 'b.json', day: '2025-06-01' };
const yearless = { source: 'c.txt', day: '--07-31' };

function gather(papers: readonly Paper[]): Gathered {
  return { papers, digests: [may, june, yearless].map(inventDigest), topics: [], sources: [], diagnostics: [] };
}

describe('buildCorpus', () => {
  it('puts the newest digest first, days without a year last, and keeps the order of the page', () => {
    const papers = [
      inventPaper('Old', may),
      inventPaper('Second', { ...june, rank: 2 }),
      inventPaper('First', { ...june, rank: 1 }),
      inventPaper('Some July', yearless),
    ];
    const corpus = buildCorpus(gather(papers));
    expect(corpus.papers.map((paper) => paper.title)).toEqual(['First', 'Second', 'Old', 'Some July']);
    expect(corpus.digests.map((digest) => digest.day)).toEqual(['2025-06-01', '2025-05-01', '--07-31']);
    expect(corpus.digests[0]?.papers).toEqual(corpus.papers.slice(0, 2).map((paper) => paper.id));
  });

  it('makes one paper of the same paper in two sources: text of the newest, fields of both', () => {
    const { papers, diagnostics } = buildCorpus(
      gather([
        inventPaper('Twice', may, { votes: 3, authors: ['A. Author'] }),
        inventPaper('Twice', june, { votes: 9, abstract: 'New.', raw: { title: 'Twice', abstract: 'New.' } }),
      ]),
    );
    expect(papers).toHaveLength(1);
    expect(papers[0]).toMatchObject({ abstract: 'New.', votes: 9, authors: ['A. Author'] });
    expect(papers[0]?.digests.map(({ day }) => day)).toEqual(['2025-06-01', '2025-05-01']);
    expect(diagnostics).toMatchObject([{ code: 'versions-differ', source: 'a.json', severity: 'note' }]);
  });

  it('takes what says something of a field from where it takes the field', () => {
    const older = inventPaper('Both', may, {
      aiSummary: 'Old.',
      aiModel: 'old/model',
      stars: 110_000,
      starsRounded: true,
    });
    const newer = inventPaper('Both', june, { aiSummary: 'New.', stars: 110_042 });
    const [paper] = buildCorpus(gather([older, newer])).papers;
    expect(paper).toMatchObject({ aiSummary: 'New.', stars: 110_042 });
    expect(paper).not.toHaveProperty('aiModel');
    expect(paper).not.toHaveProperty('starsRounded');
  });

  it('takes the abstract from an older source where the newest has none', () => {
    const bare = inventPaper('Bare', june, { abstract: '', raw: { title: 'Bare', abstract: '' } });
    const { papers } = buildCorpus(gather([bare, inventPaper('Bare', may)]));
    expect(papers[0]?.abstract).toBe('We invent Bare.');
    expect(papers[0]?.digests).toHaveLength(2);
  });

  it('lets a renamed paper keep its old id beside the new one, where the arXiv id says that it is the same', () => {
    const before = inventPaper('A Name', may, { arxivId: '2505.00001' });
    const after = inventPaper('A Better Name', june, { arxivId: '2505.00001' });
    const { papers } = buildCorpus(gather([before, after]));
    expect(papers).toHaveLength(1);
    expect(papers[0]).toMatchObject({ id: after.id, title: 'A Better Name', formerly: [before.id] });
  });

  it('keeps two papers of one title apart where their arXiv ids differ; the older keeps the id', () => {
    const older = inventPaper('Technical Report', june, { arxivId: '2401.00001' });
    const newer = inventPaper('Technical Report', may, { arxivId: '2501.00001' });
    const loose = inventPaper('Technical Report', yearless);
    const { papers } = buildCorpus(gather([newer, loose, older]));
    expect(papers).toHaveLength(2);
    expect(papers.find((paper) => paper.arxivId === '2401.00001')).toMatchObject({ id: older.id });
    expect(papers.find((paper) => paper.arxivId === '2401.00001')?.digests).toHaveLength(2);
    expect(new Set(papers.map((paper) => paper.slug)).size).toBe(2);
  });

  it('names a paper once in a digest that shows it twice', () => {
    const { papers, digests } = buildCorpus(
      gather([inventPaper('Again', { ...june, rank: 1 }), inventPaper('Again', { ...june, rank: 2 })]),
    );
    expect(papers[0]?.digests).toHaveLength(1);
    expect(digests[0]?.papers).toHaveLength(1);
  });

  it('stops where a range leaves its text or repairs do not give the scraped text back', () => {
    const badRange = inventPaper('Range', may, { flags: [{ field: 'title', start: 0, end: 99, code: 'x' }] });
    const badRaw = inventPaper('Raw', may, { raw: { title: 'Row', abstract: 'We invent Raw.' } });
    expect(() => buildCorpus(gather([badRange]))).toThrow(/no range of its title/);
    expect(() => buildCorpus(gather([badRaw]))).toThrow(/its title with repairs undone/);
  });

  it('gives the same corpus for the same papers in any order', () => {
    const pool = ['A', 'B', 'C', 'D'].flatMap((title, n) =>
      [may, june, yearless].map((place, rank) =>
        inventPaper(title, { ...place, rank: rank + n + 1 }, n % 2 === 0 ? { arxivId: `2505.0000${rank % 2}` } : {}),
      ),
    );
    const expected = JSON.stringify(buildCorpus(gather(pool)));
    fc.assert(
      fc.property(fc.shuffledSubarray(pool, { minLength: pool.length }), (papers) => {
        expect(JSON.stringify(buildCorpus(gather(papers)))).toBe(expected);
      }),
    );
  });
});

describe('the files of a corpus', () => {
  const repaired = inventPaper('5× less', june, {
    raw: { title: '5times less', abstract: 'We invent 5× less.' },
    repairs: [{ field: 'title', start: 1, end: 2, from: 'times', to: '×', rule: 'times' }],
  });
  const corpus = buildCorpus(
    gather([repaired, ...Array.from({ length: 120 }, (_, n) => inventPaper(`Paper ${n}`, { ...may, rank: n + 1 }))]),
  );
  const files = encodeCorpus(corpus, { search: '{}' });

  it('give the corpus back whole, scraped texts included', async () => {
    const texts = new Map(files.map(({ name, text }) => [name, text]));
    const read = await readCorpus(async (name) => texts.get(name) ?? '');
    expect(read.corpus).toEqual(corpus);
    expect(read.chunks).toHaveLength(3);
    expect(read.summary).toMatchObject({ coverage: { papers: 121 }, digests: 3, other: 121 });
  });

  it('have names that only the files of a corpus have, and other names for other content', () => {
    expect(files.every(({ name }) => isCorpusFile(name))).toBe(true);
    expect(isCorpusFile('package.json')).toBe(false);
    expect(isCorpusFile('heads-.json')).toBe(false);
    const again = encodeCorpus({ ...corpus, digests: [] }, { search: '{}' });
    expect(again.filter(({ name }) => files.some((file) => file.name === name)).length).toBe(files.length - 1);
  });

  it('are decoded or refused, never thrown at', () => {
    const decoders = [decodeSummary, decodeHeads, decodeChunk, decodeDigests, decodeAccounts];
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        for (const decode of decoders) expect(typeof decode(text).ok).toBe('boolean');
      }),
    );
    for (const { text } of files) {
      expect(decodeSummary(text.slice(0, -1)).ok).toBe(false);
    }
  });
});
