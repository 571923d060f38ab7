import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { LineSpan } from '../../domain/range.ts';
import type { DayEvidence, Line, LineRole, SourceRecord, WrittenDigest } from '../../domain/source.ts';
import { isBlank, joinLines, upTo } from '../lines.ts';
import { findCut } from '../truncation.ts';
import { isFurniture, isHeading, readHeaderDay, toHeaderDay } from './page-furniture.ts';
import { pairBlocks, type Block, type Pair, type Pairing } from './pair-blocks.ts';
import type { Reader } from './reader.ts';
import { splitRuns } from './text-runs.ts';

/** How far into a source its header is looked for. */
const headerLines = 40;

/** A part of a source below one header: its day, if the header says one, and its blocks. */
interface Section {
  readonly day: { readonly line: Line } | null;
  readonly blocks: Block[];
}

/** Lines that a page's own layout has and the plain dump has not: markup, bare links, votes, counts of authors. */
const layout =
  /^(?:#{1,6} |\[.*\]\(|https?:|<(?:!doctype|html|body|main|div|section|article|a|p|h\d|ul|li|span)\b|\d+$|(?:- )?\d+ authors?$|submitted by$|upvote$|authors:$|published on [a-z]{3} \d)/i;

/**
 * The plain dump: the page's header (`Daily Papers` … `Jul 31`), then titles and abstracts with blank lines between, nothing else.
 * A heading or a day in the middle begins another digest.
 */
export const plainDump: Reader = {
  shape: 'plain-dump',
  recognise: ({ lines }) => {
    const beginning = lines.slice(0, headerLines).map((line) => line.text.trim());
    if (!beginning.some(isHeading)) return 0;
    return beginning.some((text) => layout.test(text) && !isFurniture(text)) ? 0 : 0.9;
  },
  read: ({ name, lines }) => {
    const roles: LineRole[] = lines.map((line) => (isBlank(line.text) ? 'blank' : 'unknown'));
    const setRole = ([from, to]: LineSpan, role: LineRole) => {
      for (let at = from - 1; at < to; at += 1) if (roles[at] === 'unknown') roles[at] = role;
    };
    const diagnostics: Diagnostic[] = [];
    const digests: WrittenDigest[] = [];
    const sections = splitSections(lines, setRole);
    for (const section of sections) {
      const { pairs, loose } = pairSection(section, {
        others: sections.length > 1,
        cut: section === sections.at(-1) && findCut(lines) !== null,
      });
      for (const { title, abstract } of pairs) {
        setRole(title.lines, 'title');
        if (abstract === null) diagnostics.push(missingAbstract(name, title));
        else setRole(abstract.lines, 'abstract');
      }
      for (const block of loose) diagnostics.push(looseText(name, block));
      if (pairs.length > 0 || section.day !== null) {
        digests.push({ ...readDay(section), records: pairs.map(toRecord) });
      }
    }
    return { shape: 'plain-dump', roles, digests, diagnostics };
  },
};

/**
 * The pairs of a section. What has no abstract is no paper in a section without a day that others stand beside (a part of the header
 * or footer that is not known), nor where it is a single word (a button).
 */
function pairSection(
  { day, blocks }: Section,
  { others, cut }: { readonly others: boolean; readonly cut: boolean },
): Pairing {
  const { pairs, loose } = pairBlocks(blocks, cut);
  if (others && day === null && pairs.every(isBare)) return { pairs: [], loose: blocks };
  return {
    pairs: pairs.filter((pair) => !isButton(pair)),
    loose: [...loose, ...pairs.filter(isButton).map(({ title }) => title)],
  };
}

function isBare({ abstract }: Pair): boolean {
  return abstract === null;
}

function isButton(pair: Pair): boolean {
  return isBare(pair) && !pair.title.text.includes(' ');
}

/** Cuts a source at its headers; furniture and days get their roles here, all else is gathered into blocks. */
function splitSections(lines: readonly Line[], setRole: (lines: LineSpan, role: LineRole) => void): readonly Section[] {
  const sections: Section[] = [];
  let blocks: Block[] = [];
  for (const block of splitBlocks(lines)) {
    const first = lines[block.lines[0] - 1];
    const alone = block.lines[0] === block.lines[1];
    if (alone && first && readHeaderDay(first.text) !== null) {
      setRole(block.lines, 'furniture');
      blocks = [];
      sections.push({ day: { line: first }, blocks });
    } else if (block.furniture) {
      setRole(block.lines, 'furniture');
      if (first && isHeading(first.text) && blocks.length > 0) {
        blocks = [];
        sections.push({ day: null, blocks });
      }
    } else {
      if (sections.length === 0) sections.push({ day: null, blocks });
      blocks.push(block);
    }
  }
  return sections;
}

/**
 * Runs of lines without a blank one between. A run of the page's own lines is cut into single lines, and so is the page's header where
 * nothing but a line break parts it from the first title; one such line inside an abstract ("new", hard-wrapped) stays a part of it.
 */
function splitBlocks(lines: readonly Line[]): readonly (Block & { readonly furniture: boolean })[] {
  return splitRuns(lines).flatMap((run) => {
    const end = run.findIndex((line) => !isOwn(line));
    const own = end < 0 ? run : run.slice(0, end);
    if (end > 0 && !own.some((line) => isHeading(line.text))) return [toBlock(run, false)];
    const rest = end < 0 ? [] : run.slice(end);
    return [...own.map((line) => toBlock([line], true)), ...(rest.length === 0 ? [] : [toBlock(rest, false)])];
  });
}

function isOwn(line: Line): boolean {
  return isFurniture(line.text) || readHeaderDay(line.text) !== null;
}

function toBlock(run: readonly Line[], furniture: boolean): Block & { readonly furniture: boolean } {
  const [from, to] = [run[0]?.number ?? 1, run.at(-1)?.number ?? 1];
  return { lines: [from, to], text: joinLines(run), furniture };
}

function readDay({ day }: Section): Pick<WrittenDigest, 'day' | 'dayEvidence'> {
  const header = day && readHeaderDay(day.line.text);
  if (!day || !header) return { day: null, dayEvidence: [] };
  const evidence: DayEvidence = { from: 'capture', text: day.line.text.trim(), line: day.line.number };
  return { day: toHeaderDay(header), dayEvidence: [evidence] };
}

function toRecord({ title, abstract }: Pair): SourceRecord {
  return {
    title: title.text,
    abstract: abstract?.text ?? '',
    lines: { title: title.lines, ...(abstract && { abstract: abstract.lines }) },
    fields: {},
  };
}

/** A title that no abstract follows. */
export function missingAbstract(source: string, title: Block): Diagnostic {
  return {
    severity: 'warning',
    code: 'missing-abstract',
    source,
    line: title.lines[0],
    message: 'no abstract follows this title; the paper is shown without one',
    excerpt: title.text.slice(0, 80),
  };
}

/** Text that no title stands before. */
export function looseText(source: string, { lines, text }: Block): Diagnostic {
  return {
    severity: 'warning',
    code: 'unplaced-text',
    source,
    line: lines[0],
    message: `this text${upTo(lines)} stands below no title and is not shown`,
    excerpt: text.slice(0, 80),
  };
}
