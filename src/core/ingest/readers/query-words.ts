import type { Diagnostic } from '../../domain/diagnostic.ts';
import { foldText } from '../../text/fold.ts';
import { toTokens } from '../../text/tokens.ts';
import { linkRanges } from '../links.ts';
import type { Block } from './pair-blocks.ts';

/**
 * The words that a page was searched for, from its address: of `…/papers?q=source%20citations` `source` and `citations`. No address or no query, no words.
 */
export function readQueryWords(url: string | undefined): readonly string[] {
  const query = /[?&]q=([^&#]{1,500})/.exec(url ?? '')?.[1];
  return query === undefined ? [] : toQueryWords(decodeQuery(query));
}

/** The words of a query that one character cannot be taken for another's. */
export function toQueryWords(query: string): readonly string[] {
  return [...new Set(toTokens(query).map(({ text }) => text))].filter((word) => word.length > 1);
}

function decodeQuery(query: string): string {
  try {
    return decodeURIComponent(query.replaceAll('+', ' '));
  } catch {
    return query;
  }
}

/**
 * Notes for the places of a text where a word of the query lost or gained a blank, as it does where a page's highlighting is taken off:
 * two words of it glued, outside of addresses (`sourcecitations`), or one with a blank inside a bracket (`( Intercode`) or before a stop. Nothing is repaired.
 */
export function reportQueryWords(source: string, block: Block, words: readonly string[]): readonly Diagnostic[] {
  if (words.length === 0) return [];
  const glued = new Set(words.flatMap((first) => words.map((second) => first + second)));
  const found = new Set<string>();
  const links = linkRanges(block.text);
  for (const { text, start, end } of toTokens(block.text)) {
    if (links.some((link) => link.start <= start && end <= link.end)) continue;
    if (glued.has(text) && !words.includes(text)) found.add(block.text.slice(start, end));
    else if (words.includes(text)) {
      const before = block.text.slice(Math.max(0, start - 2), start);
      const behind = block.text.slice(end, end + 2);
      if (/[([] /.test(before)) found.add(block.text.slice(start - 2, end));
      if (/ [)\],.;:]/.test(behind)) found.add(block.text.slice(start, end + 2));
    }
  }
  return [...found].map((excerpt) => ({
    severity: 'note' as const,
    code: 'query-word-blank',
    source,
    line: block.lines[0],
    message: 'a word that the page was searched for lost or gained a blank here; it is left as it stands',
    excerpt: excerpt.slice(0, 80),
  }));
}

/** Whether a line is the query of its page, as the search box shows it. */
export function isQuery(text: string, words: readonly string[]): boolean {
  return words.length > 0 && foldText(text) === words.map(foldText).join('');
}
