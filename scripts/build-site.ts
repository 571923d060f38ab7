import { spawnSync } from 'node:child_process';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createBuilder } from 'vite';
import { failUsage } from './fail.ts';
import { toBase } from './to-base.ts';

const usage = 'Usage: npm run build [-- [--data DIR] [--base /PATH/] [--out DIR]]';
const root = resolve(import.meta.dirname, '..');
const ownPublic = join(root, 'public');

const { data, base, out } = readOptions();
const publicDir = out === undefined ? ownPublic : await stagePublic();
buildCorpus(data, join(publicDir, 'corpus'));
const builder = await createBuilder({
  root,
  base,
  publicDir,
  logLevel: 'warn',
  build: { outDir: out === undefined ? 'dist' : resolve(out), emptyOutDir: true, reportCompressedSize: false },
});
await builder.buildApp();

/** A copy of the static files for a site beside the usual one, so that its corpus does not replace that of `public/`. */
async function stagePublic(): Promise<string> {
  const staged = join(root, 'node_modules', '.cache', 'public');
  await rm(staged, { recursive: true, force: true });
  await mkdir(staged, { recursive: true });
  await cp(ownPublic, staged, { recursive: true, filter: (path) => path !== join(ownPublic, 'corpus') });
  return staged;
}

/** The corpus by its own command, whose exit code is passed on. */
function buildCorpus(from: string, to: string): void {
  const script = join(import.meta.dirname, 'build-corpus.ts');
  const { status } = spawnSync(process.execPath, [...process.execArgv, script, '--data', from, '--out', to], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

function readOptions() {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ options: { data: text, base: text, out: text } });
    return { data: values.data ?? join(root, 'data'), base: toBase(values.base ?? '/'), out: values.out };
  } catch (error) {
    return failUsage(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}
