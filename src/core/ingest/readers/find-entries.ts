import type { LineSpan } from '../../domain/range.ts';
import type { Block } from './pair-blocks.ts';
import { weighAbstract, weighTitle } from './paper-evidence.ts';
import type { Piece } from './pieces.ts';
import { readReference } from './reference.ts';
import { splitTitled } from './titled-prose.ts';
import { chooseMark, isTitleable, readTitle, type Gap } from './title-choice.ts';

/** A paper as a text of no known shape says it. */
export interface Entry {
  readonly title: Block;
  readonly abstract: Block | null;
  /** Names and values of what stands beside it. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** How many lines of the abstract end in a hyphen inside a word. */
  readonly hyphens: number;
  /** How much title and abstract read like a paper's. */
  readonly weight: number;
  /** Whether a title without an abstract is one by a label, as a reference, or by a link to the paper. */
  readonly sure: boolean;
}

/** Fewer units are no paragraph, unless a label says what they are. */
const shortestProse = 120;

/** A short paragraph below a title that stands out is its abstract all the same. */
const shortestBody = 40;

/** A longer line was not broken. */
const longestLine = 200;

/** What a label adds to the weight: only papers have abstracts. */
const labelWeight = 4;

/** What an id or a list of authors beside the texts adds. */
const factWeight = 2;

/** What a single paper must weigh more than one of many of its kind. */
const loneWeight = 3;

/** A labelled title that weighs less is none: the word stands in programs too. */
const leastTitle = -1;

/** Names of facts that only papers have. */
const tellingFacts = new Set(['arxiv', 'authors', 'author', 'eprint', 'doi']);

/** Below this an entry is no paper; real ones have 8 and more, invented ones at least 5. */
const leastWeight = 5;

/** Where most of a text is no papers, only what reads like nothing else is one. */
const sureWeight = 9;

/**
 * The papers of a text: its abstracts are found first, by labels where it has any and else by reading like prose, and for each the title among what
 * stands before it: labelled, or set apart like the other titles, or else what reads most like one. Prose that is about something else gives none.
 */
export function findEntries(pieces: readonly Piece[]): readonly Entry[] {
  const labelled = splitTitled(applyLabels(pieces));
  const bodies = findBodies(labelled);
  if (bodies.length === 0) return findBareTitles(labelled);
  const gaps = toGaps(labelled, bodies);
  const mark = chooseMark(labelled, gaps);
  const entries = gaps.flatMap((gap) => toEntries(labelled, gap, mark));
  return keepPapers(entries);
}

/** Pieces that a label announces are what it says. */
function applyLabels(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, at) => {
    const before = pieces[at - 1];
    return before?.kind === 'label' && before.announces !== null && piece.kind === 'text'
      ? { ...piece, kind: before.announces }
      : piece;
  });
}

/** An abstract among the pieces: from one to another, both included. */
interface Body {
  readonly from: number;
  readonly to: number;
}

function findBodies(pieces: readonly Piece[]): readonly Body[] {
  const anyLabelled = pieces.some(({ kind }) => kind === 'abstract');
  const bodies: Body[] = [];
  for (const [at, piece] of pieces.entries()) {
    const last = bodies.at(-1);
    const begins = anyLabelled ? piece.kind === 'abstract' : isProse(piece) || isShortBody(pieces, at);
    const below = anyLabelled && piece.kind === 'text' && !piece.afterBlank && isBroken(pieces[at - 1]);
    const goesOn = last?.to === at - 1 && piece.mark === '' && (below || isProse(piece));
    if (goesOn && last) bodies[bodies.length - 1] = { from: last.from, to: at };
    else if (begins) bodies.push({ from: at, to: at });
  }
  return bodies;
}

/** Whether a piece ends with a line that can have been broken off what follows. */
function isBroken(piece: Piece | undefined): boolean {
  return (piece?.parts.at(-1)?.text.length ?? 0) <= longestLine;
}

