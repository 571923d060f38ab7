import type { WrittenFields } from '../../domain/source.ts';
import { splitLinks, unescapeMarkdown, type Part } from './markdown-parts.ts';
import { isFurniture, isHeading, readHeaderDay } from './page-furniture.ts';

/** What a piece of a page of cards says. An `id` is the paper's on the host, which is its arXiv id. */
export type PageElement =
  | { readonly kind: 'heading' | 'neighbour' | 'furniture' | 'submitted-by' }
  | { readonly kind: 'title' | 'paper-link'; readonly id: string; readonly text: string }
  | { readonly kind: 'votes'; readonly id: string | null; readonly count: number }
  | { readonly kind: 'comments'; readonly id: string | null; readonly count: number }
  | { readonly kind: 'authors'; readonly count: number }
  | { readonly kind: 'account'; readonly name: string }
  | { readonly kind: 'date'; readonly text: string; readonly published: boolean }
  | { readonly kind: 'repository'; readonly fields: WrittenFields }
  | { readonly kind: 'arxiv'; readonly id: string }
  | { readonly kind: 'text'; readonly text: string };

/** Where links of the page lead: of a full or a relative address the path. */
const host = /^(?:https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co))?(?=\/)/;

/** A paper's id in a path: an arXiv id of today, or any other that the host gives. */
const paperPath = /^\/papers\/(\d{4}\.\d{4,5}(?:v\d+)?|[\w.-]{4,40})$/;

/** Pages below `/papers` that are no papers. */
const notPapers = new Set(['trending', 'date', 'week', 'month', 'submit', 'papers']);

/**
 * What a line of a page of cards says, from left to right; `heading` is whether it stands as a Markdown heading.
 *
 * @example readElements('May 29[6](https://huggingface.co/papers/2606.00683#community)')
 *   // => [{ kind: 'date', text: 'May 29', published: false }, { kind: 'comments', id: '2606.00683', count: 6 }]
 */
export function readElements(line: string): readonly PageElement[] {
  const heading = /^#{1,6} +(?=\S)/.exec(line)?.[0] ?? '';
  const rest = line.slice(heading.length);
  if (isPageLine(rest)) return [{ kind: isHeading(plain(rest)) ? 'heading' : 'furniture' }];
  const elements = splitLinks(rest).flatMap((part) => readPart(part, heading !== ''));
  return elements.length === 0 ? [{ kind: 'furniture' }] : elements;
}

/** The words of a line, links and bullets as their text. */
function plain(line: string): string {
  return splitLinks(line)
    .map((part) => part.text)
    .join(' ')
    .replace(/^[-*] /, '')
    .trim();
}

/** Lines that every capture has: the page's own words, anchors, rules, bullets without text. */
function isPageLine(line: string): boolean {
  if (line.includes('/papers/') || line.includes('/login?next=')) return false;
  const words = plain(line);
  return words === '' || isFurniture(words) || /^<a id="[^"]{0,80}"><\/a>$/.test(words);
}

function readPart({ text, url }: Part, heading: boolean): readonly PageElement[] {
  return url === null ? readText(text) : readLink(unescapeMarkdown(text), url, heading);
}

/** What stands outside of links: dates, author counts, labels, or a text. */
function readText(written: string): readonly PageElement[] {
  const text = unescapeMarkdown(written.replace(/^(?:[-*·•,|]\s)+/, '').replace(/^[-*·•,|\s]+$/, ''));
  if (text === '') return [];
  if (isFurniture(text)) return [{ kind: 'furniture' }];
  const date = /^(Published on |Submitted on |on )?([A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)$/.exec(text);
  if (date !== null && readHeaderDay(date[2] ?? '') !== null) {
    return [{ kind: 'date', text: date[2] ?? '', published: date[1] === 'Published on ' }];
  }
  const authors = readAuthorCount(text);
  if (authors !== null) return [{ kind: 'authors', count: authors }];
  if (/^submitted by$/i.test(text)) return [{ kind: 'submitted-by' }];
  const votes = /^upvote\s+(\d{1,7}|-)$/i.exec(text);
  if (votes !== null) return [{ kind: 'votes', id: null, count: toCount(votes[1]) }];
  return [{ kind: 'text', text }];
}

function readLink(text: string, url: string, heading: boolean): readonly PageElement[] {
  const path = host.test(url) ? url.replace(host, '') : '';
  return (
    readVotes(text, path) ??
    readPaperLink(text, path, heading) ??
    (path.startsWith('/papers/date/') ? [{ kind: 'neighbour' }] : null) ??
    readOutside(text, url) ??
    (/^\/[\w.-]{1,96}$/.test(path) && text !== '' ? [{ kind: 'account', name: text }] : readText(text))
  );
}

/** `[101](/login?next=%2Fpapers%2FID)`: to vote one logs in. `-` is none. */
function readVotes(text: string, path: string): readonly PageElement[] | null {
  const login = /^\/login\?next=(?:%2F|\/)papers(?:%2F|\/)([\w.-]{4,40})/i.exec(path);
  const count = /^(?:\[ ?-?\]\s*)?(?:upvote\s*)?(\d{1,7}|-)$/i.exec(text);
  if (login === null) return path.startsWith('/login') ? [{ kind: 'furniture' }] : null;
  return count === null ? [{ kind: 'furniture' }] : [{ kind: 'votes', id: login[1] ?? null, count: toCount(count[1]) }];
}

/** A link to a paper's page: its title, its abstract, its authors, or with `#community` the count of its comments. */
function readPaperLink(text: string, path: string, heading: boolean): readonly PageElement[] | null {
  const [page = '', anchor] = path.split('#');
  const id = paperPath.exec(page)?.[1];
  if (id === undefined || notPapers.has(id)) return null;
  if (anchor === 'community' && /^\d{1,6}$/.test(text)) return [{ kind: 'comments', id, count: Number(text) }];
  const authors = readAuthorCount(text);
  if (authors !== null) return [{ kind: 'authors', count: authors }];
  if (text === '') return [{ kind: 'furniture' }];
  return [{ kind: heading ? 'title' : 'paper-link', id, text }];
}

/** Links away from the host that a card has: its repository with the stars, and its page on arXiv. */
function readOutside(text: string, url: string): readonly PageElement[] | null {
  const arxiv = /^https?:\/\/arxiv\.org\/(?:abs|pdf)\/([\w./-]{4,40})$/.exec(url)?.[1];
  if (arxiv !== undefined) return [{ kind: 'arxiv', id: arxiv.replace(/\.pdf$/, '') }];
  const stars = /^github(?:\s+(\d[\d.,]{0,9}k?))?$/i.exec(text);
  if (stars !== null && /^https?:\/\/github\.com\//.test(url)) {
    return [{ kind: 'repository', fields: { repository: url, ...readStars(stars[1]) } }];
  }
  return null;
}

/** `131` is exact, `3.29k` is rounded by the page. */
function readStars(text: string | undefined): WrittenFields {
  if (text === undefined) return {};
  const value = Number(text.replace(/k$/i, '').replaceAll(',', ''));
  if (!Number.isFinite(value)) return {};
  return /k$/i.test(text) ? { stars: Math.round(value * 1000), starsRounded: true } : { stars: value };
}

/** `3 authors`, behind the bullets of the pictures before it; null for any other text. */
export function readAuthorCount(text: string): number | null {
  const match = /^(?:[-*·]\s?){0,40}(\d{1,5}) authors?$/.exec(text);
  return match === null ? null : Number(match[1]);
}

function toCount(text: string | undefined): number {
  return text === undefined || text === '-' ? 0 : Number(text);
}
