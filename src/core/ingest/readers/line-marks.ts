import { findArxivId, toFieldName, toWrittenFields } from './field-names.ts';
import { unescapeMarkdown, withoutImages } from './markdown-parts.ts';
import { readNames } from './names.ts';
import { linksToText } from './paper-body.ts';
import { isFurniture, readHeaderDay } from './page-furniture.ts';
import { isOwnOfSites } from './site-furniture.ts';

/** What one line of a text is, by its marks alone. */
export interface MarkedLine {
  /** `fact`: says something of a paper beside its texts. `label`: says what the next line is. `title` and `abstract` are labelled so. */
  readonly kind: 'furniture' | 'fact' | 'label' | 'title' | 'abstract' | 'text';
  /** How it is set apart, from left to right: `#3`, `-bold`, `n.link`; empty where it is not. Lines of one mark are of one kind. */
  readonly mark: string;
  /** Without its marks. */
  readonly text: string;
  /** What stands behind a title that is bold or a link. */
  readonly tail: string;
  /** Name and value of a fact that has them. */
  readonly field: readonly [name: string, value: string] | null;
  /** What a label announces. */
  readonly announces: 'title' | 'abstract' | null;
}

/** Marks at the beginning of a line, each with the name under which lines are compared. */
const prefixes: readonly (readonly [pattern: RegExp, name: (match: RegExpExecArray) => string])[] = [
  [/^>+ ?/, () => ''],
  [/^(#{1,6})\s+(?=\S)/, (match) => `#${match[1]?.length ?? 1}`],
  [/^(={1,6})\s(?=[^=\s])/, (match) => `=${match[1]?.length ?? 1}`],
  [/^(\*{1,6})\s+(?=\S)(?:(?:TODO|DONE|NEXT|WAITING)\s)?(?:\[#[A-C]\]\s)?/, (match) => `*${match[1]?.length ?? 1}`],
  [/^([-+•·▪‣◦–—])\s+(?=\S)/, (match) => match[1] ?? '-'],
  [/^\[[ xX]\]\s+(?=\S)/, () => ''],
  [/^\[\d{1,4}\]\s*(?=\S)/, () => '[n]'],
  [/^\(\d{1,4}\)\s+(?=\S)/, () => '(n)'],
  [/^\d{1,4}\s?[.)]\s+(?=\S)/, () => 'n.'],
  [/^\d{1,4}[、．]\s?(?=\S)/, () => 'n.'],
  [/^(\p{Extended_Pictographic})\ufe0f?\s*(?=\S)/u, (match) => match[1] ?? ''],
];

const mostPrefixes = 4;

/**
 * A line without its marks, and what it is by them. Never throws; a line without marks is `text`.
 *
 * @example readLine('### [A title](https://a.b/c)')  // => { kind: 'text', mark: '#3link', text: 'A title', … }
 * @example readLine('Abstract: We propose …')  // => { kind: 'abstract', mark: '', text: 'We propose …', … }
 */
export function readLine(line: string): MarkedLine {
  const whole = withoutMore(withoutImages(line).trim());
  const { mark, rest } = isOwnOfSites(whole) ? { mark: '', rest: whole } : peel(whole);
  const plain = { mark, text: '', tail: '', field: null, announces: null } as const;
  if (rest.startsWith('\\') && commandPattern.test(rest)) {
    const id = findArxivId(/https?:\/\/\S{4,200}/.exec(rest)?.[0] ?? '');
    return { ...plain, kind: 'fact', mark: ':', text: rest, field: id === null ? null : ['arxiv', id] };
  }
  if (rest === '' || isRule(rest) || isFurniture(rest) || isOwnOfSites(rest))
    return { ...plain, kind: 'furniture', text: rest };
  const labelled = readLabel(rest);
  if (labelled !== null) {
    const { weak = false, ...said } = labelled;
    return { ...plain, ...said, mark: weak ? mark : `${mark}:` };
  }
  const set = readSet(rest);
  const text = unescapeMarkdown(linksToText(set.text));
  const arxivId = set.url === null ? null : findArxivId(set.url);
  const field = arxivId === null ? null : (['arxiv', arxivId] as const);
  if (set.tail === '' && isFact(text)) return { ...plain, kind: 'fact', text, field: field ?? toField(text) };
  const name = mark + set.mark || (isCapitals(text) ? 'capitals' : '');
  return { ...plain, kind: 'text', mark: name, text, tail: unescapeMarkdown(linksToText(set.tail)), field };
}

/** Without the words by which a page folds an abstract. */
function withoutMore(line: string): string {
  return /[△▽▲▼] (?:Less|More)$/.test(line) ? line.slice(0, -6).trim() : line;
}

/** Takes the marks off the beginning of a line. */
function peel(line: string): { readonly mark: string; readonly rest: string } {
  let [mark, rest] = ['', line];
  for (let n = 0; n < mostPrefixes && !startsWithLetter.test(rest); n += 1) {
    const found = prefixes
      .map(([pattern, name]) => ({ match: pattern.exec(rest), name }))
      .find(({ match }) => match !== null);
    if (found?.match == null) break;
    const name = found.name(found.match);
    rest = rest.slice(found.match[0].length);
    if (name.startsWith('=')) rest = rest.replace(/\s?={1,6}$/, '');
    mark += name;
  }
  return { mark, rest: rest.trim() };
}

/** No mark is a letter; most lines begin with one. */
const startsWithLetter = /^\p{L}/u;

/** Lines of nothing but signs: rules, underlines, brackets, what ends a drawer. */
function isRule(text: string): boolean {
  return /^[^\p{L}\p{N}]+$/u.test(text) && !/^\p{Extended_Pictographic}/u.test(text);
}

interface Labelled {
  readonly kind: MarkedLine['kind'];
  readonly text: string;
  readonly field: MarkedLine['field'];
  readonly announces: MarkedLine['announces'];
  /** Whether a sentence may say it too: `Project page: https://…`. */
  readonly weak?: boolean;
}

/** Fields that are an address. */
const addressFields = new Set<string>(['url', 'repository', 'projectPage']);

/** Ways of writing a name before its value; the first group is the name. Behind those that are `sure` any name says a fact. */
const labelPatterns: readonly { readonly sure: boolean; readonly pattern: RegExp }[] = [
  { sure: true, pattern: /^[*_]{0,3}【([^】]{1,24})】[*_]{0,3}[:：]?\s?/ },
  { sure: true, pattern: /^:([\p{L}][\p{L}\p{N} _-]{0,24}):(?:\s|$)/u },
  { sure: true, pattern: /^([A-Z][A-Z0-9]{1,3}) {0,2}- / },
  { sure: true, pattern: /^(%[A-Z]) / },
  { sure: true, pattern: /^\\(title|author|begin\{abstract)[{}]\s?/ },
  {
    sure: false,
    pattern: /^[*_"']{0,3}([\p{L}][\p{L}\p{N} ._-]{0,24})[*_"']{0,3}\s?[:：](?!\/\/)[*_]{0,3}(?:\s|(?=[^\s\d/])|$)/u,
  },
  { sure: false, pattern: /^[*_]{0,3}(abstract|summary|title|摘要|标题)[*_]{0,3}\s?[—–.-]{1,2}\s/i },
  { sure: false, pattern: /^[*_]{0,3}(abstract|摘\s?要|論文摘要|要旨|zusammenfassung|résumé|resumen)[*_]{0,3}$/i },
];

/** Names of EndNote's and LaTeX's. */
const shortNames: ReadonlyMap<string, string> = new Map([
  ['%T', 'title'],
  ['%X', 'abstract'],
  ['%A', 'author'],
  ['begin{abstract', 'abstract'],
]);

/** Names of facts that are no field of ours. */
const otherNames = new Set(
  (
    'comments comment subjects subject categories category keywords keyword tags tag venue journal journalref conference booktitle doi year date from to cc sent ' +
    'reportno mscclass acmclass subjclass publisher issn isbn retrieved submitted posted institution affiliation affiliations 关键词 分类 来源 备注 主题 单位'
  ).split(' '),
);

/** A look that most lines need no more than. */
const mayBeLabelled =
  /[:：】]|^[%\\]|^[A-Z][A-Z0-9]{1,3} {0,2}- |^[*_]{0,3}(?:abstract|summary|title|摘|标|論|要|zusa|rés|resu)/i;

function readLabel(rest: string): Labelled | null {
  if (!mayBeLabelled.test(rest.slice(0, 48))) return null;
  for (const { pattern, sure } of labelPatterns) {
    const match = pattern.exec(rest);
    if (match === null) continue;
    const name = shortNames.get(match[1] ?? '') ?? match[1] ?? '';
    const labelled = toLabelled(name, unquote(rest.slice(match[0].length).trim()), sure);
    if (labelled !== null) return labelled;
  }
  return null;
}

function toLabelled(name: string, value: string, sure: boolean): Labelled | null {
  const field = toFieldName(name);
  const text = unescapeMarkdown(linksToText(value));
  const none = { field: null, announces: null };
  if (field === 'title' || field === 'abstract') {
    const alone = text === '' || /^[>|][-+]?$/.test(value);
    return alone ? { kind: 'label', text: '', field: null, announces: field } : { ...none, kind: field, text };
  }
  const other = sure || otherNames.has(name.toLowerCase().replace(/[^\p{L}]/gu, ''));
  const known = field !== null && Object.keys(toWrittenFields([[name, value]])).length > 0;
  if (!other && !known) return null;
  return {
    kind: 'fact',
    text,
    field: known ? [name, value] : null,
    announces: null,
    weak: !sure && addressFields.has(field ?? ''),
  };
}

/** Without the quotes or braces around all of a value. */
function unquote(value: string): string {
  const inner = /^(["'“{])(.{1,3000})(["'”}]),?$/s.exec(value);
  return inner === null ? value : (inner[2] ?? '').trim();
}

/** A title that is bold or a link, and what stands behind it on its line. */
function readSet(rest: string): {
  readonly mark: string;
  readonly text: string;
  readonly tail: string;
  readonly url: string | null;
} {
  const link = /^[*_]{0,3}\[([^[\]]{3,300})\]\(([^()\s]{1,2000})\)[*_]{0,3}/.exec(rest);
  const bold = /^(?:\*\*|__|<(?:b|strong)>)([^*<>]{3,300})(?:\*\*|__|<\/(?:b|strong)>)/.exec(rest);
  const quoted = /^[“"「《]([^”"「」《》“]{8,300})[”"」》](?=\s(?:by\s|\()|$)/.exec(rest);
  const [mark, match] = link ? ['link', link] : bold ? ['bold', bold] : ['quoted', quoted];
  const section = /^\\(?:sub)?section\*?\{([^{}]{3,300})\}$/.exec(rest);
  if (section !== null) return { mark: 'section', text: section[1] ?? '', tail: '', url: null };
  if (!match) return { mark: '', text: rest, tail: '', url: null };
  const tail = rest
    .slice(match[0].length)
    .replace(/^[\s:：.。—–|-]{1,6}/, '')
    .trim();
  return { mark, text: (match[1] ?? '').trim(), tail, url: link?.[2] ?? null };
}

/** Lines that say something of a paper, or of a page, and are neither title nor abstract. */
const factPatterns: readonly RegExp[] = [
  /^[-+]?\d[\d.,]*\s?[kKmM%]?$/,
  /^(?:https?:\/\/|www\.)\S+$/i,
  /^(?:arxiv|doi):\s?\S+(?:\s?\[.{1,80}\].{0,80})?$/i,
  /^\d+ (?:authors?|comments?|votes?|upvotes?|likes?|citations?|pages?|results?|papers?|views?|stars?)\b.{0,40}$/i,
  /^(?:submitted|published|posted|updated|revised|accepted|received|presented)\s(?:on\b|by\b|at\b|to\b|in\b|\d).{0,60}$/i,
  /^(?:upvoted?|authors?|votes?|comments?|share|cite|pdf|html|bibtex|abs|code|project page|view arxiv page|view pdf|add to collection|listen|save|like|reply|read more|show more|see more|paper|link|demo|website|video|slides|poster)(?:\s?[:(]?\d{0,6}\)?|:? https?:.{0,200})$/i,
  /^(?:\d{1,2}\s)?[a-z]{3,9}\.? (?:\d{1,2},? )?\d{4}(?:\s?·.{0,60})?$/i,
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ].{0,30})?$/,
  /^#\d+ paper of the day$/i,
  /^(?:<[^<>]{0,300}>\s?)+$/,
];

/** Longer lines are facts only where they list names. */
const longestFact = 320;

/** A command of LaTeX alone on its line, but for those that name something; and what ends an abstract in the mail of arXiv. */
const commandPattern =
  /^\\(?:(?!title|section|subsection|author|begin\{abstract)[a-z]{2,20}\*?(?:\[.{0,80}\])?(?:\{[^{}]{0,80}\}){0,3}|\\(?:\s?\(.{0,200}\))?)$/i;

function isFact(text: string): boolean {
  if (text.length > longestFact) return isAuthors(text);
  return factPatterns.some((pattern) => pattern.test(text)) || readHeaderDay(text) !== null || isAuthors(text);
}

/** A list of two names or more; one name alone may be a title. */
function isAuthors(text: string): boolean {
  return (readNames(text)?.length ?? 0) >= 2;
}

function toField(text: string): readonly [string, string] | null {
  const id = findArxivId(text.split(/\s/)[0] ?? '') ?? findArxivId(text);
  if (id !== null) return ['arxiv', id];
  return isAuthors(text) ? ['authors', text] : null;
}

function isCapitals(text: string): boolean {
  return /\p{Lu}.{0,40}\p{Lu}/u.test(text) && text.length >= 12 && !/\p{Ll}/u.test(text);
}
