import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Reading, Shape, SourceRecord, WrittenDigest } from '../../domain/source.ts';
import type { FrontMatter } from './front-matter.ts';
import type { LineRoles } from './line-roles.ts';
import type { Card, CardBook, CardPage } from './page-cards.ts';
import { readPageDay } from './page-day.ts';
import { missingAbstract } from './plain-dump.ts';
import { reportQueryWords } from './query-words.ts';
import type { LinedSource } from './reader.ts';
import { tellSummary } from './tell-summary.ts';

/** What a reader of a page of cards has found. */
export interface CardFindings {
  readonly shape: Shape;
  readonly roles: LineRoles;
  readonly book: CardBook;
  readonly matter: FrontMatter;
  /** Words that the page was searched for. */
  readonly queryWords: readonly string[];
}

/** The reading of a page of cards: one digest for each page, a record for each card, and what is odd about them. */
export function toCardReading(source: LinedSource, findings: CardFindings): Reading {
  const { shape, roles, book, matter, queryWords } = findings;
  if (matter.lines !== null) roles.place(matter.lines, 'meta');
  const cards = book.pages.flatMap((page) => page.cards);
  for (const { abstract, body, bodyLines } of cards) {
    if (abstract !== null || body === null || tellSummary(body.text) !== 'summary') continue;
    for (const lines of bodyLines) roles.set(lines, 'meta');
  }
  const diagnostics = cards.flatMap((card) => reportCard(source.name, card, queryWords));
  return {
    shape,
    roles: roles.roles,
    digests: book.pages.filter(saysSomething).map((page) => toDigest(page, matter)),
    diagnostics: [...diagnostics, ...roles.reportUnknown(source)],
  };
}

function saysSomething({ cards, date }: CardPage): boolean {
  return cards.length > 0 || date !== null;
}

function toDigest({ date, cards }: CardPage, matter: FrontMatter): WrittenDigest {
  return { ...readPageDay(date, matter), records: cards.map(toRecord) };
}

function toRecord(card: Card): SourceRecord {
  const { title, abstract, body, fields } = card;
  const lines = { title: title.lines };
  if (abstract !== null) {
    return { title: title.text, abstract: abstract.text, lines: { ...lines, abstract: abstract.lines }, fields };
  }
  const kind = body === null ? null : tellSummary(body.text);
  if (body === null) return { title: title.text, abstract: '', lines, fields };
  if (kind === 'summary')
    return { title: title.text, abstract: '', lines, fields: { ...fields, aiSummary: body.text } };
  return {
    title: title.text,
    abstract: body.text,
    lines: { ...lines, abstract: body.lines },
    fields,
    ...(kind === 'unsure' && { doubts: [{ field: 'abstract' as const, code: 'maybe-ai-summary' }] }),
  };
}

function reportCard(source: string, { title, abstract, body }: Card, words: readonly string[]): readonly Diagnostic[] {
  const text = abstract ?? body;
  if (text === null) return [missingAbstract(source, title)];
  const notes = [...reportQueryWords(source, title, words), ...reportQueryWords(source, text, words)];
  const kind = abstract === null ? tellSummary(text.text) : 'abstract';
  if (kind === 'abstract') return notes;
  const [severity, code, message] =
    kind === 'summary'
      ? (['note', 'summary-only', "the page shows the host's AI summary of this paper and not its abstract"] as const)
      : ([
          'warning',
          'summary-or-abstract',
          'whether this is the abstract or an AI summary of it cannot be told',
        ] as const);
  return [...notes, { severity, code, source, line: text.lines[0], message, excerpt: text.text.slice(0, 80) }];
}
