import { replaceMatches, type RepairRule } from './rule.ts';

/** Words that want one behind them: a blank and a stop after these is where a name was taken out, and must be seen. */
const wanting =
  /(?:^|[^\p{L}])(?:present|introduce|propose|develop|call|called|named|dubbed|termed|as|of|with|by|and|the|an?|that|in|on|using|via|to|from|for|is|are)$/u;

/**
 * A blank before a stop or comma is where a citation was taken out: `thought , and`. Only behind a word, bracket or closing quote and before a
 * blank or the end; not behind a link, whose author set the blank on purpose (4 of 4 in the first dump).
 */
export const gap: RepairRule = {
  name: 'gap',
  needs: [' .', ' ,'],
  find: (text) =>
    replaceMatches(text, / ([.,])(?=\s|$)/g, (match) =>
      !/[\p{L}\p{N})\]'”"%]/u.test(text[(match.index ?? 0) - 1] ?? '') ||
      endsInLink(text, match.index ?? 0) ||
      wanting.test(text.slice(Math.max(0, (match.index ?? 0) - 12), match.index))
        ? null
        : (match[1] ?? null),
    ),
};

/** Whether what stands right before a place, up to the blank before it, is a link. */
function endsInLink(text: string, end: number): boolean {
  const word = text.slice(Math.max(0, text.lastIndexOf(' ', end - 1) + 1), end);
  return /:\/\/|^www\.|\.(?:com|io|org|net)\//.test(word);
}
