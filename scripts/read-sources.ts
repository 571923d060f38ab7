import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One file of the data folder, unpacked. */
export interface SourceFile {
  /** Without `.gz`. */
  readonly name: string;
  /** Where it lies, for messages. */
  readonly path: string;
  /** Of the file as it lies there, packed or not. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** Files of the data folder that say how to build and are not scraped. */
const configuration = new Set(['topics.json', 'feeds.json']);

/** Names of the sources directly in a folder, sorted by code unit. Rejects where the folder cannot be read. */
export async function listSources(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !configuration.has(entry.name))
    .map((entry) => entry.name)
    .toSorted();
}

/** One source, unpacked where its name ends in `.gz`. Rejects where it cannot be read or unpacked, saying which file. */
export async function readSource(folder: string, file: string): Promise<SourceFile> {
  const path = join(folder, file);
  const packed = await readFile(path);
  const sha256 = createHash('sha256').update(packed).digest('hex');
  if (!file.endsWith('.gz')) return { name: file, path, sha256, bytes: packed };
  try {
    return { name: file.slice(0, -'.gz'.length), path, sha256, bytes: gunzipSync(packed) };
  } catch (error) {
    throw new Error(`${path}: not a whole gzip file (${String(error)})`, { cause: error });
  }
}
