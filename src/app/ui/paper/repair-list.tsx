import type { ReactNode } from 'react';
import type { Paper, Repair } from '../../../core/domain/paper.ts';
import type { Range } from '../../../core/domain/range.ts';
import { formatCount } from '../parts/format-count.ts';
import { MarkedText } from '../parts/marked-text.tsx';

/** How much of the text stands around a repair in the list. */
const contextUnits = 14;

/** Every repair of a paper's texts: what stood in the source, what stands now, by which rule; and what was left though it looks broken. */
export function RepairList({ paper }: { readonly paper: Paper }) {
  const { repairs, flags } = paper;
  if (repairs.length === 0 && flags.length === 0) return null;
  return (
    <section aria-labelledby="repairs">
      <h2 id="repairs">Repairs</h2>
      <details>
        <summary>
          {formatCount(repairs.length, 'repair')}
          {flags.length > 0 && `, ${formatCount(flags.length, 'place')} left as scraped`}
        </summary>
        <table>
          <thead>
            <tr>
              <th scope="col">In the source</th>
              <th scope="col">Here</th>
              <th scope="col">Rule</th>
            </tr>
          </thead>
          <tbody>
            {repairs.map((repair) => (
              <tr key={`${repair.field} ${repair.start} ${repair.end}`}>
                <td>
                  <InContext text={paper.raw[repair.field]} at={toRawRange(repairs, repair)}>
                    <MarkedText text={repair.from} />
                  </InContext>
                </td>
                <td>
                  <InContext text={paper[repair.field]} at={repair}>
                    {toWritten(paper, repair)}
                  </InContext>
                </td>
                <td>{repair.rule}</td>
              </tr>
            ))}
            {flags.map((flag) => (
              <tr key={`${flag.field} ${flag.start} ${flag.code}`}>
                <td>
                  <InContext text={paper[flag.field]} at={flag}>
                    <MarkedText text={paper[flag.field].slice(flag.start, flag.end)} />
                  </InContext>
                </td>
                <td>left: no repair is sure</td>
                <td>{flag.code}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

/** A few letters of the text on both sides, so that the place can be found. */
function InContext({
  text,
  at,
  children,
}: {
  readonly text: string;
  readonly at: Range;
  readonly children: ReactNode;
}) {
  const before = text.slice(Math.max(0, at.start - contextUnits), at.start);
  const after = text.slice(at.end, at.end + contextUnits);
  return (
    <bdi className="in-context">
      <MarkedText text={`${at.start > contextUnits ? '…' : ''}${before}`} />
      <b>{children}</b>
      <MarkedText text={`${after}${at.end + contextUnits < text.length ? '…' : ''}`} />
    </bdi>
  );
}

/** Where a repair stands in the text as scraped. */
function toRawRange(repairs: readonly Repair[], { field, start, from }: Repair): Range {
  const before = repairs.filter((one) => one.field === field && one.start < start);
  const rawStart = before.reduce((at, one) => at + one.from.length - (one.end - one.start), start);
  return { start: rawStart, end: rawStart + from.length };
}

function toWritten(paper: Paper, { field, start, end, to }: Repair): ReactNode {
  const mark = paper.marks.find((one) => one.field === field && one.start === start && one.end === end);
  if (mark?.kind === 'sup') return <sup>{to}</sup>;
  return mark?.kind === 'sub' ? <sub>{to}</sub> : to;
}
