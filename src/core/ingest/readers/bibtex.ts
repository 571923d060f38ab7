import { toFieldName } from './field-names.ts';
import { toGeneralReading } from './general.ts';
import { OffsetLines } from './offset-lines.ts';
import { toNamedPiece, type Piece } from './pieces.ts';
import type { LinedSource, Reader } from './reader.ts';

const entryPattern = /@([A-Za-z]{3,20})\s{0,4}\{/g;

/** Entries that are no publications. */
const others = new Set(['comment', 'string', 'preamble']);

/** A bibliography as BibTeX has it: titles and abstracts by their names. */
export const bibtex: Reader = {
  shape: 'bibtex',
  recognise: ({ text }) => {
    const head = text.slice(0, 8000);
    return /^\s{0,80}@[A-Za-z]{3,20}\s{0,4}\{[^\n]{0,200},\s{0,20}$/m.test(head) && /\btitle\s{0,20}=/i.test(head)
      ? 0.88
      : 0;
  },
  read: (source) => toGeneralReading(source, 'bibtex', readEntries(source)),
};

function readEntries({ text, lines }: LinedSource): readonly Piece[] {
  const places = new OffsetLines(lines);
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: opening, 1: type = '', index } of text.matchAll(entryPattern)) {
    if (index < end) continue;
    const fields = readFields(text, index + opening.length);
    end = fields.end;
    if (others.has(type.toLowerCase())) continue;
    // An abstract may stand anywhere among the fields, and the title is looked for before it.
    const known = fields.values.map((value) => ({ ...value, field: toFieldName(value.name) }));
    const sorted = [
      ...known.filter(({ field }) => field !== 'abstract'),
      ...known.filter(({ field }) => field === 'abstract'),
    ];
    pieces.push({ ...toNamedPiece('furniture', '', places.span({ start: index, end: index + opening.length })) });
    pieces.push({ ...toNamedPiece('furniture', '', places.span({ start: Math.max(index, end - 1), end })) });
    for (const { name, value, start, end: to, field } of sorted) {
      const kind = field === 'title' || field === 'abstract' ? field : 'fact';
      const said = name.toLowerCase() === 'author' ? value.split(/\s+and\s+/).join('; ') : value;
      pieces.push({
        ...toNamedPiece(kind, said, places.span({ start, end: to })),
        field: kind === 'fact' ? [name, said] : null,
      });
    }
  }
  return pieces;
}

interface Field {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The fields of an entry from behind its opening brace, up to the brace that closes it or to where it is none. */
function readFields(text: string, from: number): { readonly values: readonly Field[]; readonly end: number } {
  const values: Field[] = [];
  let at = from;
  for (;;) {
    while (at < text.length && /[\s,]/.test(text[at] ?? '')) at += 1;
    if (text[at] === '}') return { values, end: at + 1 };
    const name = /^[A-Za-z][\w:+-]{0,40}/.exec(text.slice(at, at + 42))?.[0];
    const equals = name === undefined ? -1 : skipBlanks(text, at + name.length);
    if (name === undefined || text[equals] !== '=') {
      const next = nextComma(text, at);
      // The key of the entry, or what is no field.
      if (next === null || values.length > 0) return { values, end: Math.max(at, from) };
      at = next;
      continue;
    }
    const start = skipBlanks(text, equals + 1);
    const end = endOfValue(text, start);
    values.push({ name, value: unwrap(text.slice(start, end)), start: at, end });
    at = end;
  }
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text[at] ?? 'x')) at += 1;
  return at;
}

/** Behind the comma that ends an entry's key; null where a line ends first. */
function nextComma(text: string, from: number): number | null {
  for (let at = from; at < text.length && at < from + 300; at += 1) {
    if (text[at] === ',') return at + 1;
    if (text[at] === '\n') return null;
  }
  return null;
}

/** Where a value ends: with its closing brace or quote, or before a comma. */
function endOfValue(text: string, start: number): number {
  const opening = text[start];
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const unit = text[at];
    if (unit === '\\') at += 1;
    else if (unit === '{') depth += 1;
    else if (unit === '}') {
      depth -= 1;
      if (depth < 0) return at;
      if (depth === 0 && opening === '{') return at + 1;
    } else if (unit === '"' && depth === 0 && opening === '"' && at > start) return at + 1;
    else if (unit === ',' && depth === 0 && opening !== '"') return at;
  }
  return text.length;
}

/** Without the braces and quotes around it, and with its line breaks as one blank. */
function unwrap(value: string): string {
  let text = value.split(/\s+/).join(' ').trim();
  while (/^\{.*\}$/.test(text) || /^".*"$/.test(text)) {
    const inner = text.slice(1, -1);
    if (text.startsWith('{') && !isBalanced(inner)) break;
    text = inner.trim();
  }
  return text;
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
