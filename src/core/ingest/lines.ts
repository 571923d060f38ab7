import type { LineSpan } from '../domain/range.ts';
import type { Line, LineRole, RoleCounts } from '../domain/source.ts';

/**
 * The lines of a text, numbered from 1; a line ends at LF, CR LF or CR. Joined with their endings they are the text. No text, no lines.
 *
 * @example toLines('a\r\n\nb')  // => [{ number: 1, text: 'a', ending: '\r\n' }, { number: 2, text: '', ending: '\n' }, { number: 3, text: 'b', ending: '' }]
 */
export function toLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const ending = endingAt(text, at);
    if (ending === null) continue;
    lines.push({ number: lines.length + 1, text: text.slice(start, at), ending });
    at += ending.length - 1;
    start = at + 1;
  }
  if (start < text.length) lines.push({ number: lines.length + 1, text: text.slice(start), ending: '' });
  return lines;
}

function endingAt(text: string, at: number): '\n' | '\r\n' | '\r' | null {
  const unit = text.charCodeAt(at);
  if (unit === 10) return '\n';
  if (unit !== 13) return null;
  return text.charCodeAt(at + 1) === 10 ? '\r\n' : '\r';
}

/** Whether a line holds nothing but white space and characters without width. */
export function isBlank(text: string): boolean {
  return /^[\s\u200b-\u200f\u2060\ufeff]*$/u.test(text);
}

/** How many lines have each role. */
export function countRoles(roles: readonly LineRole[]): RoleCounts {
  const counts = { blank: 0, furniture: 0, title: 0, abstract: 0, meta: 0, unknown: 0 };
  for (const role of roles) counts[role] += 1;
  return counts;
}

/**
 * A text with its line breaks, and the blanks around each, made one blank.
 *
 * @example joinBreaks('hard \n  wrapped')  // => 'hard wrapped'
 */
export function joinBreaks(text: string): string {
  return joinLines(toLines(text));
}

/** Lines as one text: each without the white space around it, joined by one blank. */
export function joinLines(lines: readonly Line[]): string {
  return lines
    .map((line) => line.text.trim())
    .filter((text) => text !== '')
    .join(' ');
}

/** For messages about several lines, of which only the first is named: `, to line 7,`; nothing for one line. */
export function upTo([from, to]: LineSpan): string {
  return from === to ? '' : `, to line ${to},`;
}
