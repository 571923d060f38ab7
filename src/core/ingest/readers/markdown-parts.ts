import type { LineSpan } from '../../domain/range.ts';
import type { Line } from '../../domain/source.ts';

/** One line of Markdown as it was meant: several lines of the source where a link is broken over them. */
export interface LogicalLine {
  readonly text: string;
  readonly lines: LineSpan;
}

/** A piece of a line: a link with its text, or what stands between links. */
export interface Part {
  readonly text: string;
  readonly url: string | null;
}

/** The most lines that one link is broken over: a hard-wrapped abstract of 1,920 characters has some 30. */
const mostBroken = 120;

/** Pictures, and the words that a converter leaves in their place; lengths bounded, so that no line is scanned again and again. */
const imagePatterns: readonly RegExp[] = [
  /!\[[^\]\n]{0,300}\]\([^()\s]{0,2000}\)/g,
  /\[(?:图片|圖片|image|img)\s?[:：][^\]\n]{0,300}\]/giu,
];

/** A line without its pictures. */
export function withoutImages(text: string): string {
  return imagePatterns.reduce((rest, pattern) => rest.replace(pattern, ''), text);
}

/** The non-blank lines of a page, without pictures, with those made one over which a link is broken. Linear. */
export function joinLinked(lines: readonly Line[]): readonly LogicalLine[] {
  const bare = lines.map((line) => withoutImages(line.text).trim());
  const closing = nextClosing(bare);
  const joined: LogicalLine[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const [first, text] = [lines[at], bare[at] ?? ''];
    if (first === undefined || first.text.trim() === '') continue;
    const end = opensLink(text) ? (closing[at + 1] ?? Infinity) : Infinity;
    const last = lines[end];
    if (last === undefined || end - at > mostBroken) {
      joined.push({ text: withoutBreak(text), lines: [first.number, first.number] });
      continue;
    }
    const parts = bare.slice(at, end + 1).map(withoutBreak);
    joined.push({ text: parts.filter((part) => part !== '').join(' '), lines: [first.number, last.number] });
    at = end;
  }
  return joined;
}

/** For every line the next one, itself included, that closes a link; none where a heading comes first. */
function nextClosing(bare: readonly string[]): readonly number[] {
  const closing = bare.map(() => Infinity);
  let next = Infinity;
  for (let at = bare.length - 1; at >= 0; at -= 1) {
    if (bare[at]?.includes('](') === true) next = at;
    else if (bare[at]?.startsWith('#') === true) next = Infinity;
    closing[at] = next;
  }
  return closing;
}

function opensLink(text: string): boolean {
  return /^(?:#{1,6} +|[-*] +)?\[/.test(text) && !text.includes('](');
}

/** Without the backslashes by which Markdown writes a line break. */
export function withoutBreak(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '\\') end -= 1;
  return text.slice(0, end).trim();
}

/**
 * The links of a line, and what stands between them; blanks around a piece are not part of it, empty pieces are left out.
 * A line that is one link from its first to its last character is one part, whatever brackets its text holds.
 *
 * @example splitLinks('May 29[6](/a#b)')  // => [{ text: 'May 29', url: null }, { text: '6', url: '/a#b' }]
 */
export function splitLinks(line: string): readonly Part[] {
  const whole = wholeLink(line);
  if (whole !== null) return [whole];
  const parts: Part[] = [];
  let at = 0;
  for (let middle = line.indexOf(']('); middle >= 0; middle = line.indexOf('](', at)) {
    const close = line.indexOf(')', middle);
    if (close < 0) break;
    const open = line.indexOf('[', at);
    const start = open < 0 || open > middle ? middle : open;
    parts.push({ text: line.slice(at, start).trim(), url: null });
    parts.push({ text: line.slice(start + 1, middle).trim(), url: line.slice(middle + 2, close).trim() });
    at = close + 1;
  }
  parts.push({ text: line.slice(at).trim(), url: null });
  return parts.filter(({ text, url }) => text !== '' || url !== null);
}

function wholeLink(line: string): Part | null {
  if (!line.startsWith('[') || !line.endsWith(')')) return null;
  const middle = line.lastIndexOf('](');
  const url = middle < 0 ? ')' : line.slice(middle + 2, -1).trim();
  if (/[\s()]/.test(url) || line.indexOf('](http') < middle) return null;
  return { text: line.slice(1, middle).trim(), url };
}

/**
 * A text without the backslashes that Markdown puts before punctuation; those of TeX, before letters, `%`, `$` and `&`, stay.
 * A backslash before blanks is a line break that the converter kept, and is one blank.
 *
 * @example unescapeMarkdown('Engage\\  with \\-\\- it')  // => 'Engage with -- it'
 */
export function unescapeMarkdown(text: string): string {
  return text
    .replace(/\\ {1,8}/g, ' ')
    .replace(/\\([-[\]*_`~>.#+!|()=])/g, '$1')
    .trim();
}
