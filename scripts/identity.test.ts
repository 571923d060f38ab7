import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeJson, v } from '../src/core/domain/decode.ts';
import { repairText } from '../src/core/ingest/repair/repair-text.ts';
import { foldText } from '../src/core/text/fold.ts';

const pairs = new URL('../../shared/tex/pairs.jsonl', import.meta.url);
const large = new URL('../../shared/large/arxiv-2025-26.jsonl.gz', import.meta.url);
/** Enough to meet every oddity, and a second's work. */
const everyTitle = 5;

const textSchema = v.object({ mangled: v.optional(v.string()), title: v.optional(v.string()) });

/** Texts that a repair gives another identity. */
function findChanged(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => {
    const decoded = decodeJson(textSchema, line);
    const raw = decoded.ok ? (decoded.value.mangled ?? decoded.value.title ?? '') : '';
    return foldText(repairText('title', raw).text) !== foldText(raw);
  });
}

describe('no repair changes an identity', () => {
  it('of real sentences', ({ skip }) => {
    skip(!existsSync(pairs), 'the sentences are not beside the project');
    const lines = readFileSync(pairs, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    expect(lines.length).toBeGreaterThan(1_000);
    expect(findChanged(lines)).toEqual([]);
  });

  it('of real titles', ({ skip }) => {
    skip(!existsSync(large), 'the titles are not beside the project');
    const lines = gunzipSync(readFileSync(large))
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '');
    expect(findChanged(lines.filter((_, n) => n % everyTitle === 0))).toEqual([]);
  });
});
