import { useContext, useId, useState, type ReactNode } from 'react';
import type { FieldRange, Range } from '../../../core/domain/range.ts';
import type { Paper } from '../../../core/domain/paper.ts';
import { MarkedText } from './marked-text.tsx';
import { PlaceMemoryContext } from './place-memory.ts';

/** About as much as the folded lines show; a hit further on would be hidden. */
const shownUnits = 260;

interface FoldedAbstractProps {
  readonly paper: Paper;
  readonly hits: readonly Range[];
  /** What stands beside the button that opens it. */
  readonly children: ReactNode;
}

/** The abstract of a paper in a list: folded to some lines that show the first hit, opened in place. Without script all of it is shown. */
export function FoldedAbstract({ paper, hits, children }: FoldedAbstractProps) {
  const { unfolded } = useContext(PlaceMemoryContext);
  const [open, setOpen] = useState(unfolded.has(paper.id));
  const id = useId();
  if (paper.abstract === '') {
    return (
      <>
        <p className="no-abstract">The source has no abstract of this paper.</p>
        {children}
      </>
    );
  }
  const toggle = () => {
    if (open) unfolded.delete(paper.id);
    else unfolded.add(paper.id);
    setOpen(!open);
  };
  return (
    <>
      <p id={id} className="abstract" dir="auto" data-folded={open ? undefined : ''}>
        <AbstractText paper={paper} hits={hits} from={open ? 0 : sentenceStart(paper.abstract, hits[0]?.start ?? 0)} />
      </p>
      <div className="card-foot">
        <button type="button" className="fold" aria-expanded={open} aria-controls={id} onClick={toggle}>
          {open ? 'Less' : 'More'}
        </button>
        {children}
      </div>
    </>
  );
}

function AbstractText({ paper, hits, from }: Pick<FoldedAbstractProps, 'paper' | 'hits'> & { readonly from: number }) {
  return (
    <>
      {from > 0 && '… '}
      <MarkedText
        text={paper.abstract.slice(from)}
        marks={cutRanges(inAbstract(paper.marks), from)}
        links={cutRanges(paper.links, from)}
        hits={cutRanges(hits, from)}
      />
      {paper.truncated && <TruncatedNote />}
    </>
  );
}

/** Says that an abstract stops because its source does. */
export function TruncatedNote() {
  return <span className="truncated"> (the source stops here)</span>;
}

/** The ranges of a paper that lie in its abstract. */
export function inAbstract<T extends FieldRange>(ranges: readonly T[]): readonly T[] {
  return ranges.filter(({ field }) => field === 'abstract');
}

/** 0 where a place is among the first lines anyway, else the beginning of its sentence. */
function sentenceStart(text: string, place: number): number {
  if (place < shownUnits) return 0;
  const stop = text.lastIndexOf('. ', place);
  return stop < 0 ? 0 : stop + 2;
}

/** Ranges as they lie in a text from `from` on; those before it are left out. */
function cutRanges<T extends Range>(ranges: readonly T[], from: number): readonly T[] {
  if (from === 0) return ranges;
  return ranges
    .filter(({ end }) => end > from)
    .map((range) => ({ ...range, start: Math.max(0, range.start - from), end: range.end - from }));
}
