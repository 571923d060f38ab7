import { mkdtemp, mkdir, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCorpus } from './run-corpus.ts';

const abstract = (of: string) =>
  `We study ${of} with care and report what we found in the kitchen, in the field and on paper.`;
const page = (day: string, ...titles: string[]) =>
  ['Daily Papers', day, ...titles.flatMap((title) => [title, abstract(title)])].join('\n\n');
const apiDay = (title: string, arxivId: string) =>
  JSON.stringify([{ paper: { id: arxivId, title, summary: abstract(title), upvotes: 3 } }], null, 1);

let folder = '';
let said: string[] = [];
const at = (...parts: string[]) => join(folder, ...parts);
const put = (name: string, content: string | Uint8Array) => writeFile(at('data', name), content);
const read = (...parts: string[]) => readFile(at(...parts), 'utf8');
const run = (...more: string[]) =>
  runCorpus(['--data', at('data'), ...(more.includes('--out') ? [] : ['--out', at('out')]), ...more]);
const records = async () => {
  await run('--records', at('records.jsonl'));
  return (await read('records.jsonl'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corpus-'));
  await mkdir(at('data'));
  said = [];
  vi.spyOn(console, 'log').mockImplementation((line) => said.push(String(line)));
  vi.spyOn(console, 'error').mockImplementation((line) => said.push(String(line)));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

describe('npm run corpus', () => {
  it('writes the corpus, every record and the accounting of every source', async () => {
    await put('2025-07-31-daily papers.txt', page('Jul 31', 'Bread From Tokens'));
    await put('2025-08-01.json.gz', gzipSync(apiDay('Rolls', '2508.00001')));
    expect(await run('--records', at('sub', 'records.jsonl'), '--report', at('report.json'), '--strict')).toBe(0);
    expect(said.at(-1)).toBe('2 papers in 2 digests from 2 sources');
    const corpus = JSON.parse(await read('out', 'corpus.json'));
    expect(corpus.coverage).toMatchObject({ papers: 2, sources: 2, lines: { unknown: 0 } });
    expect((await read('sub', 'records.jsonl')).trimEnd().split('\n')).toHaveLength(2);
    const { sources } = JSON.parse(await read('report.json'));
    expect(sources).toMatchObject([
      { file: '2025-07-31-daily papers.txt', shape: 'plain-dump', papers: 1, lines: { title: 1, abstract: 1 } },
      { file: '2025-08-01.json.gz', shape: 'api-day', papers: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
  });

  it('publishes a JSON Schema that its records follow, and that says what is wrong with others', async () => {
    const spoilt = `${page('Jul 31', 'Bread^2 and \\\\% of N^2{M}', 'Rolls')} Code: https://github.com/a/b ...`;
    await put('2025-07-31-a.txt', spoilt);
    await put('2025-07-30.json', apiDay('Bread for Attention', '2507.00001v2'));
    await put('b.txt', 'Daily Papers\n\nJul 31\n\nBread Without an Abstract\n');
    const found = await records();
    const isValid = new Ajv({ strict: true, allErrors: true }).compile(
      JSON.parse(await read('out', 'paper.schema.json')),
    );
    expect(found).toHaveLength(4);
    for (const paper of found) expect([isValid(paper), isValid.errors]).toEqual([true, null]);
    const [first] = found;
    for (const field of [
      'id',
      'slug',
      'title',
      'abstract',
      'raw',
      'repairs',
      'marks',
      'flags',
      'links',
      'topics',
      'truncated',
      'formerly',
      'digests',
    ]) {
      expect(isValid({ ...first, [field]: undefined })).toBe(false);
    }
    expect(isValid({ ...first, votes: -1 })).toBe(false);
    expect(isValid({ ...first, digests: [{ ...first.digests[0], lines: { title: [0, 1] } }] })).toBe(false);
  });

  it('reads only the files that lie directly in the folder, links to files too', async () => {
    await mkdir(at('data', 'fixtures', 'case'), { recursive: true });
    await writeFile(at('data', 'fixtures', 'case', 'source.txt'), page('Jul 30', 'Not This'));
    await put('.hidden', 'Not this.');
    await put('topics.json', '[]');
    await writeFile(at('linked.txt'), page('Jul 29', 'Linked Bread'));
    await symlink(at('linked.txt'), at('data', 'link.txt'));
    await put('日報 ☕.txt', page('Jul 31', 'Bread'));
    expect((await records()).map((paper) => [paper.title, paper.digests[0].source])).toEqual([
      ['Bread', '日報 ☕.txt'],
      ['Linked Bread', 'link.txt'],
    ]);
  });

  it('writes the same bytes for the same sources, whatever stood in the out folder', async () => {
    await put('2025-07-31-b.txt', page('Jul 31', 'Bread', 'Rolls'));
    await put('2025-07-31-a.json', apiDay('Bread', '2507.00001'));
    await put('2025-07-30.txt', page('Jul 30', 'Rolls', 'Cake'));
    const all = async (out: string) =>
      await Promise.all((await readdir(at(out))).toSorted().map(async (name) => [name, await read(out, name)]));
    await run();
    const first = await all('out');
    await writeFile(at('out', 'heads-000000000000.json'), '{}');
    await writeFile(at('out', 'z-kept.txt'), '');
    await run('--out', at('second'));
    await run();
    expect(await all('second')).toEqual(first);
    expect(await all('out')).toEqual([...first, ['z-kept.txt', '']]);
    await run('--out', at('second'), '--year', '2024');
    expect((await all('second')).map(([name]) => name)).not.toEqual(first.map(([name]) => name));
  });

  it('gives the same papers in the same order where files have other names but the same days', async () => {
    const texts = [page('Jul 31', 'Bread', 'Rolls'), page('Jul 31', 'Cake'), page('Jul 30', 'Tart', 'Bread')];
    const shown = async (names: readonly string[]) => {
      for (const [n, text] of texts.entries()) await put(names[n] ?? '', text);
      const found = await records();
      await Promise.all(names.map((name) => rm(at('data', name))));
      return found.map(({ digests, ...paper }) => ({ ...paper, days: digests.map(({ day }: { day: string }) => day) }));
    };
    const first = await shown(['2025-07-31-a.txt', '2025-07-31-b.txt', '2025-07-30-c.txt']);
    expect(first).toHaveLength(4);
    expect(await shown(['2025-07-31-x.txt', '2025-07-31-y.txt', '2025-07-30.txt'])).toEqual(first);
  });

  it('takes topics from the arguments, else the folder, else the project', async () => {
    await put('2025-07-31.txt', page('Jul 31', 'Bread for Attention'));
    expect((await records())[0].topics).toMatchObject([{ id: 'attention' }]);
    const topic = { id: 'bread', name: 'Bread', query: 'title:bread', doc: 'Bread.' };
    await put('topics.json', JSON.stringify([topic]));
    const [{ topics }] = await records();
    expect(topics).toEqual([{ id: 'bread', evidence: [{ field: 'title', start: 0, end: 5 }] }]);
    await writeFile(at('other.json'), JSON.stringify([{ ...topic, id: 'other' }]));
    await run('--topics', at('other.json'), '--records', at('other.jsonl'));
    expect(JSON.parse(await read('other.jsonl')).topics).toMatchObject([{ id: 'other' }]);
  });

  it('takes the year from --year, and with --strict ends with 1 where a source disagrees', async () => {
    await put('2025-07-31.txt', page('Jul 31', 'Bread'));
    expect(await run('--year', '2024', '--records', at('records.jsonl'))).toBe(0);
    expect(JSON.parse(await read('records.jsonl')).digests[0].day).toBe('2024-07-31');
    expect(said[0]).toMatch(/2025-07-31\.txt:3 year-disagrees the year 2024 is taken/);
    expect(await run('--year', '2024', '--strict')).toBe(1);
    expect(await run('--strict')).toBe(0);
  });

  it('keeps digests apart that would have one address', async () => {
    await put('daily.txt', page('Jul 31', 'Bread'));
    await put('2025-08-01-daily.txt', page('Jul 31', 'Rolls'));
    const found = (await records()).map((paper) => paper.digests[0].digest);
    expect(found).toEqual(['2025-07-31-daily', '--07-31-daily']);
    await run('--year', '2025', '--records', at('records.jsonl'));
    expect(await read('records.jsonl')).toMatch(/"2025-07-31-daily-2"/);
  });

  it('reads what can be read of an archive with damaged files, and says which are', async () => {
    const whole = gzipSync(
      page('Jul 31', 'Bread', 'Rolls', ...Array.from({ length: 3000 }, (_, n) => `Cake ${n} ${n * 7919}`)),
    );
    await put('2025-07-31.txt.gz', whole.subarray(0, whole.length - 2000));
    await put('2025-07-30.txt.gz', 'not packed');
    await put('2025-07-29.txt', page('Jul 29', 'Tart'));
    const found = await records();
    expect(found.map((paper) => paper.title)).toEqual(expect.arrayContaining(['Bread', 'Rolls', 'Tart']));
    expect(said.filter((line) => line.includes('damaged-gzip'))).toEqual([
      expect.stringContaining('2025-07-30.txt.gz:0 damaged-gzip not a whole gzip file (incorrect header check)'),
      expect.stringContaining('2025-07-31.txt.gz:0 damaged-gzip not a whole gzip file (unexpected end of file)'),
    ]);
    expect(await run('--strict')).toBe(1);
  });

  it('says how it is used, and counts one thing as one', async () => {
    expect(await run('--help')).toBe(0);
    expect(said).toEqual([expect.stringMatching(/^usage: npm run corpus/)]);
    await put('2025-07-31.txt', page('Jul 31', 'Bread'));
    await run();
    expect(said.at(-1)).toBe('1 paper in 1 digest from 1 source');
  });
});
