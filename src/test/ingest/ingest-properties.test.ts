import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { buildCorpus } from '../../core/corpus/build-corpus.ts';
import { decode } from '../../core/domain/decode.ts';
import { isDigestId } from '../../core/domain/ids.ts';
import { paperSchema } from '../../core/domain/paper-schema.ts';
import type { Paper } from '../../core/domain/paper.ts';
import type { LineSpan } from '../../core/domain/range.ts';
import type { Line, Reading, Source } from '../../core/domain/source.ts';
import { decodeBytes } from '../../core/ingest/bytes.ts';
import { ingestSource, type Ingested } from '../../core/ingest/ingest-source.ts';
import { isBlank, joinLines, toLines } from '../../core/ingest/lines.ts';
import { chooseReader } from '../../core/ingest/readers/readers.ts';
import { anySource } from './any-source.ts';

/** `npm run fuzz:ingest -- --runs 10000 --seed 7` sets both; a failure prints its seed and the smallest text that fails. */
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 1500);
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
console.log(`ingest properties: ${numRuns} runs, seed ${seed}`);

vi.setConfig({ testTimeout: 0 });

const check = (property: fc.IPropertyWithHooks<[Source]>) => fc.assert(property, { numRuns, seed });

describe('any source', () => {
  it('is read without a throw or a lost line, to papers whose ranges, ids and scraped texts hold', () => {
    check(
      fc.property(anySource, (source) => {
        const lines = toLines(source.text);
        const reading = chooseReader({ ...source, lines }).read({ ...source, lines });
        checkLines(source.text, lines, reading);
        checkSpans(lines, reading);
        checkUnknown(lines, reading);
        checkPapers(ingestSource(source));
      }),
    );
  });

  it('is read from any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        checkPapers(ingestSource({ name: 'bytes', text: decodeBytes(bytes).text }));
      }),
      { numRuns: Math.ceil(numRuns / 10), seed },
    );
  });
});

/** The lines are the text, and each that holds something has a role. */
function checkLines(text: string, lines: readonly Line[], { roles }: Reading): void {
  expect(lines.map((line) => line.text + line.ending).join('')).toBe(text);
  expect(roles).toHaveLength(lines.length);
  for (const [at, line] of lines.entries()) expect(roles[at] === 'blank').toBe(isBlank(line.text));
}

/** Every field stands on lines of the source, and every line that is called a title or an abstract is one of these or says the same again. */
function checkSpans(lines: readonly Line[], { shape, roles, digests }: Reading): void {
  const placed = new Set<number>();
  for (const { title, abstract, lines: spans } of digests.flatMap(({ records }) => records)) {
    for (const span of [spans.title, ...(spans.abstract ? [spans.abstract] : [])]) {
      expect(1 <= span[0] && span[0] <= span[1] && span[1] <= lines.length).toBe(true);
      for (let line = span[0]; line <= span[1]; line += 1) placed.add(line);
    }
    expect(abstract === '').toBe(spans.abstract === undefined);
    if (shape !== 'plain-dump') continue;
    const isText = ({ number }: Line) => roles[number - 1] === 'title' || roles[number - 1] === 'abstract';
    const stands = ([from, to]: LineSpan) => joinLines(lines.slice(from - 1, to).filter(isText));
    expect(title).toBe(stands(spans.title));
    if (spans.abstract) expect(abstract).toBe(stands(spans.abstract));
  }
  const texts = digests.flatMap(({ records }) =>
    records.flatMap(({ title, abstract, fields }) => [title, abstract, fields.aiSummary ?? '']),
  );
  for (const [at, role] of roles.entries()) {
    if (role !== 'title' && role !== 'abstract') continue;
    expect(placed.has(at + 1) || texts.some((text) => says(lines[at]?.text ?? '', text))).toBe(true);
  }
}

/** Whether a line holds a text or a part of it, whatever markup is around either. */
function says(line: string, text: string): boolean {
  const [a, b] = [line, text].map((one) => one.replace(/[^\p{L}\p{N}]+/gu, ''));
  return a !== undefined && b !== undefined && a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}

/** Every line that nobody could place is reported, by itself or with those before it. */
function checkUnknown(lines: readonly Line[], { roles, diagnostics }: Reading): void {
  const reported = new Set<number>();
  for (const { line, message } of diagnostics) {
    expect(line <= lines.length).toBe(true);
    const to = Number(/, to line (\d+),/.exec(message)?.[1] ?? line);
    for (let at = line; at <= to; at += 1) reported.add(at);
  }
  for (const [at, role] of roles.entries()) if (role === 'unknown') expect(reported).toContain(at + 1);
}

/** The corpus of it stands: ids are unique, ranges lie in their texts, repairs undone give the scraped texts, and every record is one. */
function checkPapers({ drafts, digests, diagnostics }: Ingested): void {
  const papers: readonly Paper[] = drafts.map((draft) => ({ ...draft, topics: [], readingSeconds: 0 }));
  const corpus = buildCorpus({ papers, digests, topics: [], sources: [], diagnostics });
  for (const { id } of digests) expect(isDigestId(id)).toBe(true);
  for (const paper of corpus.papers)
    expect(decode(paperSchema, JSON.parse(JSON.stringify(paper)))).toEqual({ ok: true, value: paper });
}
