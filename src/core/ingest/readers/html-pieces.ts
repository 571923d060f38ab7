import { findArxivId, toFieldName } from './field-names.ts';
import { decodeEntities } from './html-entities.ts';
import { readHtml, type HtmlToken } from './html-tokens.ts';
import { readLine } from './line-marks.ts';
import { OffsetLines } from './offset-lines.ts';
import { toNamedPiece, type Piece } from './pieces.ts';
import type { LinedSource } from './reader.ts';

/** Tags inside a line of text; all others end it. */
const inline = new Set(
  'a abbr b bdi bdo cite code data em font i kbd mark q s small span strong sub sup time tt u var wbr br math mi mo mn mrow msub msup ins del label'.split(
    ' ',
  ),
);

/** Parts of a page that hold no paper. */
const outside = new Set(['nav', 'footer', 'aside', 'button', 'select', 'form', 'head']);

/** Elements of a feed that are one of its items. */
const items = new Set(['item', 'entry']);

/** An element that is open. */
interface OpenTag {
  readonly name: string;
  /** Its name and the first of its classes: elements of one look are of one kind. */
  readonly look: string;
  /** How many pieces there were before it. */
  readonly from: number;
  /** Whether a title stands right inside it: then it is an item. */
  titled: boolean;
}

/** The pieces of a page of HTML, a feed or other XML: texts of its blocks, marked by the elements they stand in, and named values by their names. */
export function toHtmlPieces(source: LinedSource, isXml: boolean): readonly Piece[] {
  const builder = new PieceBuilder(source, isXml);
  for (const token of readHtml(source.text, isXml)) builder.add(token);
  return builder.end();
}

class PieceBuilder {
  private readonly source: LinedSource;
  private readonly places: OffsetLines;
  /** Lines on which a text stands. */
  private readonly said = new Set<number>();
  private readonly isXml: boolean;
  private readonly isFeed: boolean;
  private readonly pieces: Piece[] = [];
  private readonly stack: OpenTag[] = [];
  private words: string[] = [];
  private place: { start: number; end: number } | null = null;
  private link: string | null = null;

  constructor(source: LinedSource, isXml: boolean) {
    this.source = source;
    this.places = new OffsetLines(source.lines);
    this.isXml = isXml;
    this.isFeed = /<(?:rss|feed|rdf:RDF)[\s>]/.test(source.text.slice(0, 4000));
  }

  add(token: HtmlToken): void {
    if (token.kind === 'text') this.addText(token);
    else {
      this.addTag(token);
      if (this.isXml || !inline.has(token.name)) this.flush();
      else if (token.name === 'br') this.words.push(' ');
      this.move(token);
    }
  }

  /** All pieces; lines that hold nothing but tags and what is no text of the page are furniture. */
  end(): readonly Piece[] {
    this.flush();
    const bare = this.source.lines.filter(({ number }) => !this.said.has(number));
    return [...this.pieces, ...bare.map(({ number }) => toNamedPiece('furniture', '', [number, number]))];
  }

  private addText({ rest, name, start, end }: HtmlToken): void {
    if (rest.trim() === '') {
      this.words.push(' ');
      return;
    }
    const decoded = name === 'cdata' ? rest : decodeEntities(rest);
    // A feed's text may itself be HTML, in a CDATA section or with its brackets as entities.
    const text = this.isXml && /<\/?[a-z][^<>]{0,300}>/i.test(decoded) ? stripTags(decoded) : decoded;
    this.words.push(text);
    const blanks = rest.length - rest.trimStart().length;
    const at = { start: start + blanks, end: start + rest.trimEnd().length };
    this.place = { start: this.place?.start ?? at.start, end: Math.min(end, at.end) };
    const [from, to] = this.places.span(at);
    for (let line = from; line <= to; line += 1) this.said.add(line);
  }

