import { useShelf, useStores } from '../parts/use-stores.ts';
import { SaveCopy } from './save-copy.tsx';

/** What the reader must know of the shelf: that something could not be saved, or that this browser keeps nothing. */
export function ShelfNotes() {
  const { shelf } = useStores();
  const trouble = useShelf((state) => state.trouble);
  const inMemory = useShelf((state) => state.status === 'memory');
  const dismiss = () => shelf.getState().dismissTrouble();
  return (
    <>
      {trouble !== null && (
        <div role="alert" className="banner">
          <p>{trouble.message}</p>
          <SaveCopy />
          <button type="button" onClick={dismiss}>
            Dismiss
          </button>
        </div>
      )}
      {inMemory && (
        <div className="banner">
          <p>This browser gives no storage: what you keep lasts until this tab is closed.</p>
          <SaveCopy />
        </div>
      )}
    </>
  );
}
