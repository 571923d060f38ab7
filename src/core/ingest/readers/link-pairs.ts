import type { LineSpan } from '../../domain/range.ts';
import type { Line } from '../../domain/source.ts';
import { toCardReading } from './card-reading.ts';
import { readFrontMatter } from './front-matter.ts';
import { LineRoles } from './line-roles.ts';
import { CardBook } from './page-cards.ts';
import { readElements, type PageElement } from './page-elements.ts';
import { isFurniture } from './page-furniture.ts';
import { isQuery, readQueryWords, toQueryWords } from './query-words.ts';
import type { Reader } from './reader.ts';

/** How far into a source its first paper is looked for: such exports begin with the host's whole menu. */
const headLines = 250;

/** A text of the export with the address that follows it, or none. */
interface LinkPair {
  readonly text: string;
  readonly url: string | null;
  readonly lines: LineSpan;
  /** The line of the address. */
  readonly urlLine: number | null;
}

/** Words of the host's own menu and footer, from captures of 2026. */
const menu = new Set(
  (
    'hugging face|models|datasets|spaces|buckets|buckets new|posts|community|docs|solutions|enterprise|pricing|log in|sign up|more|' +
    'system theme|company|website|tos|privacy|about|careers|[|]'
  ).split('|'),
);

/**
 * A page of cards exported as text: every link is its text, a blank line and its address. A paper's address follows its title first and then
 * its abstract; what has no address stands alone.
 */
export const linkPairs: Reader = {
  shape: 'link-pairs',
  recognise: ({ lines }) => {
    const head = lines.slice(0, headLines).filter((line) => line.text.trim() !== '');
    const papers = head.filter((line, at) => isPaperUrl(line.text) && !isUrl(head[at - 1]?.text ?? 'http://'));
    return papers.length >= 2 ? 0.92 : 0;
  },
  read: (source) => {
    const roles = new LineRoles(source.lines);
    const book = new CardBook(roles);
    const matter = readFrontMatter(source.lines);
    const end = matter.lines?.[1] ?? 0;
    const pairs = readPairs(source.lines.filter((line) => line.number > end));
    const shown = pairs.findIndex(({ text }, at) => text !== '' && pairs[at + 1]?.text.toLowerCase() === 'daily');
    const queryWords = [
      ...readQueryWords(matter.entries.get('url')?.text),
      ...toQueryWords(isSearchText(pairs[shown]) ? (pairs[shown]?.text ?? '') : ''),
    ];
    for (const [at, pair] of pairs.entries()) {
      if (at === shown && isQuery(pair.text, [...new Set(queryWords)])) {
        roles.place(pair.lines, 'furniture');
        continue;
      }
      const elements = toElements(pair);
      for (const element of elements) book.add(element, pair.lines);
      if (pair.urlLine === null) continue;
      const own = elements.every(({ kind }) => kind === 'furniture');
      roles.place([pair.urlLine, pair.urlLine], own ? 'furniture' : 'meta');
    }
    return toCardReading(source, { shape: 'link-pairs', roles, book, matter, queryWords: [...new Set(queryWords)] });
  },
};

/** What stands before the switch between days, weeks and months is what was searched for, where it is not the page's own. */
function isSearchText(pair: LinkPair | undefined): boolean {
  return pair !== undefined && pair.url === null && !isFurniture(pair.text);
}

function isUrl(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text.trim());
}

function isPaperUrl(text: string): boolean {
  return /^https:\/\/huggingface\.co\/papers\/\d{4}\.\d{4,5}$/.test(text.trim());
}

/** Every text with its address, blank lines between; an address without a text before it stands alone. */
function readPairs(lines: readonly Line[]): readonly LinkPair[] {
  const pairs: LinkPair[] = [];
  let open: Line | null = null;
  const close = () => {
    if (open !== null)
      pairs.push({ text: open.text.trim(), url: null, lines: [open.number, open.number], urlLine: null });
    open = null;
  };
  for (const line of lines) {
    if (line.text.trim() === '') continue;
    if (!isUrl(line.text)) {
      close();
      open = line;
      continue;
    }
    const text: Line = open ?? { ...line, text: '' };
    const span: LineSpan = [text.number, text.number];
    pairs.push({ text: text.text.trim(), url: line.text.trim(), lines: span, urlLine: line.number });
    open = null;
  }
  close();
  return pairs;
}

/** What a pair says: the same as the Markdown link that it was. */
function toElements({ text, url }: LinkPair): readonly PageElement[] {
  if (menu.has(text.toLowerCase())) return [{ kind: 'furniture' }];
  if (url === null) return readElements(text.replace(/^\[ ?-?\]\s/, ''));
  const own = isFurniture(text) && !url.includes('/login') && !url.includes('/date/');
  return own ? [{ kind: 'furniture' }] : readElements(`[${text}](${url})`);
}
