import type { Paper } from '../../../core/domain/paper.ts';
import { formatCount } from '../parts/format-count.ts';

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
            {repairs.map(({ field, start, end, from, to, rule }) => (
              <tr key={`${field} ${start} ${end}`}>
                <td>
                  <code>{from}</code>
                </td>
                <td>{toWritten(paper, { field, start, end, to })}</td>
                <td>{rule}</td>
              </tr>
            ))}
            {flags.map(({ field, start, end, code }) => (
              <tr key={`${field} ${start} ${code}`}>
                <td>
                  <code>{paper[field].slice(start, end)}</code>
                </td>
                <td>left: no repair is sure</td>
                <td>{code}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

function toWritten(
  paper: Paper,
  { field, start, end, to }: Pick<Paper['repairs'][number], 'field' | 'start' | 'end' | 'to'>,
) {
  const mark = paper.marks.find((one) => one.field === field && one.start === start && one.end === end);
  if (mark?.kind === 'sup') return <sup>{to}</sup>;
  return mark?.kind === 'sub' ? <sub>{to}</sub> : to;
}
