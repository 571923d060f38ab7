import { useState } from 'react';
import type { Paper } from '../../../core/domain/paper.ts';
import { paperPlace, type PaperPlace } from '../../state/place.ts';
import { KeepButton } from '../parts/keep-button.tsx';
import { Link } from '../parts/link.tsx';
import { PaperFacts } from '../parts/paper-facts.tsx';
import { PaperLinks } from '../parts/paper-links.tsx';
import { TitleText } from '../parts/title-text.tsx';
import { useSelected } from '../parts/use-stores.ts';
import { Evidence } from './evidence.tsx';
import { Elsewhere } from './elsewhere.tsx';
import { OwnWords } from './own-words.tsx';
import { PaperTexts } from './paper-texts.tsx';
import { Provenance } from './provenance.tsx';
import { RepairList } from './repair-list.tsx';
import { StatedFacts } from './stated-facts.tsx';
import { Versions } from './versions.tsx';

/** One paper, set for reading, with everything that its source says and everything that was done to it. */
export function PaperPage() {
  const place = useSelected(paperPlace);
  if (place === null) return <h1 tabIndex={-1}>Loading …</h1>;
  if (place.paper === undefined) {
    return (
      <>
        <h1 tabIndex={-1}>No such paper</h1>
        <p>
          Neither the archive nor your shelf has a paper at this address. <Link to={{ page: 'home' }}>All papers</Link>
        </p>
      </>
    );
  }
  return <PaperArticle key={place.paper.id} paper={place.paper} place={place} />;
}

function PaperArticle({ paper, place }: { readonly paper: Paper; readonly place: PaperPlace }) {
  const [asScraped, setAsScraped] = useState(false);
  const [withEvidence, setWithEvidence] = useState(false);
  return (
    <article className="paper" data-paper={paper.id}>
      <PaperTexts paper={paper} asScraped={asScraped} withEvidence={withEvidence}>
        <KeepButton paper={paper} />
        <PaperFacts paper={paper} namesDigest />
        <div className="switches">
          {(paper.repairs.length > 0 || paper.flags.length > 0) && (
            <Switch label="As scraped" checked={asScraped} onChange={setAsScraped} />
          )}
          {paper.topics.length > 0 && (
            <Switch label="Show topic evidence" checked={withEvidence} onChange={setWithEvidence} />
          )}
        </div>
      </PaperTexts>
      <PaperLinks links={paper.links} />
      <Elsewhere paper={paper} />
      <OwnWords paper={paper} />
      <StatedFacts paper={paper} />
      <Evidence paper={paper} />
      <RepairList paper={paper} />
      <Versions paper={paper} />
      <Provenance paper={paper} />
      <Neighbours {...place} />
    </article>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Switch({ label, checked, onChange }: SwitchProps) {
  return (
    <button type="button" role="switch" className="switch" aria-checked={checked} onClick={() => onChange(!checked)}>
      {label}
    </button>
  );
}

function Neighbours({ previous, next }: PaperPlace) {
  if (previous === undefined && next === undefined) return null;
  return (
    <nav className="neighbours" aria-label="Papers beside this one in its digest">
      {previous && (
        <Link to={{ page: 'paper', slug: previous.slug }} className="previous">
          ‹ Before
          <span dir="auto">
            <TitleText text={previous.title} />
          </span>
        </Link>
      )}
      {next && (
        <Link to={{ page: 'paper', slug: next.slug }} className="next">
          After ›
          <span dir="auto">
            <TitleText text={next.title} />
          </span>
        </Link>
      )}
    </nav>
  );
}
