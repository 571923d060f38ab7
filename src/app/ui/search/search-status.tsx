import { shownPapers } from '../../state/selectors.ts';
import { isAsking } from '../../state/view.ts';
import { formatCount, formatNumber } from '../parts/format-count.ts';
import { useCorpus, useResults, useSelected, useShelf, useStores, useView } from '../parts/use-stores.ts';

/** Says how many papers are shown, to the eye and to screen readers, and what went wrong where a search failed. */
export function SearchStatus() {
  const { view } = useStores();
  const results = useResults((state) => state.results);
  const retry = useResults((state) => state.retry);
  const asking = useView((state) => isAsking(state.view));
  const shown = useSelected(shownPapers);
  const onShelf = useView((state) => state.view.address.page === 'shelf');
  const kept = useShelf((state) => state.kept.length);
  const published = useCorpus((state) => state.summary?.coverage.papers);
  const all = onShelf ? kept : published;
  const close = results.status === 'ready' && results.reply.close;
  // The button is gone with what it clears: the focus goes to the heading of all that is shown then.
  const clear = () => {
    view.getState().clear();
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  };
  return (
    <div className="status">
      <output>{shown === null ? 'Searching …' : toSentence(shown.total, { asking, close, all, onShelf })}</output>
      {results.status === 'failed' && (
        <p role="alert" className="trouble">
          {`The search does not work: ${results.failure.message} All papers are shown. `}
          <button type="button" onClick={retry}>
            Try again
          </button>
        </p>
      )}
      {asking && (
        <button type="button" className="clear" onClick={clear}>
          Show all
        </button>
      )}
    </div>
  );
}

interface Asked {
  readonly asking: boolean;
  readonly close: boolean;
  readonly all: number | undefined;
  readonly onShelf: boolean;
}

function toSentence(total: number, { asking, close, all, onShelf }: Asked): string {
  if (close) return `Nothing matches exactly. ${formatCount(total, 'paper')} ${total === 1 ? 'comes' : 'come'} close.`;
  if (!asking || all === undefined) return formatCount(total, 'paper');
  return total === 0
    ? 'No paper matches.'
    : `${formatNumber(total)} of ${formatCount(all, 'paper')}${onShelf ? ' on your shelf' : ''}`;
}
