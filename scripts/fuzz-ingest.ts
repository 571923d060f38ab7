import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { failUsage } from './fail.ts';

const usage = 'usage: npm run fuzz:ingest -- [--runs N] [--seed N]';
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));

/** Runs the properties of the ingest on more generated sources than `npm test` does. A failure prints its seed and the smallest source that fails. */
const { runs, seed } = readOptions();
const env = { ...process.env, FUZZ_RUNS: runs, ...(seed !== undefined && { FUZZ_SEED: seed }) };
const { status } = spawnSync(process.execPath, [vitest, 'run', 'ingest-properties'], { env, stdio: 'inherit' });
process.exitCode = status ?? 1;

function readOptions(): { readonly runs: string; readonly seed?: string | undefined } {
  try {
    const options = { runs: { type: 'string', default: '10000' }, seed: { type: 'string' } } as const;
    const { values } = parseArgs({ options });
    for (const value of [values.runs, values.seed]) if (value !== undefined && !/^\d+$/.test(value)) failUsage(usage);
    return values;
  } catch {
    return failUsage(usage);
  }
}