/** Running text of some length. */
export function isProse({ kind, text }: Piece): boolean {
  if (kind !== 'text' && kind !== 'abstract') return false;
  const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{8}/u.test(text);
  if (text.length < (unspaced ? shortestProse / 3 : shortestProse)) return false;
  return /[.!?。！？…](?:\s|$|["”')\]])/u.test(text) && readReference(text) === null;
}

/** A sentence right below a title that stands out. */
function isShortBody(pieces: readonly Piece[], at: number): boolean {
  const [piece, before] = [pieces[at], pieces[at - 1]];
  if (piece === undefined || piece.kind !== 'text' || piece.mark !== '' || piece.text.length < shortestBody)
    return false;
  return (
    before !== undefined &&
    before.kind === 'text' &&
    before.mark !== '' &&
    isTitleable(before) &&
    /[.!?。]$/.test(piece.text)
  );
}

/** What stands before each abstract, back to the one before. */
function toGaps(pieces: readonly Piece[], bodies: readonly Body[]): readonly Gap[] {
  const gaps = bodies.map(({ from, to }, at) => ({ from: (bodies[at - 1]?.to ?? -1) + 1, body: from, end: to }));
  const last = bodies.at(-1)?.to ?? -1;
  return last + 1 < pieces.length ? [...gaps, { from: last + 1, body: null, end: pieces.length - 1 }] : gaps;
}

/** The papers of one gap: the one whose abstract ends it, and before it those whose titles stand alone. */
function toEntries(pieces: readonly Piece[], gap: Gap, mark: string | null): readonly Entry[] {
  const title = gap.body === null ? null : readTitle(pieces, gap, mark);
  const bare = pieces.slice(gap.from, title?.at ?? gap.body ?? gap.end + 1).filter((piece) => isBareTitle(piece, mark));
  const entries = bare.map(toBare);
  if (title === null || gap.body === null) return entries;
  const body = pieces.slice(gap.body, gap.end + 1);
  const labelled = pieces[title.at]?.kind === 'title';
  return [
    ...entries,
    toEntry(title.block, body, { facts: [...title.facts, ...gatherFacts(pieces, title.at, gap)], labelled }),
  ];
}

function isBareTitle(piece: Piece, mark: string | null): boolean {
  if (piece.kind === 'title') return weighTitle(piece.text) >= leastTitle;
  return mark !== null && piece.mark === mark && isTitleable(piece) && weighTitle(piece.text) >= 3;
}

/** What is said between a title and its abstract, and on the lines right above and below them. */
function gatherFacts(pieces: readonly Piece[], at: number, { body, end }: Gap): Entry['facts'] {
  let from = at;
  while (pieces[from]?.afterBlank === false && pieces[from - 1]?.kind === 'fact') from -= 1;
  let to = end + 1;
  while (pieces[to]?.afterBlank === false && pieces[to]?.kind === 'fact') to += 1;
  const around = [...pieces.slice(at + 1, body ?? at), ...pieces.slice(from, at), ...pieces.slice(end + 1, to)];
  return around.flatMap(({ field }) => (field === null ? [] : [field]));
}

function toBare({ kind, text, lines, field }: Piece): Entry {
  const reference = readReference(text);
  const facts = [
    ...(field === null ? [] : [field]),
    ...(reference === null ? [] : [['authors', reference.authors.join('; ')] as const]),
  ];
  return {
    title: { text: reference?.title ?? text, lines },
    abstract: null,
    facts,
    hyphens: 0,
    weight: weighTitle(text),
    sure: kind === 'title' || reference !== null || field?.[0] === 'arxiv',
  };
}

interface Said {
  readonly facts: Entry['facts'];
  /** Whether a label says that the title is one. */
  readonly labelled: boolean;
}

function toEntry(title: Block, body: readonly Piece[], { facts, labelled }: Said): Entry {
  const text = body.map((piece) => piece.text).join(' ');
  const lines: LineSpan = [body[0]?.lines[0] ?? 1, body.at(-1)?.lines[1] ?? 1];
  const named = body.some(({ kind }) => kind === 'abstract');
  const told = facts.some(([name]) => tellingFacts.has(name.toLowerCase()));
  const labels = (named ? labelWeight : 0) + (named && labelled ? labelWeight : 0);
  const weight = weighTitle(title.text) + weighAbstract(text) + labels + (told ? factWeight : 0);
  const hyphens = body.reduce((sum, piece) => sum + piece.hyphens, 0);
  return { title, abstract: { text, lines }, facts, hyphens, weight, sure: false };
}

/**
 * What reads like papers; where that is the smaller part of a text, only what reads like nothing else. A title alone counts where most have abstracts,
 * or where it says by itself that it is one.
 */
function keepPapers(entries: readonly Entry[]): readonly Entry[] {
  const full = entries.filter(({ abstract }) => abstract !== null);
  const papers = full.filter(({ weight }) => weight >= leastWeight);
  const mean = papers.reduce((sum, { weight }) => sum + weight, 0) / papers.length;
  const mostly = papers.length * 2 >= full.length && mean >= leastWeight + loneWeight / papers.length;
  const bare = entries.length - full.length;
  return entries.filter(({ abstract, weight, sure }) => {
    if (abstract === null) return sure || (mostly && bare <= papers.length);
    return weight >= (mostly ? leastWeight : sureWeight);
  });
}

/** Titles of a text without any abstract: references, and links to papers, where they are most of it. */
function findBareTitles(pieces: readonly Piece[]): readonly Entry[] {
  const texts = pieces.filter(({ kind }) => kind === 'text' || kind === 'title');
  const bare = texts.filter(
    (piece) => piece.kind === 'title' || readReference(piece.text) !== null || piece.field?.[0] === 'arxiv',
  );
  return bare.length >= 2 && bare.length * 2 >= texts.length
    ? bare.filter(({ text }) => weighTitle(text) >= leastTitle).map(toBare)
    : [];
}
