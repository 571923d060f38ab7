import { createElement, useEffect, useReducer, type ComponentType, type ReactNode } from 'react';
import type { Address } from '../state/address.ts';

/** The rooms whose code a list does not wait for. */
type LazyPage = Extract<Address['page'], 'paper' | 'topic' | 'shelf' | 'about'>;

/** What the app hands over to a screen. */
interface ScreenProps {
  readonly filters: ReactNode;
  readonly status: ReactNode;
}

const loaders: Readonly<Record<LazyPage, () => Promise<ComponentType<ScreenProps>>>> = {
  paper: async () => (await import('./paper/paper-page.tsx')).PaperPage,
  topic: async () => (await import('./topics/topic-page.tsx')).TopicPage,
  shelf: async () => (await import('./shelf/shelf-page.tsx')).ShelfPage,
  about: async () => (await import('./about/about-page.tsx')).AboutPage,
};

/** The screens that are there. Code never changes under a page, so one of each serves all. */
const loaded = new Map<LazyPage, ComponentType<ScreenProps>>();

/** Fetches the code of a page's screen; before a first render that must show it at once. Rejects where it cannot be fetched. */
export async function loadScreen(page: Address['page']): Promise<void> {
  if (isLazy(page) && !loaded.has(page)) loaded.set(page, await loaders[page]());
}

/** The code of all screens, for drawing pages at build time. */
export async function loadAllScreens(): Promise<void> {
  await Promise.all((Object.keys(loaders) as LazyPage[]).map(loadScreen));
}

/** A screen, as soon as its code is there; where it cannot be fetched, the page itself is loaded from its address. */
export function LazyScreen({ page, ...props }: ScreenProps & { readonly page: LazyPage }) {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  const screen = loaded.get(page);
  useEffect(() => {
    if (screen === undefined) void loadScreen(page).then(drawAgain, () => location.reload());
  }, [page, screen]);
  return screen === undefined ? <h1 tabIndex={-1}>Loading …</h1> : createElement(screen, props);
}

function isLazy(page: Address['page']): page is LazyPage {
  return page in loaders;
}
