import type { Diagnostic } from '../../../core/domain/diagnostic.ts';
import { formatCount, formatNumber } from '../parts/format-count.ts';

/** What was noticed while the sources were read, the first of it line by line. */
export function DiagnosticList({
  diagnostics,
  total,
}: {
  readonly diagnostics: readonly Diagnostic[];
  readonly total: number;
}) {
  return (
    <section aria-labelledby="noticed">
      <h2 id="noticed">What was noticed</h2>
      {total === 0 ? (
        <p>Nothing odd: every line was placed.</p>
      ) : (
        <details>
          <summary>{formatCount(total, 'remark')}</summary>
          {total > diagnostics.length && <p>{`The first ${formatNumber(diagnostics.length)} of them:`}</p>}
          <ul className="plain-list">
            {diagnostics.map(({ severity, code, source, line, message, excerpt }) => (
              <li key={`${source} ${line} ${code} ${message} ${excerpt}`}>
                <code>
                  <bdi>{source}</bdi>
                  {line > 0 && `:${line}`}
                </code>
                {` ${severity}: ${message} `}
                {excerpt !== '' && <q dir="auto">{excerpt}</q>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
