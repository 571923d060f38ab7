import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TreeFile } from './scan-imports.ts';

export const root = resolve(import.meta.dirname, '../../..');

/** The code of the project: every file of `src/` and `scripts/`, and Vite's configuration. */
export function readTree(): readonly TreeFile[] {
  const paths = [...walk('src'), ...walk('scripts'), 'vite.config.ts'];
  return paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** What lies directly in the project's folder. */
export function readRoot(): readonly string[] {
  return readdirSync(root);
}

function walk(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();
}
