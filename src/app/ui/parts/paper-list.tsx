import { useContext, useEffect, useRef, useState } from 'react';
import { formatDay } from '../../../core/domain/day.ts';
import type { PaperGroup } from '../../state/paper-groups.ts';
import { PaperCard } from './paper-card.tsx';
import { PlaceMemoryContext } from './place-memory.ts';
import type { HitFinder } from './use-hit-finder.ts';
import { useStores } from './use-stores.ts';

/** How many papers a list draws at first, and how many more at a time: as many as a prerendered page holds. */
const step = 50;

interface PaperListProps {
  readonly groups: readonly PaperGroup[];
  readonly findHits: HitFinder;
  /** The address of the list: what was drawn of it is drawn again on coming back. */
  readonly address: string;
  /** Whether papers of several digests stand side by side. */
  readonly namesDigests: boolean;
}

/** A list of papers, drawn as far as the reader has come; each paper an article in an ordered list. */
export function PaperList({ groups, findHits, address, namesDigests }: PaperListProps) {
  const { corpus } = useStores();
  const total = groups.reduce((sum, { ids }) => sum + ids.length, 0);
  const { drawn, drawMore } = useDrawn(address);
  const shown = cut(groups, drawn);
  useEffect(() => {
    void corpus.getState().loadPapers(shown.flatMap(({ ids }) => ids));
  });
  return (
    <>
      {shown.map(({ key, ids, ...group }) => (
        <section key={key} className="group">
          {group.kind !== 'whole' && <h2 className="group-heading">{toHeading(group)}</h2>}
          <ol className="papers">
            {ids.map((id) => (
              <li key={id}>
                <PaperCard
                  id={id}
                  level={group.kind === 'whole' ? 2 : 3}
                  findHits={findHits}
                  namesDigest={namesDigests && group.kind !== 'digest'}
                />
              </li>
            ))}
          </ol>
        </section>
      ))}
      {drawn < total && <DrawMore left={total - drawn} drawMore={drawMore} />}
    </>
  );
}

/** How many papers of a list are drawn; remembered by its address. */
function useDrawn(address: string) {
  const { drawn: memory } = useContext(PlaceMemoryContext);
  const [state, setState] = useState({ address, drawn: memory.get(address) ?? step });
  const drawn = state.address === address ? state.drawn : (memory.get(address) ?? step);
  const drawMore = () => {
    memory.set(address, drawn + step);
    setState({ address, drawn: drawn + step });
  };
  return { drawn, drawMore };
}

/** The end of what is drawn: coming near it draws more, and so does the button. */
function DrawMore({ left, drawMore }: { readonly left: number; readonly drawMore: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const watcher = new IntersectionObserver(([entry]) => entry?.isIntersecting === true && drawMore(), {
      rootMargin: '1200px',
    });
    if (button.current) watcher.observe(button.current);
    return () => watcher.disconnect();
  });
  /** The button is gone with the last papers: the focus goes on to the first of the new ones. */
  const drawAndGoOn = () => {
    const before = document.querySelectorAll('.papers > li').length;
    drawMore();
    requestAnimationFrame(() => document.querySelectorAll('.papers > li')[before]?.querySelector('a')?.focus());
  };
  return (
    <button ref={button} type="button" className="draw-more" onClick={drawAndGoOn}>
      {`Show more (${left} left)`}
    </button>
  );
}

/** The first `most` papers of the groups. */
function cut(groups: readonly PaperGroup[], most: number): readonly PaperGroup[] {
  const parts: PaperGroup[] = [];
  let left = most;
  for (const { ids, ...group } of groups) {
    if (left <= 0) break;
    parts.push({ ...group, ids: ids.slice(0, left) });
    left -= ids.length;
  }
  return parts;
}

function toHeading({ kind, day }: Pick<PaperGroup, 'kind' | 'day'>): string {
  if (kind === 'found') return 'Found';
  if (kind === 'close') return 'Close to it';
  return day === undefined ? 'No day stated' : formatDay(day);
}
