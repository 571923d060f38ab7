import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ingestFiles } from '../../../scripts/ingest-files.ts';
import type { Corpus } from '../domain/corpus.ts';

/**
 * Every folder of `data/fixtures` is a case: small invented sources, `papers.json` (what is read of them) and `diagnostics.txt` (their accounting,
 * digests and all that is noticed). Where a case needs it, `options.json` holds `{ "year": 2024 }` as `--year` gives it.
 * After a change that is meant: `REWRITE_FIXTURES=1 npx vitest run golden-sources`, and read the difference line by line before committing it.
 */
const fixtures = fileURLToPath(new URL('../../../data/fixtures/', import.meta.url));
const golden = new Set(['papers.json', 'diagnostics.txt', 'options.json']);
const rewrite = process.env['REWRITE_FIXTURES'] === '1';
if (rewrite && process.env['CI'] !== undefined)
  throw new Error('fixtures are rewritten by hand, never where CI is set');

const cases = (await readdir(fixtures, { withFileTypes: true })).filter((entry) => entry.isDirectory());

describe('a golden source', () => {
  it.each(cases.map(({ name }) => name).toSorted())('of %s is read as it was', async (name) => {
    const folder = join(fixtures, name);
    const names = await readdir(folder);
    const sources = names.filter((file) => !golden.has(file)).toSorted();
    expect(sources).not.toEqual([]);
    const options = names.includes('options.json')
      ? JSON.parse(await readFile(join(folder, 'options.json'), 'utf8'))
      : {};
    const corpus = await ingestFiles(folder, sources, { topics: [], ...options });
    const found = {
      'papers.json': `${JSON.stringify(corpus.papers, null, 2)}\n`,
      'diagnostics.txt': describeCorpus(corpus),
    };
    for (const [file, text] of Object.entries(found)) {
      if (rewrite) await writeFile(join(folder, file), text);
      expect(text).toBe(await readFile(join(folder, file), 'utf8'));
    }
  });
});

function describeCorpus({ sources, digests, diagnostics }: Corpus): string {
  const accounts = sources.map(({ name, shape, lines, papers }) => {
    const roles = Object.entries(lines).map(([role, count]) => `${count} ${role}`);
    return `${name}: ${shape}; ${roles.join(', ')}; ${papers} papers`;
  });
  const days = digests.map(({ id, papers, dayEvidence }) => {
    const evidence = dayEvidence.map(
      ({ from, text, line }) => `${from} ${JSON.stringify(text)}${line ? ` on line ${line}` : ''}`,
    );
    return `${id}: ${papers.length} papers; ${evidence.join(', ') || 'no evidence of a day'}`;
  });
  const noticed = diagnostics.map(
    ({ source, line, severity, code, message, excerpt }) =>
      `${source}:${line} ${severity} ${code} ${message}${excerpt === '' ? '' : `: ${JSON.stringify(excerpt)}`}`,
  );
  return [...accounts, ...days, ...noticed].map((line) => `${line}\n`).join('');
}
