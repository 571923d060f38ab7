import { describe, expect, it } from 'vitest';
import { createHistoryPort, readPlace, readView, type HistoryWindow, type PagePlace } from './history-port.ts';
import { toView, type View } from './view.ts';

/** A window with a history of its own, and a page whose place is set by hand. */
function createWindow(path: string) {
  const entries: { state: unknown; url: string }[] = [{ state: null, url: path }];
  const listeners = new Set<() => void>();
  let at = 0;
  let place: PagePlace = { top: 0 };
  const restored: PagePlace[] = [];
  const current = () => new URL(entries[at]?.url ?? '/', 'https://sheaf.example');
  const window: HistoryWindow = {
    location: {
      get pathname() {
        return current().pathname;
      },
      get search() {
        return current().search;
      },
      get hash() {
        return current().hash;
      },
    },
    history: {
      get state() {
        return entries[at]?.state;
      },
      scrollRestoration: 'auto',
      pushState: (state, _unused, url) => {
        entries.splice(at + 1, entries.length, { state, url });
        at += 1;
      },
      replaceState: (state, _unused, url) => {
        entries[at] = { state, url: url ?? entries[at]?.url ?? '' };
      },
    },
    addEventListener: (_type, listener) => listeners.add(listener),
    removeEventListener: (_type, listener) => listeners.delete(listener),
  };
  return {
    window,
    restored,
    scrollTo: (next: PagePlace) => (place = next),
    place: { read: () => place, restore: (next: PagePlace) => restored.push(next), subscribe: () => () => {} },
    go: (steps: number) => {
      at += steps;
      listeners.forEach((listener) => listener());
    },
    urls: () => entries.map(({ url }) => url),
  };
}

function tooMany(): never {
  throw new DOMException('too many', 'SecurityError');
}

const home = toView({ page: 'home' });
const about = toView({ page: 'about' });

describe('createHistoryPort', () => {
  it('leads Back to the place that the reader left', () => {
    const page = createWindow('/');
    const port = createHistoryPort({ window: page.window, base: '/', place: page.place });
    const seen: View[] = [];
    port.subscribe((view) => seen.push(view));
    page.scrollTo({ top: 900, paper: 'abc', belowPaper: 12 });
    port.push(about);
    expect(page.restored).toEqual([{ top: 0 }]);
    page.go(-1);
    expect(seen).toEqual([home]);
    expect(page.restored.at(-1)).toEqual({ top: 900, paper: 'abc', belowPaper: 12 });
  });

  it('stays at its place where only what is asked changes', () => {
    const page = createWindow('/');
    const port = createHistoryPort({ window: page.window, base: '/', place: page.place });
    port.push({ ...home, query: 'sparse' });
    port.replace({ ...home, query: 'sparse a' });
    expect(page.urls()).toEqual(['/', '/?q=sparse+a']);
    expect(page.restored).toEqual([]);
  });

  it('writes and reads addresses below the folder that the site lies in', () => {
    const page = createWindow('/papers/about');
    const port = createHistoryPort({ window: page.window, base: '/papers/', place: page.place });
    expect(readView(page.window.location, '/papers/')).toEqual(about);
    port.push(home);
    expect(page.urls().at(-1)).toBe('/papers/');
  });

  it('leaves a link to a place on the page to the browser', () => {
    const page = createWindow('/');
    createHistoryPort({ window: page.window, base: '/', place: page.place }).subscribe(() => {});
    page.window.history.pushState(null, '', '/#main');
    page.go(0);
    expect(page.restored).toEqual([]);
    page.go(-1);
    expect(page.restored).toEqual([{ top: 0 }]);
  });

  it('goes on where the browser takes no more changes', () => {
    const page = createWindow('/');
    const history = { ...page.window.history, pushState: tooMany, replaceState: tooMany };
    const port = createHistoryPort({ window: { ...page.window, history }, base: '/', place: page.place });
    port.replace({ ...home, query: 'sparse' });
    port.push(about);
    expect(page.urls()).toEqual(['/']);
  });

  it('stops when it is told to', () => {
    const page = createWindow('/');
    const seen: View[] = [];
    createHistoryPort({ window: page.window, base: '/', place: page.place }).subscribe((view) => seen.push(view))();
    page.go(0);
    expect(seen).toEqual([]);
  });
});

describe('readPlace', () => {
  it('takes what other scripts left in the history for the top of the page', () => {
    for (const state of [null, undefined, 7, 'top', {}, { top: 'x' }, { top: 1, paper: 3 }]) {
      expect(readPlace(state)).toEqual({ top: 0 });
    }
  });
});
