import type { Link, LinkKind } from '../domain/paper.ts';
import type { Range } from '../domain/range.ts';

/** Hosts, and paths below them, that say what a link leads to; the first that fits decides, and a host of its own is a project's page. */
const kinds: readonly (readonly [place: string, kind: LinkKind])[] = [
  ['github.com', 'code'],
  ['gist.github.com', 'code'],
  ['raw.githubusercontent.com', 'code'],
  ['gitlab.com', 'code'],
  ['bitbucket.org', 'code'],
  ['codeberg.org', 'code'],
  ['gitee.com', 'code'],
  ['git.sr.ht', 'code'],
  ['sourceforge.net', 'code'],
  ['anonymous.4open.science', 'code'],
  ['colab.research.google.com', 'code'],
  ['pypi.org', 'code'],
  ['huggingface.co/datasets', 'data'],
  ['huggingface.co/spaces', 'project'],
  ['huggingface.co', 'other'],
  ['hf.co', 'other'],
  ['zenodo.org', 'data'],
  ['kaggle.com', 'data'],
  ['figshare.com', 'data'],
  ['physionet.org', 'data'],
  ['openml.org', 'data'],
  ['osf.io', 'data'],
  ['dataverse.org', 'data'],
  ['dataverse.harvard.edu', 'data'],
  ['data.mendeley.com', 'data'],
  ['drive.google.com', 'data'],
  ['arxiv.org', 'other'],
  ['doi.org', 'other'],
  ['openreview.net', 'other'],
  ['aclanthology.org', 'other'],
  ['semanticscholar.org', 'other'],
  ['youtube.com', 'other'],
  ['youtu.be', 'other'],
  ['vimeo.com', 'other'],
  ['twitter.com', 'other'],
  ['x.com', 'other'],
  ['medium.com', 'other'],
  ['wikipedia.org', 'other'],
  ['bit.ly', 'other'],
  ['tinyurl.com', 'other'],
];

/** Where a link begins: a scheme, or a code host that authors write without one. */
const linkPattern = /(?:https?:\/\/|(?<![\p{L}\p{N}/.@-])(?:github|gitlab)\.com\/)[^\s<>"“”`|\\]+/giu;

const scrapedPattern = /(?:https?: ?\/\/|\bwww\.|(?<![\p{L}\p{N}/.@-])(?:github|gitlab)\.com\/)[^\s<>"“”`|\\]+/giu;

/** What may stand glued to the end of a link and is not of it. */
const gluedEnd = new Set(".,;:!?'’”…*_)]}>");

/**
 * Links that stand in a text, in order, with what they lead to; `start..end` is the link without the stops, brackets and brace twins
 * (`https://a.b/{https://a.b/}`) glued to it. Linear; none, an empty list.
 *
 * @example findLinks('Code: https://github.com/a/b.')  // => [{ url: 'https://github.com/a/b', kind: 'code', start: 6, end: 28 }]
 */
export function findLinks(text: string): readonly Link[] {
  const links: Link[] = [];
  if (!mayHoldLinks(text)) return links;
  for (const { 0: match, index } of text.matchAll(linkPattern)) {
    const written = cleanEnd(match);
    const url = /^https?:/i.test(written) ? written : `https://${written}`;
    const kind = toKind(url);
    if (kind !== null) links.push({ url, kind, start: index, end: index + written.length });
  }
  return links;
}

/** A look that most texts need no more than. */
function mayHoldLinks(text: string): boolean {
  return text.includes('//') || text.includes('www.') || text.includes('.com/');
}

/** Up to the first brace or the end of a Markdown name, and without what is glued to the end; a closing bracket stays where its opening one is part of the link. */
function cleanEnd(match: string): string {
  const brace = match.search(/[{}]|\]\(/);
  let end = brace < 0 ? match.length : brace;
  let unopened = countUnopened(match, end);
  for (; end > 0; end -= 1) {
    const last = match[end - 1] ?? '';
    if (last === ')' ? unopened <= 0 : !gluedEnd.has(last)) break;
    if (last === ')') unopened -= 1;
  }
  return match.slice(0, end);
}

/** How many closing brackets a link holds that it does not open. */
function countUnopened(text: string, end: number): number {
  let unopened = 0;
  for (let at = 0; at < end; at += 1) {
    if (text[at] === '(') unopened -= 1;
    else if (text[at] === ')') unopened += 1;
  }
  return unopened;
}

/** What an address leads to; null where it is none. */
export function toKind(url: string): LinkKind | null {
  const match = /^https?:\/\/([^/?#:@]+\.[^/?#:@]{2,})(?::\d+)?([^?#]*)/i.exec(url);
  if (match === null) return null;
  const place = `${(match[1] ?? '').toLowerCase().replace(/^www\./, '')}${match[2] ?? ''}`;
  return kinds.find(([known]) => fits(place, known))?.[1] ?? 'project';
}

/** Whether a place is a known one, below it, or on a host below it. */
function fits(place: string, known: string): boolean {
  if (place === known || place.startsWith(`${known}/`)) return true;
  const slash = place.indexOf('/');
  return !known.includes('/') && (slash < 0 ? place : place.slice(0, slash)).endsWith(`.${known}`);
}

/** Ranges of a scraped text that are links, also where their scheme is cut (`https: //`): what no other repair may touch. */
export function linkRanges(text: string): readonly Range[] {
  const ranges: Range[] = [];
  if (!mayHoldLinks(text)) return ranges;
  for (const { 0: match, index } of text.matchAll(scrapedPattern)) {
    ranges.push({ start: index, end: index + cleanEnd(match).length });
  }
  return ranges;
}
