import type { Paper } from '../../../core/domain/paper.ts';
import { isKept } from '../../state/selectors.ts';
import { StarIcon } from './icons.tsx';
import { useShelf, useStores } from './use-stores.ts';

/** The star: whether a paper is on the shelf, and the way to put it there or take it off. Quiet while the disk has not confirmed. */
export function KeepButton({ paper }: { readonly paper: Paper }) {
  const { shelf } = useStores();
  const kept = useShelf((state) => isKept(state, paper));
  const pending = useShelf((state) => state.pending.has(paper.id));
  return (
    <button
      type="button"
      className="keep"
      aria-label="Keep"
      aria-pressed={kept}
      aria-busy={pending}
      title={kept ? 'On your shelf (s)' : 'Keep on your shelf (s)'}
      onClick={() => void shelf.getState().toggleKeep(paper)}
    >
      <StarIcon />
    </button>
  );
}
