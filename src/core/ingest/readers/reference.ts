import { readNames } from './names.ts';

/** A reference in its parts. */
export interface Reference {
  readonly title: string;
  readonly authors: readonly string[];
}

/** Full stops that part a reference's elements: not those of initials and abbreviations. */
const stops = /(?<=\p{L}\p{Ll}|[\p{N})\]”"?!]|\p{Lu}{2})[.?!]\s(?=\S)/gu;

/** What shows that a text is a reference beside its authors: a year, a venue, an id. */
const marks = /\b(?:19|20)\d{2}[a-z]?\b|\barxiv\b|\bproceedings\b|\bdoi\b|\bconference\b|\bjournal\b|\bpreprint\b/i;

const mostParts = 8;

/** A title holds so many sentences at most. */
const mostTitleParts = 3;

/**
 * The title and the authors of a reference, whichever comes first; null where a text has no list of names before or behind something that can be a title.
 *
 * @example readReference('Bread From Tokens. Ada Sprosse, Ben Leiter. 2025.')  // => { title: 'Bread From Tokens', authors: ['Ada Sprosse', 'Ben Leiter'] }
 */
export function readReference(text: string): Reference | null {
  if (text.length > 1500) return null;
  const parts = splitParts(text.replace(/[.\s]{1,4}$/, ''));
  if (parts.length < 2 || parts.length > mostParts) return null;
  const lists = parts.slice(0, mostTitleParts + 1).map((part) => readNames(stripYear(part)) ?? []);
  // A title of two or three words looks like a name: the longest list is the authors'.
  const at = lists.reduce((best, list, n) => (list.length > (lists[best]?.length ?? 0) ? n : best), 0);
  const authors = lists[at] ?? [];
  const title = (at === 0 ? titleBehind(parts) : parts.slice(0, at).join(' ')).replace(/\.$/, '');
  if (authors.length === 0 || title.length < 8 || title.length > 250) return null;
  const said = `${parts[at] ?? ''} ${parts.slice(at === 0 ? 2 : at + 1).join(' ')}`;
  return marks.test(said) ? { title: unquote(title), authors } : null;
}

/** The title behind the authors; one that asks may go on. */
function titleBehind([, first = '', second = '']: readonly string[]): string {
  return /[?!]$/.test(first) && second !== '' && !marks.test(second) ? `${first} ${second}` : first;
}

function unquote(title: string): string {
  return /^["“][^"“”]+["”]$/.test(title) ? title.slice(1, -1) : title;
}

/** Authors with the year behind them: `Ada Sprosse (2025).` */
function stripYear(part: string): string {
  return part.replace(/\.$/, '').replace(/[,\s]{0,2}\(?(?:19|20)\d{2}[a-z]?\)?$/, '');
}

function splitParts(text: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: stop, index } of text.matchAll(stops)) {
    parts.push(text.slice(from, index + 1).trim());
    from = index + stop.length;
  }
  parts.push(text.slice(from).trim());
  return parts.filter((part) => part !== '');
}
