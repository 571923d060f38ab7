import type { ReactNode } from 'react';
import type { Paper } from '../../../core/domain/paper.ts';
import type { Field, FieldRange } from '../../../core/domain/range.ts';
import { mergeRanges } from '../../../core/text/merge-ranges.ts';
import { TruncatedNote } from '../parts/folded-abstract.tsx';
import { MarkedText } from '../parts/marked-text.tsx';
import { TitleText } from '../parts/title-text.tsx';

interface PaperTextsProps {
  readonly paper: Paper;
  /** The source's own text, with no repair made. */
  readonly asScraped: boolean;
  readonly withEvidence: boolean;
  /** What stands between title and abstract. */
  readonly children: ReactNode;
}

/** Title and abstract, with repairs and flags set off quietly; or the texts as scraped. */
export function PaperTexts({ paper, asScraped, withEvidence, children }: PaperTextsProps) {
  const show = (field: Field) =>
    asScraped ? (
      <MarkedText text={paper.raw[field]} />
    ) : (
      <RepairedText paper={paper} field={field} withEvidence={withEvidence} />
    );
  return (
    <>
      <h1 className="paper-title" dir="auto" tabIndex={-1}>
        {paper.title.trim() === '' ? <TitleText text="" /> : show('title')}
      </h1>
      {children}
      <h2 className="hidden">Abstract</h2>
      {(asScraped ? paper.raw : paper).abstract === '' ? (
        <p className="no-abstract">The source has no abstract of this paper.</p>
      ) : (
        <p className="abstract" dir="auto">
          {show('abstract')}
          {paper.truncated && <TruncatedNote />}
        </p>
      )}
    </>
  );
}

function RepairedText({
  paper,
  field,
  withEvidence,
}: Pick<PaperTextsProps, 'paper' | 'withEvidence'> & { readonly field: Field }) {
  const of = <T extends FieldRange>(ranges: readonly T[]) => ranges.filter((range) => range.field === field);
  const evidence = paper.topics.flatMap((topic) => of(topic.evidence));
  return (
    <MarkedText
      text={paper[field]}
      marks={of(paper.marks)}
      repairs={of(paper.repairs)}
      flags={of(paper.flags)}
      links={field === 'abstract' ? paper.links : []}
      evidence={withEvidence ? mergeRanges(evidence) : []}
    />
  );
}
