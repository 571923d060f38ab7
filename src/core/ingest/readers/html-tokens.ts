/** A tag or a text of a page, with its place in it. */
export interface HtmlToken {
  readonly kind: 'open' | 'close' | 'text';
  /** A tag's name in lower case, without a namespace; of a text nothing, of a CDATA section `cdata`. */
  readonly name: string;
  /** Of a tag what stands behind its name; of a text the text as it stands. */
  readonly rest: string;
  /** Whether an opening tag has no content, or none that is text. */
  readonly alone: boolean;
  readonly start: number;
  readonly end: number;
}

/** Tags that have no content. */
const empty = new Set([
  'br',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'wbr',
  'col',
  'area',
  'base',
  'embed',
  'track',
]);

/** Elements whose content is no text of the page. */
const raw = new Set(['script', 'style', 'svg', 'template', 'noscript']);

/** No tag is longer. */
const longestTag = 4000;

/**
 * The tags and texts of HTML or XML in order; comments, declarations and what scripts hold are passed over, a CDATA section is a text. What is no tag
 * is passed over too: nothing makes it throw. Linear.
 */
export function readHtml(text: string, isXml: boolean): Generator<HtmlToken> {
  return new HtmlReader(text, isXml).tokens();
}

class HtmlReader {
  private readonly text: string;
  private readonly isXml: boolean;
  /** What was looked for and is nowhere further on. */
  private readonly missing = new Set<string>();

  constructor(text: string, isXml: boolean) {
    this.text = text;
    this.isXml = isXml;
  }

  *tokens(): Generator<HtmlToken> {
    const { text } = this;
    let at = 0;
    while (at < text.length) {
      const tag = text.indexOf('<', at);
      const end = tag < 0 ? text.length : tag;
      if (end > at) yield { kind: 'text', name: '', rest: text.slice(at, end), alone: false, start: at, end };
      if (tag < 0) return;
      const read = this.readTag(tag);
      if (read !== null) yield read.token;
      at = read?.next ?? this.behindOther(tag);
    }
  }

  private readTag(start: number): { readonly token: HtmlToken; readonly next: number } | null {
    const head = this.text.slice(start, start + 60);
    if (head.startsWith('<![CDATA[')) {
      const end = this.find(']]>', start) ?? this.text.length;
      const rest = this.text.slice(start + 9, end);
      return {
        token: { kind: 'text', name: 'cdata', rest, alone: false, start, end },
        next: Math.min(this.text.length, end + 3),
      };
    }
    const match = /^<(\/?)(?:[A-Za-z][\w-]{0,20}:)?([A-Za-z][\w-]{0,30})/.exec(head);
    const close = match === null ? -1 : this.endOfTag(start + 1);
    if (match === null || close < 0) return null;
    const name = (match[2] ?? '').toLowerCase();
    const rest = this.text.slice(start + match[0].length, close);
    const kind = match[1] === '/' ? ('close' as const) : ('open' as const);
    const isRaw = kind === 'open' && !this.isXml && raw.has(name) && !rest.endsWith('/');
    const alone = kind === 'open' && (rest.endsWith('/') || isRaw || (!this.isXml && empty.has(name)));
    const end = close + 1;
    return { token: { kind, name, rest, alone, start, end }, next: isRaw ? this.behindRaw(name, end) : end };
  }

  /** The `>` that ends a tag, not one inside quotes; where none comes soon, or another tag does, it is none. */
  private endOfTag(from: number): number {
    let quote = '';
    for (let at = from; at < this.text.length && at < from + longestTag; at += 1) {
      const unit = this.text[at] ?? '';
      if (quote !== '') quote = unit === quote ? '' : quote;
      else if (unit === '"' || unit === "'") quote = unit;
      else if (unit === '>') return at;
      else if (unit === '<') return -1;
    }
    return -1;
  }

  /** Behind all that a script holds, up to its closing tag in lower or upper case. */
  private behindRaw(name: string, from: number): number {
    const ends = [this.find(`</${name}`, from), this.find(`</${name.toUpperCase()}`, from)].filter(
      (end) => end !== null,
    );
    return ends.length === 0 ? from : Math.min(...ends);
  }

  /** Behind a comment, a declaration or a bracket that is no tag. */
  private behindOther(start: number): number {
    const head = this.text.slice(start, start + 4);
    const end = head === '<!--' ? '-->' : /^<[?!]/.test(head) ? '>' : '';
    const found = end === '' ? null : this.find(end, start);
    return found === null ? start + 1 : found + end.length;
  }

  private find(what: string, from: number): number | null {
    if (this.missing.has(what)) return null;
    const at = this.text.indexOf(what, from);
    if (at < 0) this.missing.add(what);
    return at < 0 ? null : at;
  }
}
