import type { PaperGroup } from '../../state/paper-groups.ts';
import { formatCount } from './format-count.ts';
import { PaperList } from './paper-list.tsx';
import { useCloseTitles } from './use-close-titles.ts';
import { useHitFinder } from './use-hit-finder.ts';
import { useResults, useStores, useView } from './use-stores.ts';

/** What may help where nothing matches: which part of the query to leave out, and titles that come close to it. */
export function NothingFound() {
  const { view } = useStores();
  const query = useView((state) => state.view.query);
  const suggestions = useResults(({ results }) => (results.status === 'ready' ? results.reply.suggestions : undefined));
  const ids = useCloseTitles(query);
  const findHits = useHitFinder(query);
  const groups: readonly PaperGroup[] = [{ key: 'close', kind: 'close', ids }];
  return (
    <>
      <p className="nothing">
        Every word must stand in the title or the abstract. Fewer words, or the beginning of one with a star (
        <code>compress*</code>), find more.
      </p>
      {suggestions !== undefined && suggestions.length > 0 && (
        <ul className="plain-list" aria-label="Other searches">
          {suggestions.map((suggestion) => (
            <li key={suggestion.query}>
              <button type="button" className="quiet" onClick={() => view.getState().setQuery(suggestion.query)}>
                <bdi>{suggestion.query}</bdi>
              </button>
              {formatCount(suggestion.papers, 'paper')}
            </li>
          ))}
        </ul>
      )}
      {ids.length > 0 && <PaperList groups={groups} findHits={findHits} address={`close ${query}`} namesDigests />}
    </>
  );
}
