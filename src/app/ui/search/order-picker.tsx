import { useSelected, useStores, useView } from '../parts/use-stores.ts';
import type { Parts } from '../../state/selectors.ts';
import type { View } from '../../state/view.ts';

type Order = NonNullable<View['order']>;

const names: Readonly<Record<Order, string>> = {
  relevance: 'Best match',
  newest: 'Newest first',
  title: 'By title',
  votes: 'Most votes',
};

/** In which order papers stand; by votes only where the sources say any. */
export function OrderPicker() {
  const { view } = useStores();
  const order = useView((state) => state.view.order);
  const query = useView((state) => state.view.query);
  const onShelf = useView((state) => state.view.address.page === 'shelf');
  const votes = useSelected(hasVotes);
  const first: Order = query.trim() === '' ? 'newest' : 'relevance';
  const offered = (['relevance', 'newest', 'title', 'votes'] as const).filter(
    (one) => (one !== 'relevance' || query.trim() !== '') && (one !== 'votes' || votes || order === 'votes'),
  );
  const isDefault = order === null || !offered.includes(order);
  return (
    <label className="order">
      <span>Order</span>
      <select
        value={isDefault ? '' : order}
        onChange={({ target }) => view.getState().setOrder(offered.find((one) => one === target.value) ?? null)}
      >
        <option value="">{onShelf && query.trim() === '' ? 'Last kept first' : names[first]}</option>
        {offered
          .filter((one) => one !== first || (onShelf && query.trim() === ''))
          .map((one) => (
            <option key={one} value={one}>
              {names[one]}
            </option>
          ))}
      </select>
    </label>
  );
}

function hasVotes({ heads, papers }: Parts): boolean {
  if (heads !== null) return heads.some((head) => head.votes !== undefined);
  return [...papers.values()].some((paper) => paper.votes !== undefined);
}
