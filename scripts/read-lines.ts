import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { decodeJson, type Schema } from '../src/core/domain/decode.ts';
import { failUsage } from './fail.ts';

/** The lines of a text file that are not blank; unpacked where its name ends in `.gz`, and found with `.gz` added where it lies packed only. Ends the command where there is none. */
export async function readLines(path: string): Promise<readonly string[]> {
  const place = existsSync(path) ? path : `${path}.gz`;
  const bytes = await readFile(place).catch(() => failUsage(`${path}: cannot be read, nor with .gz`));
  const text = new TextDecoder().decode(place.endsWith('.gz') ? gunzipSync(bytes) : bytes);
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** One value of a schema from every line of a `.jsonl` file, or from the first `most`. Ends the command at the first line that is none, saying which. */
export async function readJsonLines<T>(path: string, schema: Schema<T>, most?: number): Promise<readonly T[]> {
  const lines = (await readLines(path)).slice(0, most);
  return lines.map((line, at) => {
    const value = decodeJson(schema, line);
    return value.ok ? value.value : failUsage(`${path}:${at + 1}: ${value.error.message}`);
  });
}
