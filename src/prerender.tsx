import { prerender } from 'react-dom/static';
import { printAddress, type Address } from './app/state/address.ts';
import type { PageData } from './app/state/page-data.ts';
import { createStillStores } from './app/state/still-stores.ts';
import { createPageIndex, toPageData, type PageIndex } from './app/state/to-page-data.ts';
import { App } from './app/ui/app.tsx';
import { pageTitle } from './app/ui/page-title.ts';
import { readCorpus } from './core/corpus/read-corpus.ts';

/** One page: the parts that are put into the places of the built `index.html`, already escaped. */
export interface Page {
  /** Where it is written, below the site's folder. */
  readonly file: string;
  readonly title: string;
  readonly head: string;
  readonly app: string;
  readonly data: string;
}

/** Reads one of the corpus's files by its name. */
export type ReadText = (name: string) => Promise<string>;

/**
 * The pages of a corpus, one at a time: home, shelf, about, the page for unknown addresses, every digest, and the newest `most` papers.
 * Rejects where the corpus cannot be read.
 */
export async function* prerenderPages(readText: ReadText, most: number): AsyncGenerator<Page, void, undefined> {
  const { corpus, summary, chunks } = await readCorpus(readText);
  const index = createPageIndex(corpus, summary, chunks);
  for (const address of listAddresses(index, most)) yield await toPage(toPageData(index, address));
}

/** How many pages `prerenderPages` gives, for showing progress. */
export function* listAddresses({ corpus }: PageIndex, most: number): Generator<Address, void, undefined> {
  yield { page: 'home' };
  yield { page: 'shelf' };
  yield { page: 'about' };
  yield { page: 'missing', path: '' };
  for (const { id } of corpus.digests) yield { page: 'digest', id };
  for (const { slug } of corpus.papers.slice(0, most)) yield { page: 'paper', slug };
}

async function toPage(data: PageData): Promise<Page> {
  const { address } = data;
  const base = import.meta.env.BASE_URL;
  return {
    file: address.page === 'missing' ? '404.html' : `${printAddress(address).slice(1)}/index.html`.replace(/^\//, ''),
    title: escapeText(pageTitle(data)),
    head: (data.chunks ?? []).map((name) => preload(`${base}corpus/${name}`)).join(''),
    app: await render(data),
    data: `<script type="application/json" id="page">${escapeJson(data)}</script>`,
  };
}

async function render(data: PageData): Promise<string> {
  const { prelude } = await prerender(<App stores={createStillStores(data)} />);
  return await new Response(prelude).text();
}

function preload(href: string): string {
  return `<link rel="preload" as="fetch" href="${href}" crossorigin fetchpriority="low">`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** JSON that cannot end its script element. */
function escapeJson(data: PageData): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
