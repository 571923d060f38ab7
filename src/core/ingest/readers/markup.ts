/** What one line of an unknown text is, by its markup and by what pages of papers are known to say beside titles and abstracts. */
export interface MarkedLine {
  readonly kind: 'heading' | 'title' | 'abstract' | 'label' | 'meta' | 'text';
  /** Without its markup. */
  readonly text: string;
}

/** Lines that say something of a paper and are neither its title nor its abstract. */
const metaPatterns: readonly RegExp[] = [
  /^[-+]?\d[\d.,]*[kKmM]?$/,
  /^[-·•|*\\[\]()>–—\s]+$/,
  /^(?:https?:\/\/|www\.)\S+$/i,
  /^(?:[-*]\s*)?\d+ authors?\b.{0,200}$/i,
  /^(?:[-*]\s*)?(?:by|authors?|submitted by|published(?: on)?|on|date|votes?|upvotes?|upvote|comments?|community|keywords?|tags?|categories|subjects?|venue|journal|doi|arxiv(?: page)?|url|link|links|code|github|project page|view arxiv page|view pdf|add to collection|login|sign up|pdf|html|bibtex|cite|source|retrieved|page|#\d+ paper of the day)\b\s*:?.{0,200}$/i,
  /^arxiv:\S+$/i,
  /^[a-z]{3,9} \d{1,2}(?:, \d{4})?(?:\s*·.*)?$/i,
  /^\d{4}-\d{2}-\d{2}(?:[T ].*)?$/,
  /^(?:<[^>]*>\s*)+$/,
];

/**
 * A line without its Markdown, and what it is; nothing but markup is `meta`. Never throws; a line without markup that is not known to be anything else is `text`.
 *
 * @example readMarkup('### [A title](https://a.b/c)')  // => { kind: 'heading', text: 'A title' }
 * @example readMarkup('Abstract: We propose …')  // => { kind: 'abstract', text: 'We propose …' }
 */
export function readMarkup(line: string): MarkedLine {
  const marked = readMarked(line);
  return marked.text === '' ? { kind: 'meta', text: '' } : marked;
}

function readMarked(line: string): MarkedLine {
  const trimmed = line.trim();
  const heading = /^#{1,6} +(?=\S)/.exec(trimmed)?.[0];
  const inner = unwrapLink(trimmed.slice(heading?.length ?? 0).replace(/(?:^\*\*|\*\*$)/g, ''));
  const label = /^(title|abstract|summary)(?:\s*:)?$/i.exec(inner.trim());
  if (label !== null) return { kind: 'label', text: (label[1] ?? '').toLowerCase() };
  if (heading !== undefined) return { kind: 'heading', text: unescape(inner) };
  const labelled = /^\**(title|abstract|summary)\**\s*:/i.exec(inner);
  if (labelled !== null) {
    const kind = (labelled[1] ?? '').toLowerCase() === 'title' ? 'title' : 'abstract';
    const said = inner.slice(labelled[0].length).trim();
    return { kind, text: unescape(said.replace(/^\*+/, '')) };
  }
  if (metaPatterns.some((pattern) => pattern.test(inner))) return { kind: 'meta', text: inner };
  const numbered = /^(?:\[\d{1,4}\]|\(?\d{1,4}[.)])\s+(?=\S)/.exec(inner);
  if (numbered !== null)
    return { kind: inner.length < 250 ? 'title' : 'text', text: unescape(inner.slice(numbered[0].length)) };
  return { kind: 'text', text: unescape(inner) };
}

/** The text of a link that is the whole line; an image or a link without text is nothing. */
function unwrapLink(text: string): string {
  if (!text.startsWith('[') && !text.startsWith('!')) return text;
  const close = text.lastIndexOf('](');
  const end = text.lastIndexOf(')');
  if (text.startsWith('!') || close < 0 || end < close) return text.startsWith('!') ? '-' : text;
  const inner = text.slice(1, close);
  return text.slice(end + 1).trim() === '' && !inner.includes('](') ? inner.trim() || '-' : text;
}

/** Backslashes that Markdown puts before punctuation and at line ends; not those of TeX, which stand before letters, `%` and `&`. */
function unescape(text: string): string {
  return trimBackslashes(text.replace(/\\([-[\]*_`~>.#+!|])/g, '$1')).trim();
}

/** A text without the backslashes at its end, with which Markdown breaks a line. A scan: a pattern would look at a long run of them again and again. */
export function trimBackslashes(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '\\') end -= 1;
  return text.slice(0, end);
}
