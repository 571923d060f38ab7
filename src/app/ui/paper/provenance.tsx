import { formatDay } from '../../../core/domain/day.ts';
import type { Appearance, Paper } from '../../../core/domain/paper.ts';
import type { LineSpan } from '../../../core/domain/range.ts';
import { Link } from '../parts/link.tsx';
import { MarkedText } from '../parts/marked-text.tsx';

/** Where a paper comes from: every digest it stands in, with its file and lines, and its texts as they stand there. */
export function Provenance({ paper }: { readonly paper: Paper }) {
  const [newest, ...others] = paper.digests;
  return (
    <section aria-labelledby="provenance">
      <h2 id="provenance">Where this comes from</h2>
      {newest && <Place at={newest} />}
      {others.length > 0 && (
        <>
          <p>Also in</p>
          <ul className="plain-list">
            {others.map((at) => (
              <li key={at.digest}>
                <Place at={at} />
              </li>
            ))}
          </ul>
        </>
      )}
      <details>
        <summary>Raw text</summary>
        <pre className="raw" dir="auto">
          <MarkedText text={[paper.raw.title, paper.raw.abstract].filter(Boolean).join('\n\n')} />
        </pre>
      </details>
    </section>
  );
}

function Place({ at }: { readonly at: Appearance }) {
  const { title, abstract } = at.lines;
  return (
    <p>
      <Link to={{ page: 'digest', id: at.digest }}>{at.day ? formatDay(at.day) : 'No day stated'}</Link>
      {`, place ${at.rank}: `}
      <code dir="auto">{at.source}</code>
      {`, title on ${toLines(title)}, ${abstract ? `abstract on ${toLines(abstract)}` : 'no abstract'}`}
    </p>
  );
}

function toLines([from, to]: LineSpan): string {
  return from === to ? `line ${from}` : `lines ${from} to ${to}`;
}
