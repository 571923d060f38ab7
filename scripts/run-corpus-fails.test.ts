import { spawnSync } from 'node:child_process';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCorpus } from './run-corpus.ts';

let folder = '';
const at = (...parts: string[]) => join(folder, ...parts);

/** Runs what must end the command: its exit code and the lines it says. */
async function fail(...args: string[]) {
  const codes: unknown[] = [];
  const lines: string[] = [];
  vi.spyOn(process, 'exit').mockImplementation((code) => {
    codes.push(code);
    throw new Error('exit');
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  await runCorpus(args).catch((error: Error) => {
    if (error.message !== 'exit') throw error;
  });
  return { codes: codes.slice(0, 1), text: lines[0] ?? '' };
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corpus-'));
  await mkdir(at('data'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

describe('npm run corpus ends with 2 and one line', () => {
  const out = ['--out', '/dev/null/out'] as const;

  it.each([
    ['without arguments', [], /^usage: /],
    ['for an argument it does not know', ['--dat', 'x'], /^Unknown option '--dat'/],
    ['for a stray word', ['x'], /^Unexpected argument 'x'/],
    ['for an argument without its value', ['--data'], /argument missing; usage/],
    [
      'for a year that is none',
      ['--data', 'x', ...out, '--year', '25'],
      /^--year 25: not a year of four digits; usage/,
    ],
    [
      'for a folder that is missing',
      ['--data', '/nowhere', ...out],
      /^\/nowhere: not a folder that can be read \(ENOENT/,
    ],
    [
      'for topics that are missing',
      ['--data', '/', ...out, '--topics', '/nowhere.json'],
      /^\/nowhere\.json: cannot be read/,
    ],
  ])('%s', async (_, args, line) => {
    const { codes, text } = await fail(...args);
    expect(codes).toEqual([2]);
    expect(text).toMatch(line);
    expect(text.trimEnd().split('\n')).toHaveLength(1);
  });

  it.each([
    ['for a folder without sources', {}, [], /no sources in this folder/],
    ['for topics that are no topics', { 'topics.json': '[{}]', 'a.txt': 'A' }, [], /topics\.json: 0\.id: /],
    ['for a packed file that is not packed', { 'a.txt.gz': 'A' }, [], /a\.txt.*: not a whole gzip file/],
    ['for one source twice', { 'a.txt': 'A', 'a.txt.gz': 'A' }, [], /holds both a\.txt and a\.txt\.gz/],
    [
      'for an out folder that cannot be made',
      { 'a.txt': 'A', b: 'B' },
      ['--out', 'data/a.txt/out'],
      /cannot be written/,
    ],
    ['for an out folder among the sources', { 'a.txt': 'A' }, ['--out', 'data'], /lies in the folder of the sources/],
    [
      'for records among the sources',
      { 'a.txt': 'A' },
      ['--records', 'data/r.jsonl'],
      /lies in the folder of the sources/,
    ],
    ['for a report that cannot be written', { 'a.txt': 'A' }, ['--report', 'data/a.txt/r'], /cannot be written/],
  ])('%s', async (_, files, args, line) => {
    for (const [name, content] of Object.entries<string>(files)) await writeFile(at('data', name), content);
    const more = args.map((one) => (one.startsWith('--') ? one : at(one)));
    const { codes, text } = await fail(
      '--data',
      at('data'),
      ...(more.includes('--out') ? [] : ['--out', at('out')]),
      ...more,
    );
    expect(codes).toEqual([2]);
    expect(text).toMatch(line);
    expect(text.trimEnd().split('\n')).toHaveLength(1);
  });

  it('where a file system refuses new folders', async () => {
    await writeFile(at('data', 'a.txt'), 'A');
    const { codes, text } = await fail('--data', at('data'), '--out', '/proc/none/out');
    expect([codes, text]).toEqual([[2], expect.stringMatching(/^\/proc\/none\/out\/.* cannot be written/)]);
  });

  it('as the process it is', { timeout: 0 }, () => {
    const script = fileURLToPath(new URL('build-corpus.ts', import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [
      '--import',
      'tsx',
      script,
      '--data',
      '/nowhere',
      '--out',
      folder,
    ]);
    expect([status, String(stderr)]).toEqual([2, expect.stringMatching(/^\/nowhere: .*\n$/)]);
  });
});
