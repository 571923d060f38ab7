import { decode, v } from '../../core/domain/decode.ts';
import type { ViewPort } from './view-store.ts';
import { parseView, printView, type View } from './view.ts';

/** Where on a page the reader is: so far below the top of a paper, and so far below the top of the page where no paper is in sight. */
export interface PagePlace {
  readonly top: number;
  readonly paper?: string;
  readonly belowPaper?: number;
}

/** The page as something that has places. */
export interface PlacePort {
  readonly read: () => PagePlace;
  /** Leads to a place as soon as what stands there is drawn. */
  readonly restore: (place: PagePlace) => void;
  /** Calls back when the reader has come to rest at another place; gives the way to stop that. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** The part of the browser's window that the address bar takes. */
export interface HistoryWindow {
  readonly location: { readonly pathname: string; readonly search: string; readonly hash: string };
  readonly history: {
    readonly state: unknown;
    scrollRestoration: 'auto' | 'manual';
    pushState(state: unknown, unused: string, url: string): void;
    replaceState(state: unknown, unused: string, url?: string): void;
  };
  addEventListener(type: 'popstate', listener: () => void): void;
  removeEventListener(type: 'popstate', listener: () => void): void;
}

const top: PagePlace = { top: 0 };

const placeSchema = v.object({
  top: v.number(),
  paper: v.exactOptional(v.string()),
  belowPaper: v.exactOptional(v.number()),
});

/** The view that the address bar says; `base` is the site's own folder, with a slash at its end. */
export function readView(
  { pathname, search }: Pick<HistoryWindow['location'], 'pathname' | 'search'>,
  base: string,
): View {
  return parseView(pathname.startsWith(base) ? pathname.slice(base.length - 1) : pathname, search);
}

/**
 * The address bar as the place where the view lives; every entry of the history also holds the place on its page. A new page begins at its
 * top; Back, Forward and loading the page again lead to where the reader was.
 */
export function createHistoryPort(ports: {
  readonly window: HistoryWindow;
  readonly base: string;
  readonly place: PlacePort;
}): ViewPort {
  const { window, base, place } = ports;
  const { history, location } = window;
  const toUrl = (view: View): string => `${base.slice(0, -1)}${printView(view)}`;
  const remember = (): void => attempt(() => history.replaceState(place.read(), ''));
  return {
    push: (view) => {
      remember();
      const before = location.pathname;
      attempt(() => history.pushState(place.read(), '', toUrl(view)));
      if (location.pathname !== before) place.restore(top);
    },
    replace: (view) => attempt(() => history.replaceState(history.state, '', toUrl(view))),
    subscribe: (listener) => {
      history.scrollRestoration = 'manual';
      const stopRemembering = place.subscribe(remember);
      const onPopState = (): void => {
        const { state } = history;
        listener(readView(location, base));
        // A link to a place on the page makes an entry that holds none: the browser leads there.
        if (state !== null || location.hash === '') place.restore(readPlace(state));
      };
      window.addEventListener('popstate', onPopState);
      return () => {
        stopRemembering();
        window.removeEventListener('popstate', onPopState);
      };
    },
  };
}

/** The place that an entry of the history holds; the top where it holds none. */
export function readPlace(state: unknown): PagePlace {
  const place = decode(placeSchema, state);
  return place.ok ? place.value : top;
}

/** Safari throws after a hundred changes in thirty seconds: the view goes on, and the next change brings the address bar up to date. */
function attempt(change: () => void): void {
  try {
    change();
  } catch {
    // See above; nothing else throws here.
  }
}
