import type { ReactNode } from 'react';
import { formatDay } from '../../../core/domain/day.ts';
import type { Paper } from '../../../core/domain/paper.ts';
import { formatNumber } from '../parts/format-count.ts';
import { OutLink } from '../parts/link.tsx';
import { shorten } from '../parts/paper-links.tsx';

/** What the source's record says of a paper beyond its texts, as a list of terms; nothing where it says nothing. */
export function StatedFacts({ paper }: { readonly paper: Paper }) {
  const facts = toFacts(paper).filter(({ said }) => said !== undefined);
  return (
    <>
      {facts.length > 0 && (
        <section aria-labelledby="stated">
          <h2 id="stated">What the source says</h2>
          <dl className="facts-table">
            {facts.map(({ name, said }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd dir="auto">{said}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <AiTexts paper={paper} />
    </>
  );
}

function toFacts(paper: Paper): readonly { readonly name: string; readonly said: ReactNode }[] {
  const { arxivId, arxivVersion } = paper;
  return [
    { name: 'Authors', said: paper.authors?.join(', ') ?? toNumber(paper.authorCount) },
    { name: 'Organisation', said: paper.organisation },
    { name: 'Published', said: paper.publishedDay && formatDay(paper.publishedDay) },
    { name: 'Day beside it', said: paper.entryDay && formatDay(paper.entryDay) },
    {
      name: 'arXiv id',
      said: arxivId && (arxivVersion === undefined ? arxivId : `${arxivId}, version ${arxivVersion}`),
    },
    { name: 'Votes', said: toNumber(paper.votes) },
    { name: 'Comments', said: toNumber(paper.comments) },
    { name: 'Submitted by', said: paper.submitter },
    { name: 'Repository', said: toLink(paper.repository) },
    { name: 'Stars', said: paper.starsRounded ? `about ${toNumber(paper.stars)}` : toNumber(paper.stars) },
    { name: 'Project page', said: toLink(paper.projectPage) },
  ];
}

function toNumber(count: number | undefined): string | undefined {
  return count === undefined ? undefined : formatNumber(count);
}

/** A link where the text is an address of the web; anything else stands as text. */
function toLink(url: string | undefined): ReactNode {
  if (url === undefined || !/^https?:\/\//i.test(url)) return url;
  return <OutLink href={url}>{shorten(url)}</OutLink>;
}

function AiTexts({ paper: { aiSummary, aiModel, aiKeywords } }: { readonly paper: Paper }) {
  if (aiSummary === undefined && aiKeywords === undefined) return null;
  return (
    <section aria-labelledby="ai" className="ai">
      <h2 id="ai">Written by a language model</h2>
      <p className="hint">
        {`Not by the authors: the page that was scraped had these made${aiModel === undefined ? '' : ` by ${aiModel}`}.`}
      </p>
      {aiSummary !== undefined && <p dir="auto">{aiSummary}</p>}
      {aiKeywords && <p dir="auto">{aiKeywords.join(' · ')}</p>}
    </section>
  );
}
