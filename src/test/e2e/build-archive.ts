import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { daysFolder, root, sites } from './sites.ts';

// Builds the second site of the end-to-end tests: the sources of `data/` and some invented days, below a folder.
const { folder, base } = sites.archive;
const sources = join(dirname(folder), 'data');
rmSync(sources, { recursive: true, force: true });
mkdirSync(sources, { recursive: true });
cpSync(join(root, 'data'), sources, { recursive: true, filter: (path) => path !== join(root, 'data', 'fixtures') });
cpSync(daysFolder, sources, { recursive: true });
const args = [join(root, 'scripts/build-site.ts'), '--data', sources, '--base', base, '--out', folder];
process.exitCode = spawnSync(process.execPath, [...process.execArgv, ...args], { stdio: 'inherit' }).status ?? 1;
