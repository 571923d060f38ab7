import { formatDay } from '../../../core/domain/day.ts';
import type { DayEvidence, LineRole, Shape, SourceAccount } from '../../../core/domain/source.ts';
import type { AboutData } from '../../state/page-data.ts';
import { formatNumber } from '../parts/format-count.ts';
import { Link } from '../parts/link.tsx';

const roles: readonly { readonly role: LineRole; readonly name: string }[] = [
  { role: 'title', name: 'Titles' },
  { role: 'abstract', name: 'Abstracts' },
  { role: 'meta', name: 'Other facts' },
  { role: 'furniture', name: 'Page furniture' },
  { role: 'blank', name: 'Blank' },
  { role: 'unknown', name: 'Unplaced' },
];

const shapeNames: Readonly<Record<Shape, string>> = {
  'plain-dump': 'plain dump',
  'api-day': 'day of the API',
  'markdown-page': 'page as Markdown',
  'link-pairs': 'page with its links as text',
  'trending-page': 'page of trending papers',
  'paper-page': 'page of one paper',
  'json-feed': 'JSON feed',
  'json-list': 'list as JSON',
  table: 'table',
  bibtex: 'BibTeX',
  html: 'HTML',
  binary: 'no text',
  general: 'other text',
};

/** The sources: where their days come from, and what each of their lines is. */
export function Accounting({ about }: { readonly about: AboutData }) {
  return (
    <>
      <section aria-labelledby="sources">
        <h2 id="sources">Sources, line by line</h2>
        <p>Every line of every source is in one of these counts.</p>
        <div className="scrolls">
          <table>
            <thead>
              <tr>
                <th scope="col">Source</th>
                <th scope="col">Read as</th>
                <th scope="col">Papers</th>
                {roles.map(({ role, name }) => (
                  <th key={role} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {about.sources.map((source) => (
                <SourceRow key={source.name} source={source} />
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section aria-labelledby="days">
        <h2 id="days">Where the days come from</h2>
        <p>
          A digest’s day is the day of its page, not of its papers. Where a page writes no year, the year is the one
          given when the archive was built, else the one in the file’s name, else what the capture itself says; where
          none says one, the day has no year.
        </p>
        <ul className="plain-list">
          {about.digests.map(({ id, day, source, evidence }) => (
            <li key={id}>
              <Link to={{ page: 'digest', id }}>{day ? formatDay(day) : 'No day stated'}</Link>
              {' — '}
              <bdi>{source}</bdi>
              {evidence.length > 0 && `: ${evidence.map(toEvidence).join('; ')}`}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function SourceRow({ source }: { readonly source: SourceAccount }) {
  return (
    <tr>
      <th scope="row">
        <bdi>{source.name}</bdi>
        <details>
          <summary>SHA-256</summary>
          <code className="hash">{source.sha256}</code>
        </details>
      </th>
      <td>{shapeNames[source.shape]}</td>
      <td className="number">{formatNumber(source.papers)}</td>
      {roles.map(({ role }) => (
        <td key={role} className="number">
          {formatNumber(source.lines[role])}
        </td>
      ))}
    </tr>
  );
}

function toEvidence({ from, text, line }: DayEvidence): string {
  if (from === 'argument') return `--year ${text} when the archive was built`;
  if (from === 'file-name') return `its file is named ${text}`;
  return line === undefined ? `the capture says “${text}”` : `the capture says “${text}” on line ${line}`;
}
