import type { LineSpan } from '../../domain/range.ts';
import type { Line } from '../../domain/source.ts';

/** What a capture says of itself above its page: name to value, each with its line. */
export interface FrontMatter {
  readonly entries: ReadonlyMap<string, { readonly text: string; readonly line: number }>;
  /** All its lines; null where there is none. */
  readonly lines: LineSpan | null;
}

/** The most lines that are read as front matter. */
const mostLines = 60;

/** A name and its colon; what follows is the value. */
const entryPattern = /^(?:- )?([A-Za-z][\w -]{0,30}):(?=\s)/;

/**
 * The front matter of a capture: a block between two lines `---` at its beginning, or its first heading with a list `- Key: value` below.
 * Names are in lower case, values without the quotes and backticks around them.
 */
export function readFrontMatter(lines: readonly Line[]): FrontMatter {
  const at = lines.findIndex((line) => line.text.trim() !== '');
  const first = lines[at]?.text.trim() ?? '';
  if (first === '---') return readBlock(lines, at);
  return first.startsWith('# ') ? readList(lines, at) : none;
}

const none: FrontMatter = { entries: new Map(), lines: null };

function readBlock(lines: readonly Line[], at: number): FrontMatter {
  const end = lines.slice(at + 1, at + mostLines).findIndex((line) => line.text.trim() === '---');
  const block = end < 0 ? [] : lines.slice(at, at + end + 2);
  return toMatter(block);
}

function readList(lines: readonly Line[], at: number): FrontMatter {
  const rest = lines.slice(at + 1, at + mostLines);
  const start = rest.findIndex((line) => line.text.trim() !== '');
  const list = start < 0 ? [] : rest.slice(start);
  const end = list.findIndex((line) => !/^- [A-Za-z]/.test(line.text) || !entryPattern.test(line.text));
  const length = end < 0 ? list.length : end;
  return length < 2 ? none : toMatter(lines.slice(at, at + 1 + start + length));
}

function toMatter(block: readonly Line[]): FrontMatter {
  const entries = new Map<string, { text: string; line: number }>();
  for (const { text, number } of block) {
    const match = entryPattern.exec(text.trim());
    if (match === null) continue;
    const value = text
      .trim()
      .slice(match[0].length)
      .trim()
      .replace(/^["'`]|["'`]$/g, '');
    entries.set((match[1] ?? '').toLowerCase(), { text: value, line: number });
  }
  const [from, to] = [block[0]?.number, block.at(-1)?.number];
  return from === undefined || to === undefined || entries.size === 0 ? none : { entries, lines: [from, to] };
}
