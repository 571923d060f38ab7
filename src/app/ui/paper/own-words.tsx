import { useMemo } from 'react';
import type { Paper } from '../../../core/domain/paper.ts';
import { findAcronyms } from '../../../core/reading/acronyms.ts';
import { findShortName } from '../../../core/reading/short-name.ts';

/** What a paper calls its own work and which acronyms it defines, in its own words; nothing where it says neither. */
export function OwnWords({ paper: { title, abstract } }: { readonly paper: Paper }) {
  const name = useMemo(() => findShortName(title, abstract), [title, abstract]);
  const acronyms = useMemo(() => {
    const both = [...findAcronyms(title), ...findAcronyms(abstract)];
    return [...new Map(both.map((acronym) => [acronym.short, acronym])).values()];
  }, [title, abstract]);
  if (name === null && acronyms.length === 0) return null;
  return (
    <section aria-labelledby="own-words">
      <h2 id="own-words">In its own words</h2>
      <dl className="facts-table">
        {name !== null && (
          <div>
            <dt>Calls its work</dt>
            <dd dir="auto">{name.name}</dd>
          </div>
        )}
        {acronyms.map(({ short, long }) => (
          <div key={short}>
            <dt dir="auto">{short}</dt>
            <dd dir="auto">{long}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
