import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { builtForTests, root, type TestSite } from './sites.ts';

// Builds the sites of the end-to-end tests that are not the usual one.
for (const site of builtForTests) {
  const status = build(site);
  if (status !== 0) process.exit(status);
}

function build({ folder, base, sources }: TestSite): number {
  const data = gather(sources, `${folder}-data`);
  const args = [join(root, 'scripts/build-site.ts'), '--data', data, '--base', base, '--out', folder];
  return spawnSync(process.execPath, [...process.execArgv, ...args], { stdio: 'inherit' }).status ?? 1;
}

/** The files directly in some folders, together in one. */
function gather(from: readonly string[], to: string): string {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  for (const folder of from) {
    for (const name of readdirSync(folder)) {
      if (statSync(join(folder, name)).isFile()) cpSync(join(folder, name), join(to, name));
    }
  }
  return to;
}
