import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { createShelfStorage, type ShelfReading, type ShelfStorage } from './shelf-storage.ts';

/**
 * A shelf as version 1 wrote it, literally. It opens for ever: a later version adds its own fixture beside this one and steps that lead
 * from here to there, and never changes what stands here.
 */
const records = {
  meta: [['shelf', { version: 1, sequence: 3, device: 'k3v9x0q2', latest: '1753984800123-00001-k3v9x0q2' }]],
  marks: [
    { id: '0q7x2m4k9d1a', sequence: 1, fields: [['kept', true, '1753984800123-00000-k3v9x0q2']] },
    {
      id: '5h8w3n6p0b2c',
      sequence: 3,
      fields: [
        ['kept', false, '1753984800123-00001-k3v9x0q2'],
        ['note', { text: 'said by a later version' }, '1753984800000-00000-zz00zz00'],
      ],
    },
  ],
  papers: [
    {
      id: '0q7x2m4k9d1a',
      slug: 'sparse-invention-0q7x2m',
      title: 'Sparse invention: 3× less',
      abstract: 'We invent at https://code.example/invention half of 10² things.',
      raw: {
        title: 'Sparse invention: 3times less',
        abstract: 'We invent at https://code.example/invention half of 10^2 things.',
      },
      repairs: [
        { field: 'title', start: 19, end: 20, from: 'times', to: '×', rule: 'times' },
        { field: 'abstract', start: 54, end: 55, from: '^2', to: '²', rule: 'superscript' },
      ],
      marks: [{ field: 'abstract', start: 54, end: 55, kind: 'sup' }],
      flags: [{ field: 'abstract', start: 0, end: 2, code: 'tex-debris' }],
      links: [{ url: 'https://code.example/invention', kind: 'code', start: 13, end: 43 }],
      topics: [{ id: 'compression', evidence: [{ field: 'title', start: 0, end: 6 }] }],
      truncated: false,
      readingSeconds: 4,
      formerly: ['1z2y3x4w5v6u'],
      digests: [
        {
          digest: '2025-07-31-invented',
          source: 'invented.txt',
          day: '2025-07-31',
          rank: 1,
          lines: { title: [4, 4], abstract: [6, 7] },
        },
        { digest: '--07-30-invented', source: 'older.txt', day: '--07-30', rank: 2, lines: { title: [1, 1] } },
      ],
      authors: ['A. Inventor'],
      arxivId: '2507.00001',
      arxivVersion: 2,
      votes: 12,
      comments: 1,
      publishedDay: '2025-07-30',
      submitter: 'inventor',
      organisation: 'Invented',
      repository: 'https://code.example/invention',
      stars: 5,
      projectPage: 'https://invented.example',
      aiSummary: 'Things are invented.',
      aiKeywords: ['invention'],
    },
  ],
} as const;

/** Builds the database with the browser's own calls, so that no code of ours takes part in making the fixture. */
async function writeFixture(name: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.addEventListener('error', () => reject(request.error));
    request.addEventListener('upgradeneeded', () => {
      const database = request.result;
      const marks = database.createObjectStore('marks', { keyPath: 'id' });
      marks.createIndex('sequence', 'sequence');
      const papers = database.createObjectStore('papers', { keyPath: 'id' });
      const meta = database.createObjectStore('meta');
      database.createObjectStore('quarantine', { autoIncrement: true });
      for (const mark of records.marks) marks.put(mark);
      for (const paper of records.papers) papers.put(paper);
      for (const [key, value] of records.meta) meta.put(value, key);
    });
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
  });
}

function open(name: string): ShelfStorage {
  return createShelfStorage({ name, channel: null, now: () => 1_760_000_000_000, random: () => 0 });
}

async function read(storage: ShelfStorage): Promise<ShelfReading> {
  const reading = await storage.read();
  if (!reading.ok) throw new Error(reading.error.code);
  return reading.value;
}

describe('a shelf of version 1', () => {
  it('opens with everything that was on it', async () => {
    await writeFixture('opens');
    const { entries, ...reading } = await read(open('opens'));
    expect(reading).toEqual({ whole: true, lasting: true, notice: null });
    expect(entries).toEqual([
      {
        id: '0q7x2m4k9d1a',
        sequence: 1,
        mark: new Map([['kept', [true, '1753984800123-00000-k3v9x0q2']]]),
        paper: records.papers[0],
      },
      {
        id: '5h8w3n6p0b2c',
        sequence: 3,
        mark: new Map<string, unknown>([
          ['kept', [false, '1753984800123-00001-k3v9x0q2']],
          ['note', [{ text: 'said by a later version' }, '1753984800000-00000-zz00zz00']],
        ]),
        paper: null,
      },
    ]);
  });

  it('takes a change after those it holds, on the same device', async () => {
    await writeFixture('takes a change');
    const storage = open('takes a change');
    const paper = (await read(storage)).entries[0]?.paper;
    if (!paper) throw new Error('a copy expected');
    await storage.setKept({ paper, keep: false, nowMs: 0 });
    const { entries } = await read(open('takes a change'));
    expect(entries.find(({ id }) => id === paper.id)).toMatchObject({
      sequence: 4,
      mark: new Map([['kept', [false, '1753984800123-00002-k3v9x0q2']]]),
      paper: null,
    });
  });
});
