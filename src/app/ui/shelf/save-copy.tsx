import type { KeptPaper } from '../../state/shelf-ledger.ts';
import { useStores } from '../parts/use-stores.ts';

/** Saves all that is on the shelf as one JSON file, so that it does not depend on this browser or this site. */
export function SaveCopy() {
  const { shelf } = useStores();
  return (
    <button type="button" className="save-copy" onClick={() => download(toCopy(shelf.getState().kept))}>
      Save a copy
    </button>
  );
}

/** The shelf as text: every kept paper whole, with when it was kept. */
function toCopy(kept: readonly KeptPaper[]): string {
  const papers = kept.map(({ id, paper, keptAtMs }) => ({ id, keptAt: new Date(keptAtMs).toISOString(), paper }));
  return `${JSON.stringify({ format: 'sheaf-shelf', version: 1, papers }, null, 2)}\n`;
}

function download(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `sheaf-shelf-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
