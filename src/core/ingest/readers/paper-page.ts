import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { SourceRecord, WrittenDigest, WrittenFields } from '../../domain/source.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import { LineRoles } from './line-roles.ts';
import { joinLinked, type LogicalLine } from './markdown-parts.ts';
import { readPageDay } from './page-day.ts';
import { missingAbstract } from './plain-dump.ts';
import type { Block } from './pair-blocks.ts';
import { readPaperHead } from './paper-head.ts';
import { isLabel, linksToText, readPaperBody, type PaperBody } from './paper-body.ts';
import type { LinedSource, Reader } from './reader.ts';

/** How far into a source its first paper is looked for. */
const headLines = 120;

/** The most lines that a title is broken over. */
const mostTitleLines = 3;

/** A shorter line above a title is not its first part but something else. */
const shortestBroken = 30;

/**
 * The page of one paper, as text or as Markdown: its title, when and by whom it was put on the list, its authors by name, an AI summary, its abstract.
 * What stands below (the host's lists, readers' comments) is no part of the paper and is said to be left out. Several such pages in one file are read too.
 */
export const paperPage: Reader = {
  shape: 'paper-page',
  recognise: ({ lines }) => {
    const head = lines.slice(0, headLines).map((line) => linksToText(line.text).trim());
    const has = (isIt: (text: string) => boolean) => head.some(isIt);
    const authors = has((text) => /^(?:#+ )?authors:?$/i.test(text));
    return has(isPublished) && authors && has((text) => isLabel(text, 'abstract')) ? 0.93 : 0;
  },
  read: (source) => {
    const roles = new LineRoles(source.lines);
    const matter = readFrontMatter(source.lines);
    if (matter.lines !== null) roles.place(matter.lines, 'meta');
    const end = matter.lines?.[1] ?? 0;
    const lines = joinLinked(source.lines).filter((line) => line.lines[0] > end);
    const starts = findStarts(lines);
    const diagnostics: Diagnostic[] = [];
    const digests = starts.map((start, at) => {
      const page = lines.slice(start.title, starts[at + 1]?.first ?? lines.length);
      const id = start.first < start.title ? lines[start.first] : undefined;
      return readPage(page, { source, roles, matter, id, titleLength: start.published - start.title, diagnostics });
    });
    return {
      shape: 'paper-page',
      roles: roles.roles,
      digests,
      diagnostics: [...diagnostics, ...roles.reportUnknown(source)],
    };
  },
};

function isPublished(text: string): boolean {
  return /^published on [A-Z][a-z]{2,8}\.? \d{1,2}\b/i.test(text);
}

/** Where a page begins among the lines, where its title, and where the line below that. */
interface Start {
  readonly first: number;
  readonly title: number;
  readonly published: number;
}

/** Each page begins with the title right above the line that says when it was published, or with the paper's id above that. */
function findStarts(lines: readonly LogicalLine[]): readonly Start[] {
  return lines.flatMap((line, published) => {
    let title = published - 1;
    if (!isPublished(line.text) || title < 0 || isId(lines[title])) return [];
    while (published - title < mostTitleLines && goesOn(lines[title - 1], lines[title])) title -= 1;
    return [{ first: isId(lines[title - 1]) ? title - 1 : title, title, published }];
  });
}

function isId(line: LogicalLine | undefined): boolean {
  return line !== undefined && /^arxiv:\S{4,40}$/i.test(line.text);
}

/** Whether a line is the first part of a title that goes on in the next one: right above it, and long enough to have been broken. */
function goesOn(line: LogicalLine | undefined, next: LogicalLine | undefined): boolean {
  if (line === undefined || next === undefined || isId(line) || next.text.startsWith('#')) return false;
  return line.lines[1] === next.lines[0] - 1 && line.text.length >= shortestBroken;
}

interface PageContext {
  readonly source: LinedSource;
  readonly roles: LineRoles;
  readonly matter: FrontMatter;
  /** The line above the title that is the paper's arXiv id. */
  readonly id: LogicalLine | undefined;
  /** How many of the page's lines are its title. */
  readonly titleLength: number;
  readonly diagnostics: Diagnostic[];
}

/** The digest of one page: its one paper, on the day that it was put on the list. */
function readPage(page: readonly LogicalLine[], context: PageContext): WrittenDigest {
  const { source, roles, matter, id, titleLength, diagnostics } = context;
  const titleLines = page.slice(0, titleLength);
  for (const line of titleLines) roles.set(line.lines, 'title');
  const text = titleLines.map((line) => linksToText(line.text).replace(/^#{1,6} +/, '')).join(' ');
  const title = { text, lines: [titleLines[0]?.lines[0] ?? 1, titleLines.at(-1)?.lines[1] ?? 1] as const };
  if (id !== undefined) roles.place(id.lines, 'meta');
  const at = page.findIndex((line, n) => n >= titleLength && isLabel(linksToText(line.text), 'abstract'));
  const head = readPaperHead(page.slice(titleLength, at < 0 ? page.length : at), roles);
  const body = readPaperBody(at < 0 ? [] : page.slice(at), roles);
  if (body.abstract === null) diagnostics.push(missingAbstract(source.name, title));
  diagnostics.push(...body.notes.map((note) => ({ ...note, source: source.name })));
  return {
    ...readPageDay(head.listed, matter),
    records: [toRecord(title, { ...arxivFields(id), ...body.fields, ...head.fields }, body)],
  };
}

/** `arxiv:2507.12345` as a field. */
function arxivFields(id: LogicalLine | undefined): WrittenFields {
  return id === undefined ? {} : { arxivId: id.text.slice('arxiv:'.length) };
}

function toRecord(title: Block, fields: WrittenFields, { abstract, unsure }: PaperBody): SourceRecord {
  return {
    title: title.text,
    abstract: abstract?.text ?? '',
    lines: { title: title.lines, ...(abstract && { abstract: abstract.lines }) },
    fields,
    ...(unsure && { doubts: [{ field: 'abstract' as const, code: 'maybe-ai-summary' }] }),
  };
}
