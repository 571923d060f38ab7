import type { LineSpan } from '../../domain/range.ts';
import type { LineRole, WrittenFields } from '../../domain/source.ts';
import type { LineRoles } from './line-roles.ts';
import type { Block } from './pair-blocks.ts';
import type { PageElement } from './page-elements.ts';
import type { PageDate } from './page-day.ts';

/** One paper as the page shows it, maybe twice: its texts where they stand first, and all that stands beside them. */
export interface Card {
  readonly id: string;
  readonly title: Block;
  /** A text that links to the paper: the page says that it is the paper's. */
  abstract: Block | null;
  /** A text that stands below the title without a link. */
  body: Block | null;
  /** All lines of the body, those of a second card of the paper too. */
  readonly bodyLines: LineSpan[];
  fields: WrittenFields;
}

/** One page of a source: its header's date, and its cards in order. */
export interface CardPage {
  date: PageDate | null;
  readonly cards: Card[];
}

/** Shorter texts below a title are no abstract but something that the page says, which is not known. */
const shortestBody = 40;

/** Longer than any title: of 9,881 none has more than 175 characters. */
const longestTitle = 250;

/** What may stand between a title and its text without ending it. */
const goesOn = new Set<PageElement['kind']>(['title', 'paper-link', 'text', 'furniture']);

/** Gathers the elements of a page, in order, into cards; gives the lines of each element their role. */
export class CardBook {
  readonly pages: CardPage[] = [];
  private readonly roles: LineRoles;
  private readonly byId = new Map<string, Card>();
  private readonly votes = new Map<string, number>();
  private open: Card | null = null;
  /** Whether the next text goes on with the open card's. */
  private inBody = false;
  /** Whether the open card shows its paper for the second time. */
  private second = false;
  private submitter: 'next' | { readonly name: string } | null = null;

  constructor(roles: LineRoles) {
    this.roles = roles;
  }

  add(element: PageElement, lines: LineSpan): void {
    const role = this.place(element, lines);
    if (role !== null) this.roles.place(lines, role);
    if (!goesOn.has(element.kind)) this.inBody = false;
  }

  private place(element: PageElement, lines: LineSpan): LineRole | null {
    switch (element.kind) {
      case 'heading':
        this.startPage();
        return 'furniture';
      case 'furniture':
        return 'furniture';
      case 'neighbour':
        // Links to other days stand above all cards or below them: below, no card is open any more.
        this.open = null;
        return 'furniture';
      case 'submitted-by':
        this.submitter = 'next';
        return 'meta';
      case 'title':
        return this.startCard(element.id, { lines, text: element.text });
      case 'paper-link':
        return this.placeLink(element.id, { lines, text: element.text });
      case 'date':
        return this.placeDate(element, lines);
      case 'text':
        return this.placeText({ lines, text: element.text });
      case 'account':
        return this.placeAccount(element.name);
      default:
        return this.placeFact(element);
    }
  }

  /** The page that is being read. */
  private page(): CardPage {
    const last = this.pages.at(-1);
    return last ?? this.startPage();
  }

  /** A heading begins a page, unless the one before has shown nothing yet. */
  private startPage(): CardPage {
    const last = this.pages.at(-1);
    if (last !== undefined && last.cards.length === 0 && last.date === null) return last;
    const page: CardPage = { date: null, cards: [] };
    this.pages.push(page);
    this.byId.clear();
    this.open = null;
    return page;
  }

  private startCard(id: string, title: Block): LineRole | null {
    const seen = this.byId.get(id);
    const card = seen ?? { id, title, abstract: null, body: null, bodyLines: [], fields: {} };
    if (seen === undefined) {
      this.byId.set(id, card);
      this.page().cards.push(card);
    }
    this.open = card;
    this.second = seen !== undefined;
    const votes = this.votes.get(id);
    const submitter = this.submitter !== null && this.submitter !== 'next' ? this.submitter.name : undefined;
    this.state({ arxivId: id, ...(votes !== undefined && { votes }), ...(submitter !== undefined && { submitter }) });
    this.submitter = null;
    this.inBody = true;
    // A second card repeats the title of the first; another title of the same paper is not shown, and reported.
    return title.text === card.title.text ? 'title' : null;
  }

  /** A link to a paper that is no heading: its title where it is new, else its abstract. */
  private placeLink(id: string, block: Block): LineRole | null {
    const card = this.byId.get(id);
    if (card === undefined) return block.text.length > longestTitle ? null : this.startCard(id, block);
    this.inBody = false;
    if (block.text === card.title.text) return 'title';
    if (block.text === card.abstract?.text) return 'abstract';
    if (card.abstract !== null) return null;
    card.abstract = block;
    return 'abstract';
  }

  /** The date of the page stands above its first card; one that stands in a card is the card's. */
  private placeDate({ text, published }: { text: string; published: boolean }, lines: LineSpan): LineRole {
    const page = this.page();
    if (this.open === null && page.cards.length === 0) {
      page.date ??= { text, line: lines[0] };
      return 'furniture';
    }
    if (published) this.state({ publishedAt: text });
    else if (this.open?.fields.publishedAt !== text) this.state({ entryDate: text });
    return 'meta';
  }

  private placeText(block: Block): LineRole | null {
    if (this.submitter === 'next') {
      this.submitter = { name: block.text };
      return 'meta';
    }
    const card = this.open;
    if (card === null || !this.inBody) return null;
    const { body } = card;
    if (body === null && block.text.length < shortestBody) return null;
    // The second card of a paper repeats its text.
    if (body === null) card.body = block;
    else if (this.second && !body.text.includes(block.text)) return null;
    else if (!this.second) {
      card.body = { lines: [body.lines[0], block.lines[1]], text: `${body.text} ${block.text}` };
    }
    card.bodyLines.push(block.lines);
    return 'abstract';
  }

  private placeAccount(name: string): LineRole {
    if (this.submitter === 'next') this.submitter = { name };
    else if (this.open === null) return 'furniture';
    else this.state({ organisation: name });
    return 'meta';
  }

  private placeFact(
    element: Extract<PageElement, { kind: 'votes' | 'comments' | 'authors' | 'repository' | 'arxiv' }>,
  ): LineRole {
    if (element.kind === 'votes') {
      if (element.id === null || element.id === this.open?.id) this.state({ votes: element.count });
      else this.votes.set(element.id, element.count);
    } else if (element.kind === 'comments') this.state({ comments: element.count });
    else if (element.kind === 'authors') this.state({ authorCount: element.count });
    else if (element.kind === 'arxiv') this.state({ arxivId: element.id });
    else this.state(element.fields);
    return 'meta';
  }

  /** Adds what the open card does not say yet. */
  private state(fields: WrittenFields): void {
    if (this.open !== null) this.open.fields = { ...fields, ...this.open.fields };
  }
}
