import { readDay } from '../../domain/day.ts';
import type { WrittenDigest } from '../../domain/source.ts';
import type { FrontMatter } from './front-matter.ts';
import { readHeaderDay, toHeaderDay } from './page-furniture.ts';

/** A date as a page writes it. */
export interface PageDate {
  readonly text: string;
  readonly line: number;
}

/** Names under which a capture says when it was made; not when it was handed on, which may be long after. */
const captureNames = ['retrieved', 'captured', 'fetched', 'scraped', 'crawled'];

/** The day that a page's header writes; of a page without one, such as that of trending papers, the day on which its capture says it was made. */
export function readPageDay(
  date: PageDate | null,
  { entries }: FrontMatter,
): Pick<WrittenDigest, 'day' | 'dayEvidence'> {
  const header = date && readHeaderDay(date.text);
  if (date !== null && header !== null) {
    return { day: toHeaderDay(header), dayEvidence: [{ from: 'capture', text: date.text, line: date.line }] };
  }
  for (const name of captureNames) {
    const entry = entries.get(name);
    const day = entry && readDay(entry.text.slice(0, 10));
    if (entry && day)
      return { day, dayEvidence: [{ from: 'capture', text: `${name}: ${entry.text}`, line: entry.line }] };
  }
  return { day: null, dayEvidence: [] };
}
