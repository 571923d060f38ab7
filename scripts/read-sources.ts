import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One file of the data folder, unpacked. */
export interface SourceFile {
  /** Without `.gz`. */
  readonly name: string;
  /** Of the file as it lies there, packed or not. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** Files of the data folder that say how to build and are not scraped. */
const configuration = new Set(['topics.json', 'feeds.json']);

/**
 * Names of the source files directly in a folder, links to files too, sorted by the code units of their sources' names. Rejects where the folder
 * cannot be read, or holds one source both packed and not: nothing says which is right.
 */
export async function listSources(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((error: Error) => fail(`${folder}: not a folder that can be read`, error));
  const files: string[] = [];
  for (const name of names.toSorted(compareNames)) {
    if (name.startsWith('.') || configuration.has(name)) continue;
    const found = await stat(join(folder, name)).catch((error: Error) =>
      fail(`${join(folder, name)}: cannot be read`, error),
    );
    if (!found.isFile()) continue;
    const before = files.at(-1);
    if (before !== undefined && toSourceName(before) === toSourceName(name)) {
      throw new Error(`${folder}: holds both ${before} and ${name}; keep one of them`);
    }
    files.push(name);
  }
  return files;
}

/** A source's name: its file's without `.gz`. */
export function toSourceName(file: string): string {
  return file.endsWith('.gz') ? file.slice(0, -'.gz'.length) : file;
}

/** One source, unpacked where its name ends in `.gz`. Rejects where it cannot be read or unpacked, saying which file. */
export async function readSource(folder: string, file: string): Promise<SourceFile> {
  const path = join(folder, file);
  const packed = await readFile(path).catch((error: Error) => fail(`${path}: cannot be read`, error));
  const name = toSourceName(file);
  const sha256 = createHash('sha256').update(packed).digest('hex');
  if (name === file) return { name, sha256, bytes: packed };
  try {
    return { name, sha256, bytes: gunzipSync(packed) };
  } catch (error) {
    return fail(`${path}: not a whole gzip file`, error);
  }
}

/** By source name, so that packing a file changes no order. */
function compareNames(a: string, b: string): number {
  const [nameA, nameB] = [toSourceName(a), toSourceName(b)];
  return nameA < nameB ? -1 : nameA > nameB ? 1 : 0;
}

function fail(message: string, cause: unknown): never {
  throw new Error(`${message} (${cause instanceof Error ? cause.message : String(cause)})`, { cause });
}
