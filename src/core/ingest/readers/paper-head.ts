import type { WrittenFields } from '../../domain/source.ts';
import type { LineRoles } from './line-roles.ts';
import type { LogicalLine } from './markdown-parts.ts';
import type { PageDate } from './page-day.ts';
import { readElements } from './page-elements.ts';
import { linksToText } from './paper-body.ts';

/** What stands between a paper's title and its abstract. */
export interface PaperHead {
  readonly fields: WrittenFields;
  /** When it was put on the list of its day. */
  readonly listed: PageDate | null;
}

const datePattern = /\b([A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)$/;

/** What has been read so far. */
interface HeadState {
  fields: WrittenFields;
  readonly authors: string[];
  listed: PageDate | null;
  /** What the next line says, as the one before announced it. */
  next: 'submitter' | 'authors' | 'votes' | null;
}

/** Reads the lines between title and abstract; gives each that it knows its role. */
export function readPaperHead(lines: readonly LogicalLine[], roles: LineRoles): PaperHead {
  const state: HeadState = { fields: {}, authors: [], listed: null, next: null };
  for (const line of lines) {
    const pieces = linksToText(line.text).split('·');
    const known = pieces.map((piece) => readPiece(piece.replace(/^\s*[*-]\s/, '').trim(), line.lines[0], state));
    if (known.every(Boolean) || readFacts(line.text, state)) roles.place(line.lines, 'meta');
  }
  const { fields, authors, listed } = state;
  return { fields: { ...fields, ...(authors.length > 0 && { authors }) }, listed };
}

/** Reads one piece of a line; whether it is known what it says. */
function readPiece(text: string, line: number, state: HeadState): boolean {
  const lower = text.toLowerCase();
  const date = datePattern.exec(text)?.[1];
  if (/^(?:#+ )?authors:?$/.test(lower)) state.next = 'authors';
  else if (state.next === 'authors') state.authors.push(...toNames(text));
  else if (lower.startsWith('published on ') && date !== undefined)
    state.fields = { ...state.fields, publishedAt: date };
  else if (lower.startsWith('submitted by'))
    readSubmitter(text.slice('submitted by'.length).replace(/^:/, ''), line, state);
  else if (/^on [a-z]/.test(lower) && date !== undefined) state.listed = { text: date, line };
  else if (lower === 'upvote') state.next = 'votes';
  else if (state.next === 'votes' && /^(?:\d{1,7}|-)$/.test(text)) {
    state.fields = { ...state.fields, votes: text === '-' ? 0 : Number(text) };
    state.next = null;
  } else if (state.next === 'submitter' && text !== '') readSubmitter(text, line, state);
  else return isOwn(lower);
  return true;
}

/** `taesiri` or `taesiri on Oct 7`; where neither stands here, the next line says it. */
function readSubmitter(text: string, line: number, state: HeadState): void {
  const date = datePattern.exec(text)?.[1];
  const name = (
    date === undefined
      ? text
      : text
          .slice(0, -date.length)
          .trim()
          .replace(/(?:^| )on$/, '')
  ).trim();
  if (date !== undefined) state.listed = { text: date, line };
  if (name !== '') state.fields = { ...state.fields, submitter: name };
  state.next = name === '' ? 'submitter' : null;
}

/** `Jane Doe`, `,` and `Jane Doe, John Roe` as names. */
function toNames(text: string): readonly string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => /\p{L}/u.test(name));
}

/** Votes, organisation and id that a line's links say; whether it said any. */
function readFacts(text: string, state: HeadState): boolean {
  const elements = readElements(text);
  for (const element of elements) {
    if (element.kind === 'votes') state.fields = Object.assign({ votes: element.count }, state.fields);
    else if (element.kind === 'account') state.fields = Object.assign({ organisation: element.name }, state.fields);
    else if (element.kind === 'arxiv') state.fields = Object.assign({ arxivId: element.id }, state.fields);
  }
  return elements.some(({ kind }) => ['votes', 'account', 'arxiv', 'furniture'].includes(kind));
}

/** Lines that the page itself has between title and abstract. */
function isOwn(lower: string): boolean {
  return (
    lower === '' ||
    /^(?:#\d{1,3} paper of the (?:day|week|month)|\+\d{1,4}|\d{1,7}|-|·|paper submitter|paper author)$/.test(lower)
  );
}
