import { v } from '../src/core/domain/decode.ts';
import type { Ingested } from '../src/core/ingest/ingest-source.ts';
import { createCheckList, type Check } from './check-list.ts';

/** What a text was laid out from: its papers in order, before any repair. */
export const truthSchema = v.array(v.object({ day: v.optional(v.string()), title: v.string(), abstract: v.string() }));
export type Truth = v.InferOutput<typeof truthSchema>;

/** What was read of a text against its truth: papers, scraped texts, days, unknown lines. White space may differ. */
export function judgeTruth(truth: Truth, { drafts, lines }: Ingested): readonly Check[] {
  const list = createCheckList();
  list.same('papers', [drafts.length, truth.length], 'text');
  list.same('unknown', [lines.unknown, 0], 'text');
  for (const [at, wanted] of truth.entries()) {
    const draft = drafts[at];
    const where = `${at + 1} ${wanted.title}`;
    list.same('titles', [collapse(draft?.raw.title), collapse(wanted.title)], where);
    list.same('abstracts', [collapse(draft?.raw.abstract), collapse(wanted.abstract)], where);
    if (wanted.day !== undefined) {
      list.same('days', [draft?.digests[0]?.day?.slice(-5), wanted.day.slice(-5)], where);
    }
  }
  return list.checks();
}

function collapse(text: string | undefined): string | undefined {
  return text?.split(/\s/u).filter(Boolean).join(' ');
}
