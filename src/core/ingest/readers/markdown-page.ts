import { readFrontMatter } from './front-matter.ts';
import { toCardReading } from './card-reading.ts';
import { LineRoles } from './line-roles.ts';
import { joinLinked } from './markdown-parts.ts';
import { CardBook } from './page-cards.ts';
import { readElements } from './page-elements.ts';
import { isQuery, readQueryWords } from './query-words.ts';
import type { LinedSource, Reader } from './reader.ts';
import type { Reading, Shape } from '../../domain/source.ts';

/** How far into a source its first card is looked for. */
const headLines = 200;

/** Whether the beginning of a source has a Markdown heading that links to a paper, as every card of a page has. */
export function hasCards({ lines }: LinedSource): boolean {
  return lines.slice(0, headLines).some((line, at) => {
    const opens = /^#{1,6} +\[/.test(line.text);
    const text = opens && !line.text.includes('](') ? `${line.text} ${lines[at + 1]?.text ?? ''}` : line.text;
    return opens && readElements(text.trim()).some(({ kind }) => kind === 'title');
  });
}

/**
 * A page of cards saved as Markdown: votes and title are links, the abstract is one too, hard-wrapped ones over many lines; below each
 * its authors or organisation, its date and the count of its comments.
 */
export const markdownPage: Reader = {
  shape: 'markdown-page',
  recognise: (source) => (hasCards(source) ? 0.9 : 0),
  read: (source) => readCards(source, 'markdown-page'),
};

/** The reading of a page whose cards are Markdown. */
export function readCards(source: LinedSource, shape: Shape): Reading {
  const roles = new LineRoles(source.lines);
  const book = new CardBook(roles);
  const matter = readFrontMatter(source.lines);
  const queryWords = readQueryWords(matter.entries.get('url')?.text ?? matter.entries.get('source url')?.text);
  const matterEnd = matter.lines?.[1] ?? 0;
  for (const { text, lines } of joinLinked(source.lines)) {
    if (lines[0] <= matterEnd) continue;
    const captures = book.pages.length === 0 && /^#{1,6} [^[]{1,120}$/.test(text);
    if (captures || (book.pages.length < 2 && isQuery(text, queryWords))) roles.place(lines, 'furniture');
    else for (const element of readElements(text)) book.add(element, lines);
  }
  return toCardReading(source, { shape, roles, book, matter, queryWords });
}
