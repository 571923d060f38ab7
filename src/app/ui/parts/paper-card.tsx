import { memo, useMemo } from 'react';
import type { PaperId } from '../../../core/domain/ids.ts';
import { findPaper, headById } from '../../state/selectors.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { FoldedAbstract } from './folded-abstract.tsx';
import { KeepButton } from './keep-button.tsx';
import { Link } from './link.tsx';
import { MarkedText } from './marked-text.tsx';
import { PaperFacts } from './paper-facts.tsx';
import { PaperLinks } from './paper-links.tsx';
import { TitleText } from './title-text.tsx';
import type { HitFinder } from './use-hit-finder.ts';
import { useCorpus, useSelected } from './use-stores.ts';

interface PaperCardProps {
  readonly id: PaperId;
  /** Of the title's heading, so that headings stand in order on every page. */
  readonly level: 2 | 3;
  readonly findHits: HitFinder;
  /** Whether its digest is named: not where the list or its part is one digest. */
  readonly namesDigest: boolean;
}

/** A paper in a list. Drawn from its head until the rest arrives. */
export const PaperCard = memo(function PaperCard({ id, level, findHits, namesDigest }: PaperCardProps) {
  const paper = useSelected((parts) => findPaper(parts, id));
  const head = useSelected((parts) => headById(parts).get(id));
  const missing = useCorpus((state) => state.missing.has(id));
  const known = paper ?? head;
  const hits = useMemo(
    () => ({
      title: findHits(known?.title ?? '', 'title'),
      abstract: findHits(paper?.abstract ?? '', 'abstract'),
    }),
    [known, paper, findHits],
  );
  const Heading = `h${level}` as const;
  if (known === undefined) return <article className="card" aria-busy={!missing} data-paper={id} />;
  return (
    <article className="card" data-paper={id}>
      <Heading className="card-title" dir="auto">
        <Link to={{ page: 'paper', slug: known.slug }}>
          <TitleText
            text={known.title}
            marks={known.marks.filter(({ field }) => field === 'title')}
            hits={hits.title}
          />
        </Link>
      </Heading>
      {paper ? (
        <>
          <KeepButton paper={paper} />
          <ErrorBoundary
            fallback={
              <p dir="auto">
                <MarkedText text={paper.abstract} />
              </p>
            }
          >
            <PaperFacts paper={paper} namesDigest={namesDigest} />
            <FoldedAbstract paper={paper} hits={hits.abstract}>
              <PaperLinks links={paper.links} />
            </FoldedAbstract>
          </ErrorBoundary>
        </>
      ) : (
        <p className="no-abstract">{missing ? 'This part of the archive could not be fetched.' : 'Loading …'}</p>
      )}
    </article>
  );
});
