import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';

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

/** That a source cannot be read, or not whole; what could be unpacked of it is `found`. */
export class SourceError extends Error {
  readonly code: 'unreadable-file' | 'damaged-gzip';
  /** The message without the file's path, which a page must not show. */
  readonly why: string;
  readonly found: SourceFile | null;

  constructor(path: string, { code, why, found }: Pick<SourceError, 'code' | 'why' | 'found'>) {
    super(`${path}: ${why}`);
    this.code = code;
    this.why = why;
    this.found = found;
  }
}

/** One source, unpacked where its name ends in `.gz`. Rejects with a `SourceError` where it cannot be read or unpacked whole, saying which file. */
export async function readSource(folder: string, file: string): Promise<SourceFile> {
  const path = join(folder, file);
  const packed = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new SourceError(path, { code: 'unreadable-file', why: `cannot be read (${error.code ?? ''})`, found: null });
  });
  const name = toSourceName(file);
  const sha256 = createHash('sha256').update(packed).digest('hex');
  if (name === file) return { name, sha256, bytes: packed };
  const { bytes, error } = await unpack(packed);
  if (error === null) return { name, sha256, bytes };
  const why = `not a whole gzip file (${error.message})`;
  throw new SourceError(path, {
    code: 'damaged-gzip',
    why,
    found: bytes.length === 0 ? null : { name, sha256, bytes },
  });
}

/** What a gzip file holds, and why it could not be unpacked any further. */
async function unpack(packed: Uint8Array): Promise<{ readonly bytes: Uint8Array; readonly error: Error | null }> {
  const chunks: Uint8Array[] = [];
  const gunzip = createGunzip();
  const error = await new Promise<Error | null>((resolve) => {
    gunzip.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    gunzip.on('end', () => resolve(null));
    gunzip.on('error', resolve);
    gunzip.end(packed);
  });
  return { bytes: Buffer.concat(chunks), error };
}

/** By source name, so that packing a file changes no order. */
function compareNames(a: string, b: string): number {
  const [nameA, nameB] = [toSourceName(a), toSourceName(b)];
  return nameA < nameB ? -1 : nameA > nameB ? 1 : 0;
}

function fail(message: string, cause: unknown): never {
  throw new Error(`${message} (${cause instanceof Error ? cause.message : String(cause)})`, { cause });
}
