import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../domain/day.ts';
import type { DigestId, PaperId, TopicId } from '../domain/ids.ts';
import type { Paper } from '../domain/paper.ts';
import { inventPaper } from '../corpus/invented-papers.ts';
import { answerCondition } from '../query/answer-condition.ts';
import { inflect } from '../query/inflect.ts';
import { matchQuery, prepareTexts } from '../query/match-query.ts';
import { openLastWord } from '../query/open-last-word.ts';
import { parseQuery } from '../query/parse-query.ts';
import { buildIndex, undivided, type Division } from './build-index.ts';
import { encodeFiles, encodeOneFile } from './index-files.ts';
import { toIndexedPaper } from './indexed-paper.ts';
import { matchIndex, factParts, neededParts } from './match-index.ts';
import { openIndex, type OpenIndex } from './open-index.ts';
import { eachPaper, noPapers, addPaper } from './paper-set.ts';
import { createWordFinder } from './word-hits.ts';

const today = '2025-08-01' as Day;
const vocabulary = (
  'model models modelling modeled sparse sparsity attention attentive tide tides study studies studied dying die the of and a learn learns learning ' +
  "self supervised x2 3d café naïve model's don't 学习 深度 low-rank state-of-the-art α relational relation relative"
).split(' ');

/** Numbers that are as good as chance, the same in every run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

const digest = (source: string, own?: string) => ({
  digest: `${own ?? 'undated'}-${source}` as DigestId,
  source,
  rank: 1,
  lines: { title: [1, 1] as const },
  ...(own !== undefined && { day: own as Day }),
});

function inventPapers(count: number): readonly Paper[] {
  const random = createRandom(7);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() ** 1.7 * from.length)] as T;
  const words = (most: number) => Array.from({ length: Math.floor(random() * most) }, () => pick(vocabulary));
  return Array.from({ length: count }, (_, at) => {
    const day = `2025-0${1 + (at % 8)}-1${at % 10}`;
    const authors = random() < 0.5 ? [`${pick(vocabulary)} ${pick(vocabulary)}`, pick(vocabulary)] : undefined;
    return inventPaper(
      `paper ${at}`,
      { source: 'x' },
      {
        title: words(6).join(' '),
        abstract: words(40).join(random() < 0.2 ? '. ' : ' '),
        topics: (['tides', 'rank'] as TopicId[]).filter(() => random() < 0.3).map((id) => ({ id, evidence: [] })),
        digests: [
          digest(pick(['A.txt', 'b.txt']), random() < 0.9 ? day : undefined),
          ...(random() < 0.2 ? [digest('b.txt', '2025-01-10')] : []),
        ],
        readingSeconds: Math.floor(random() * 300),
        ...(authors && { authors }),
        ...(random() < 0.5 && { votes: Math.floor(random() * 40) }),
        ...(random() < 0.3 && { repository: 'https://example.org/x' }),
      },
    );
  });
}

async function open(papers: readonly Paper[], division: Division, asFiles: boolean): Promise<OpenIndex> {
  const built = buildIndex(papers.map(toIndexedPaper), { topics: ['tides', 'rank'], division });
  const files = asFiles ? encodeFiles(built) : [{ name: '', bytes: encodeOneFile(built) }];
  const opened = await openIndex(async (name) => {
    const file = name === null ? files.at(-1) : files.find((one) => one.name === name);
    if (file === undefined) throw new Error(`no file ${name}`);
    return { ok: true, value: file.bytes };
  });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

const conditions = [
  'topic:tides',
  'topic:other',
  'digest:2025-01-10',
  'source:b.TXT',
  'in:2025-03',
  'in:2025',
  'after:2025-04',
  'before:2025-04-12',
  'after:60d',
  'has:code',
  'has:math',
  'time:<2',
  'votes:>=20',
  'votes:<5',
  'is:kept',
  'is:unread',
  '#tag',
  'note:x',
  'author:"model tides"',
  'author:le*',
  'digest:undated-a.txt',
  'sort:title',
];
const anyWord = fc.constantFrom(...vocabulary, 'mod', 'zzz', 'le', 's', 'm');
const anyLeaf = fc.oneof(
  { weight: 5, arbitrary: anyWord },
  { weight: 2, arbitrary: anyWord.map((word) => `${word}*`) },
  { weight: 2, arbitrary: fc.array(anyWord, { minLength: 2, maxLength: 3 }).map((words) => `"${words.join(' ')}"`) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('title:', 'abs:'), anyWord).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('author:'), anyWord).map((parts) => parts.join('')) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(...conditions),
  },
);
const anyQuery = fc
  .array(fc.tuple(fc.constantFrom('', '', '', '-', 'OR ', '(', ') '), anyLeaf), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.map((part) => part.join('')).join(' '));

const papers = inventPapers(500);
const prepared = papers.map((paper) => prepareTexts(paper.title, paper.abstract));
const kept = new Set(papers.filter((_, at) => at % 7 === 0).map(({ id }) => id));
const shelfOf = (id: PaperId) => ({ kept: kept.has(id), read: false, hidden: false, tags: [], note: '' });

async function matchedBy(index: OpenIndex, text: string): Promise<readonly number[]> {
  const query = openLastWord(inflect(parseQuery(text)), text);
  await index.load([...neededParts(query, index), ...factParts(index)]);
  const shelf = (printed: string) => {
    if (printed !== 'is:kept') return null;
    const set = noPapers(index.root.papers);
    for (const [at, { id }] of papers.entries()) if (kept.has(id)) addPaper(set, papers.length - 1 - at);
    return set;
  };
  const found: number[] = [];
  eachPaper(matchIndex(query, { index, words: createWordFinder(index), today, shelf }), (paper) => {
    found.push(papers.length - 1 - paper);
  });
  return found.toReversed();
}

function matchedSlowly(text: string): readonly number[] {
  const query = openLastWord(inflect(parseQuery(text)), text);
  return papers.flatMap((paper, at) => {
    const texts = prepared[at];
    const answers = (condition: Parameters<typeof answerCondition>[0]) =>
      answerCondition(condition, paper, { today, shelf: shelfOf(paper.id) });
    return texts !== undefined && matchQuery(query, texts, answers).matched ? [at] : [];
  });
}

function buildOneFile(): Uint8Array {
  return encodeOneFile(buildIndex(papers.map(toIndexedPaper), { topics: [], division: undivided }));
}

/** `npm test` asks fewer; the evaluation of the engine all 2,000. */
const queries = Number(process.env['ORACLE_QUERIES'] ?? 60);

describe('the index', () => {
  it.each([
    ['in one file', undivided, false],
    [
      'in files of few papers and few words each',
      { segmentPapers: 170, shardWords: 400, idsTogether: 16, lettersFrom: 0 },
      true,
    ],
  ])('matches what the slow matcher matches, %s', async (_, division, asFiles) => {
    const index = await open(papers, division, asFiles);
    await fc.assert(
      fc.asyncProperty(anyQuery, async (text) => {
        expect(await matchedBy(index, text)).toEqual(matchedSlowly(text));
      }),
      { numRuns: queries },
    );
  });

  it('is the same bytes for the same papers', () => {
    expect(buildOneFile()).toEqual(buildOneFile());
  });

  it('keeps the files of old papers when new ones come', () => {
    const division = { segmentPapers: 100, shardWords: 400, idsTogether: 50, lettersFrom: 0 };
    const files = (some: readonly Paper[]) =>
      encodeFiles(buildIndex(some.map(toIndexedPaper), { topics: [], division })).map(({ name }) => name);
    const before = files(papers.slice(100, 400));
    const after = new Set(files(papers.slice(80, 400)));
    // All but the order of titles and the root.
    expect(before.filter((name) => !after.has(name)).length).toBeLessThanOrEqual(2);
  });
});
