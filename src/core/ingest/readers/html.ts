import { toGeneralReading } from './general.ts';
import { toHtmlPieces } from './html-pieces.ts';
import type { Reader } from './reader.ts';

/** How much of a source is looked at. */
const headUnits = 20_000;

/** So many tags are no accident. */
const fewestTags = 6;

/** A page saved as HTML, a feed (RSS, Atom) or other XML with papers in it. */
export const html: Reader = {
  shape: 'html',
  recognise: ({ text }) => {
    const head = text.slice(0, headUnits);
    if (/^\s{0,200}<(?:!doctype html|html|\?xml|rss|feed)\b/i.test(head)) return 0.9;
    const tags =
      head.match(/<\/(?:p|div|h[1-6]|li|dd|dt|td|tr|article|section|title|abstract|summary)>/gi)?.length ?? 0;
    return /^\s{0,200}</.test(head) && tags >= fewestTags ? 0.7 : 0;
  },
  read: (source) => toGeneralReading(source, 'html', toHtmlPieces(source, isXml(source.text.slice(0, headUnits)))),
};

/** Whether the names of elements say what they hold: in XML they do, in HTML they say how it looks. */
function isXml(head: string): boolean {
  if (/<(?:!doctype html|html|body|div|p|dl|ul)\b/i.test(head.replace(/<!\[CDATA\[[^\]]{0,20000}/g, '')))
    return /^\s{0,200}<\?xml/.test(head) && !/<html/i.test(head);
  return true;
}
