import { replaceMatches, type RepairRule } from './rule.ts';

/**
 * A blank before a stop or comma is where a citation was taken out: `thought , and`. Only behind a word, bracket or closing quote and before a
 * blank or the end; not behind a link, whose author set the blank on purpose (4 of 4 in the first dump).
 */
export const gap: RepairRule = {
  name: 'gap',
  needs: [' .', ' ,'],
  find: (text) =>
    replaceMatches(text, /(?<=[\p{L}\p{N})\]'”"%]) ([.,])(?=\s|$)/gu, (match) =>
      endsInLink(text, match.index ?? 0) ? null : (match[1] ?? null),
    ),
};

/** Whether what stands right before a place, up to the blank before it, is a link. */
function endsInLink(text: string, end: number): boolean {
  const word = text.slice(Math.max(0, text.lastIndexOf(' ', end - 1) + 1), end);
  return /:\/\/|^www\.|\.(?:com|io|org|net)\//.test(word);
}
