import type { Ingested } from '../src/core/ingest/ingest-source.ts';
import { createCheckList, type Check } from './check-list.ts';

/**
 * What was read of a capture against the titles of its entries, in order of the page: every title found and no other, each with an abstract or
 * an AI summary, none twice, and no line of the capture unknown. White space may differ.
 */
export function judgeCapture(
  titles: readonly string[],
  { digests, drafts, lines, diagnostics }: Ingested,
): readonly Check[] {
  const list = createCheckList();
  const found = drafts.map((draft) => collapse(draft.raw.title));
  const wanted = titles.map(collapse);
  for (const title of wanted) list.ask('titles found', found.includes(title), `${title}: not found`);
  for (const title of new Set(found))
    list.ask('titles read are entries', wanted.includes(title), `${title}: is no entry`);
  list.same('entries', [found.length, wanted.length], 'capture');
  // A feed runs over many days, each a digest; only within one does the page have an order.
  if (digests.length === 1) list.same('order', [found, wanted], 'capture');
  for (const { raw, aiSummary } of drafts)
    list.ask('with text', raw.abstract !== '' || aiSummary !== undefined, raw.title);
  const unread = diagnostics.filter(({ code }) => code === 'unknown-line' || code === 'unplaced-text');
  list.same('unknown lines', [lines.unknown, 0], unread.map(({ line, excerpt }) => `${line} ${excerpt}`).join('; '));
  return list.checks();
}

function collapse(text: string): string {
  return text.split(/\s/u).filter(Boolean).join(' ');
}