  private addTag({ kind, name, rest }: HtmlToken): void {
    const href = kind === 'open' && name === 'a' ? /\bhref\s?=\s?["']?([^"'\s>]{1,2000})/i.exec(rest)?.[1] : undefined;
    if (href !== undefined) this.link ??= decodeEntities(href);
    const image =
      kind === 'open' && name === 'link' && this.isXml
        ? /\bhref\s?=\s?["']([^"']{1,2000})/i.exec(rest)?.[1]
        : undefined;
    if (image !== undefined) this.link = image;
  }

  /** Keeps account of what is open; a closing tag closes what was left open inside it. */
  private move({ kind, name, rest, alone }: HtmlToken): void {
    if (kind === 'open' && !alone) {
      const look = /\bclass\s?=\s?["']([\w-]{1,60})/.exec(rest)?.[1];
      const from = this.pieces.length;
      this.stack.push({ name, look: look === undefined ? name : `${name}.${look}`, from, titled: false });
    } else if (kind === 'close') {
      const near = this.stack.slice(-mostOpen).findLastIndex((tag) => tag.name === name);
      if (near >= 0) this.closeTo(Math.max(0, this.stack.length - mostOpen) + near);
    }
    if (this.stack.length > mostDepth) this.stack.length = mostDepth;
  }

  /** Closes elements. What an item says of its paper may stand anywhere in it; the title is looked for before the abstract, and facts between. */
  private closeTo(length: number): void {
    for (const { from, titled } of this.stack.splice(length)) {
      if (!titled) continue;
      for (const piece of this.pieces.splice(from).toSorted((a, b) => order(a) - order(b))) this.pieces.push(piece);
    }
  }

  /** Ends the text that is being read, and makes a piece of it. */
  private flush(): void {
    const text = this.words.join('').split(/\s+/).join(' ').trim();
    const { place, link } = this;
    this.words = [];
    this.place = null;
    this.link = null;
    if (text === '' || place === null) return;
    this.pieces.push(this.toPiece(text, { lines: this.places.span(place), link }));
  }

  private toPiece(
    text: string,
    { lines, link }: { readonly lines: readonly [number, number]; readonly link: string | null },
  ): Piece {
    const blocks = this.stack.filter(({ name }) => this.isXml || !inline.has(name));
    const here = blocks.at(-1);
    const base = toNamedPiece('text', text, lines);
    if (this.stack.some(({ name }) => !this.isXml && outside.has(name))) return { ...base, kind: 'furniture' };
    if (this.isXml) return this.toNamed(base, here?.name ?? '');
    const marked = readLine(text);
    const id = link === null ? null : findArxivId(link);
    const field = marked.field ?? (id === null ? null : (['arxiv', id] as const));
    const whole = marked.tail === '' ? marked.text : `${marked.text} ${marked.tail}`;
    const look = `${here?.look ?? ''}${this.stack.at(-1)?.name === 'a' ? ' a' : ''}`;
    const kind = marked.kind === 'text' && /\babstract\b/i.test(look) && text.length > 60 ? 'abstract' : marked.kind;
    return {
      ...base,
      kind,
      text: whole,
      mark: marked.mark.endsWith(':') ? ':' : look + marked.mark,
      announces: marked.announces,
      field,
    };
  }

  /** A value of XML by the name of its element; a feed's own title and description are not those of its items. */
  private toNamed(piece: Piece, name: string): Piece {
    const own = this.isFeed && !this.stack.some((tag) => items.has(tag.name));
    if (own) return { ...piece, kind: 'furniture' };
    const parent = this.stack.at(-2)?.name;
    const field =
      toFieldName(name === 'name' && parent !== undefined ? parent : name) ??
      (abstractNames.has(name) ? 'abstract' : null);
    const item = this.stack.at(-2);
    if (field === 'title' && item !== undefined) item.titled = true;
    if (field === 'title' || field === 'abstract') return { ...piece, kind: field };
    return { ...piece, kind: 'fact', field: field === null ? null : [field, piece.text] };
  }
}

/** Elements of feeds that hold an abstract. */
const abstractNames = new Set(['description', 'content', 'encoded']);

/** How far back a closing tag looks for its opening one. */
const mostOpen = 64;

/** Deeper than pages nest. */
const mostDepth = 512;

/** The title of an item first, its abstract last. */
function order({ kind }: Piece): number {
  if (kind === 'title') return 0;
  return kind === 'abstract' ? 2 : 1;
}

function stripTags(html: string): string {
  return decodeEntities(html.replace(/<\/?[a-z][^<>]{0,2000}>/gi, ' '));
}
