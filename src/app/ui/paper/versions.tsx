import { useState } from 'react';
import type { Paper, Version } from '../../../core/domain/paper.ts';
import { diffWords, type DiffPart } from '../../../core/reading/word-diff.ts';
import { MarkedText } from '../parts/marked-text.tsx';

/** Where other sources of the same paper say something else than the text that is shown, word by word. */
export function Versions({ paper }: { readonly paper: Paper }) {
  if (paper.versions === undefined || paper.versions.length === 0) return null;
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">Where sources differ</h2>
      {paper.versions.map((version) => (
        <OtherVersion key={`${version.digest} ${version.source}`} paper={paper} version={version} />
      ))}
    </section>
  );
}

function OtherVersion({ paper, version }: { readonly paper: Paper; readonly version: Version }) {
  const [open, setOpen] = useState(false);
  const fields = (['title', 'abstract'] as const).filter((field) => version[field] !== undefined);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <bdi>{version.source}</bdi>
        {`: another ${fields.join(' and another ')}`}
      </summary>
      {open &&
        fields.map((field) => (
          <p key={field} className="difference" dir="auto">
            <Difference parts={diffWords(version[field] ?? '', paper.raw[field])} />
          </p>
        ))}
    </details>
  );
}

/** What only the other version has is struck out, what only the shown text has is underlined. */
function Difference({ parts }: { readonly parts: readonly DiffPart[] }) {
  let start = 0;
  return parts.map(({ kind, text }) => {
    const key = start;
    start += text.length + 1;
    if (kind === 'removed')
      return (
        <del key={key}>
          <MarkedText text={text} />
        </del>
      );
    if (kind === 'added')
      return (
        <ins key={key}>
          <MarkedText text={text} />
        </ins>
      );
    return <MarkedText key={key} text={text} />;
  });
}
