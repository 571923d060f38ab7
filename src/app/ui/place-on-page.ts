import type { PagePlace, PlacePort } from '../state/history-port.ts';

/** How long the reader must rest at a place before it is remembered. */
const restMs = 120;

/** For so many frames a place is led to again, since what stands above it may still grow or shrink. */
const mostFrames = 30;

/** The places of this window's page, by the papers on it: heights of what is out of sight are only guessed, so a number alone would miss. */
export function createPlacePort(): PlacePort {
  let restoring = 0;
  return {
    read: () => {
      const paper = topPaper();
      const place = { top: window.scrollY };
      if (paper === undefined) return place;
      return { ...place, paper: paper.id, belowPaper: readingLine() - paper.element.getBoundingClientRect().top };
    },
    restore: (place) => {
      restoring += 1;
      lead(place, mostFrames, () => restoring);
    },
    subscribe: (listener) => {
      let timer = 0;
      const onScroll = () => {
        clearTimeout(timer);
        timer = window.setTimeout(listener, restMs);
      };
      window.addEventListener('scroll', onScroll, { passive: true });
      return () => {
        clearTimeout(timer);
        window.removeEventListener('scroll', onScroll);
      };
    },
  };
}

/** Leads to a place frame by frame until it stays; ends where another place is wanted, or the reader scrolls. */
function lead(place: PagePlace, framesLeft: number, latest: () => number, number = latest()): void {
  if (latest() !== number) return;
  const target = toTop(place);
  const isThere = target !== null && Math.abs(target - window.scrollY) < 1;
  if (target !== null && !isThere) window.scrollTo({ top: target, behavior: 'instant' });
  const stays = isThere && framesLeft < mostFrames - 3;
  if (!stays && framesLeft > 0) requestAnimationFrame(() => lead(place, framesLeft - 1, latest, number));
}

/** How far down the page a place is now; null while its paper is not drawn. */
function toTop({ top, paper, belowPaper = 0 }: PagePlace): number | null {
  if (paper === undefined) return top;
  const element = document.querySelector(`[data-paper="${CSS.escape(paper)}"]`);
  if (element === null) return null;
  const wanted = window.scrollY + element.getBoundingClientRect().top - readingLine() + belowPaper;
  return Math.max(0, Math.min(wanted, document.documentElement.scrollHeight - window.innerHeight));
}

/** The paper that the reading line crosses. */
function topPaper(): { readonly id: string; readonly element: Element } | undefined {
  if (window.scrollY < 1) return undefined;
  for (const element of document.querySelectorAll('li > [data-paper]')) {
    if (element.getBoundingClientRect().bottom <= readingLine()) continue;
    const id = element.getAttribute('data-paper');
    return id === null ? undefined : { id, element };
  }
  return undefined;
}

/** Just below the header, in units of the window. */
function readingLine(): number {
  return (document.querySelector('header')?.getBoundingClientRect().bottom ?? 0) + 1;
}
