import { Fragment, type ReactNode } from 'react';
import type { Link } from '../../../core/domain/paper.ts';
import type { Range } from '../../../core/domain/range.ts';
import { OutLink } from './link.tsx';
import { toSegments, type Segment, type TextLayers } from './segments.ts';

/** Characters that turn the direction of what follows, which can make a text seem to say something else. */
const turnPattern = /[\u202a-\u202e\u2066-\u2069]/gu;

type MarkedTextProps = { readonly text: string } & Omit<TextLayers, 'turns'>;

/** A text as text, with everything known of its ranges set off: raised and lowered parts, links, hits, repairs, flags, evidence. */
export function MarkedText({ text: foreign, ...layers }: MarkedTextProps) {
  // Half a character cannot be written into a page; ranges stay, since its sign is as long.
  const text = foreign.replace(/\p{Surrogate}/gu, '\u{FFFD}');
  return groupByLink(toSegments(text, { ...layers, turns: findTurns(text) })).map(({ link, segments }) => {
    const key = segments[0]?.start ?? 0;
    const inner = segments.map((segment) => (
      <Fragment key={`${segment.start} ${segment.text.length}`}>{renderSegment(segment)}</Fragment>
    ));
    if (link === undefined) return <Fragment key={key}>{inner}</Fragment>;
    return (
      <OutLink key={key} href={link.url}>
        {inner}
      </OutLink>
    );
  });
}

interface LinkGroup {
  readonly link: Link | undefined;
  readonly segments: Segment[];
}

function groupByLink(segments: readonly Segment[]): readonly LinkGroup[] {
  const groups: LinkGroup[] = [];
  for (const segment of segments) {
    const open = groups.at(-1);
    if (open !== undefined && open.link === segment.link) open.segments.push(segment);
    else groups.push({ link: segment.link, segments: [segment] });
  }
  return groups;
}

function renderSegment({ text, mark, repair, flag, hit, evidence, turn }: Segment): ReactNode {
  let node: ReactNode = text;
  if (turn) node = <span className="turn">{`⟨U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase()}⟩`}</span>;
  if (mark?.kind === 'sup') node = <sup>{node}</sup>;
  if (mark?.kind === 'sub') node = <sub>{node}</sub>;
  if (hit) node = <mark>{node}</mark>;
  if (evidence) node = <span className="evidence">{node}</span>;
  if (flag) node = withTitle('flag', 'Left as scraped: it looks broken, and no repair is sure', node);
  if (repair) node = withTitle('repair', `The source has “${repair.from}” (rule: ${repair.rule})`, node);
  return node;
}

function withTitle(className: string, title: string, node: ReactNode): ReactNode {
  return (
    <span className={className} title={title}>
      {node}
    </span>
  );
}

function findTurns(text: string): readonly Range[] {
  return Array.from(text.matchAll(turnPattern), ({ index }) => ({ start: index, end: index + 1 }));
}
