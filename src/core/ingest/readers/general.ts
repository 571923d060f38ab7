import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { LineSpan } from '../../domain/range.ts';
import type { DayEvidence, Reading, Shape, SourceRecord, WrittenDigest } from '../../domain/source.ts';
import { foldText } from '../../text/fold.ts';
import { toWrittenFields } from './field-names.ts';
import { findEntries, isProse, type Entry } from './find-entries.ts';
import { LineRoles } from './line-roles.ts';
import { readHeaderDay, toHeaderDay } from './page-furniture.ts';
import { toPieces, type Piece } from './pieces.ts';
import { looseText, missingAbstract } from './plain-dump.ts';
import type { LinedSource, Reader } from './reader.ts';

/** How far into a source the header's day is looked for. */
const headerLines = 60;

/**
 * Any other text: finds abstracts by labels or by reading like prose, and the title of each before it (see `findEntries`). What is neither, and not
 * known to stand on pages, is `unknown` and reported; a text about something else gives no papers.
 */
export const general: Reader = {
  shape: 'general',
  recognise: () => 0.1,
  read: (source) => toGeneralReading(source, 'general', toPieces(source.lines)),
};

/** The reading of a source that was cut into pieces. */
export function toGeneralReading(source: LinedSource, shape: Shape, pieces: readonly Piece[]): Reading {
  const roles = new LineRoles(source.lines);
  const { papers, repeats } = splitRepeats(findEntries(pieces));
  for (const { title, abstract } of [...papers, ...repeats]) {
    if (abstract !== null) roles.place(abstract.lines, 'abstract');
    roles.set(title.lines, 'title');
  }
  for (const piece of pieces) {
    if (piece.kind === 'furniture' || piece.kind === 'label') roles.place(piece.lines, 'furniture');
    else if (piece.kind === 'fact') roles.place(piece.lines, 'meta');
  }
  const loose = pieces.filter((piece) => isProse(piece) && isUnknown(piece.lines, roles, source));
  const diagnostics = [
    ...papers.flatMap((entry) => reportEntry(source.name, entry)),
    ...loose.map((piece) => looseText(source.name, piece)),
    ...roles.reportUnknown(
      source,
      loose.map(({ lines }) => lines),
    ),
  ];
  return { shape, roles: roles.roles, digests: toDigests(source, papers), diagnostics };
}

/** Papers that a text shows twice, with the same words or once without an abstract, are read once. */
function splitRepeats(entries: readonly Entry[]): {
  readonly papers: readonly Entry[];
  readonly repeats: readonly Entry[];
} {
  const seen = new Map<string, Entry[]>();
  const repeats: Entry[] = [];
  for (const entry of entries) {
    const key = foldText(entry.title.text) || entry.title.text;
    const same = seen.get(key) ?? [];
    seen.set(key, same);
    const bare = same.findIndex(({ abstract }) => abstract === null);
    if (entry.abstract !== null && bare >= 0) repeats.push(...same.splice(bare, 1, entry));
    else if (same.some(({ abstract }) => entry.abstract === null || abstract?.text === entry.abstract.text))
      repeats.push(entry);
    else same.push(entry);
  }
  const kept = new Set([...seen.values()].flat());
  return { papers: entries.filter((entry) => kept.has(entry)), repeats };
}

function isUnknown([from]: LineSpan, { roles }: LineRoles, { lines }: LinedSource): boolean {
  return roles[from - (lines[0]?.number ?? 1)] === 'unknown';
}

function reportEntry(source: string, { title, abstract, hyphens }: Entry): readonly Diagnostic[] {
  if (abstract === null) return [missingAbstract(source, title)];
  if (hyphens === 0) return [];
  const message = `${hyphens} lines of this abstract end in a hyphen; whether their words were cut there cannot be told, and they are left`;
  return [
    { severity: 'note', code: 'hyphens', source, line: abstract.lines[0], message, excerpt: title.text.slice(0, 80) },
  ];
}

/** One digest of all papers; its day is the first line of the header that is one. */
function toDigests({ lines }: LinedSource, papers: readonly Entry[]): readonly WrittenDigest[] {
  if (papers.length === 0) return [];
  const records: readonly SourceRecord[] = papers.map(({ title, abstract, facts }) => ({
    title: title.text,
    abstract: abstract?.text ?? '',
    lines: { title: title.lines, ...(abstract && { abstract: abstract.lines }) },
    fields: toWrittenFields(facts),
  }));
  const line = lines.slice(0, headerLines).find((one) => readHeaderDay(one.text) !== null);
  const header = line && readHeaderDay(line.text);
  if (!line || !header) return [{ day: null, dayEvidence: [], records }];
  const evidence: DayEvidence = { from: 'capture', text: line.text.trim(), line: line.number };
  return [{ day: toHeaderDay(header), dayEvidence: [evidence], records }];
}
