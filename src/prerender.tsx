import { prerender } from 'react-dom/static';
import { printAddress, type Address } from './app/state/address.ts';
import type { PageData } from './app/state/page-data.ts';
import { createStillStores } from './app/state/still-stores.ts';
import { createPageIndex, toPageData, type PageIndex } from './app/state/to-page-data.ts';
import { App } from './app/ui/app.tsx';
import { loadAllScreens } from './app/ui/screens.tsx';
import { pageTitle } from './app/ui/page-title.ts';
import { chunkSize } from './core/domain/corpus.ts';
import type { Paper } from './core/domain/paper.ts';
import { readCorpus } from './core/corpus/read-corpus.ts';

/** One page: the parts that are put into the places of the built `index.html`, already escaped. */
export interface Page {
  /** Where it is written, below the site's folder. */
  readonly file: string;
  readonly title: string;
  readonly head: string;
  readonly app: string;
  readonly data: string;
  /** How many pages there are in all, for showing progress. */
  readonly total: number;
}

/** Reads one of the corpus's files by its name. */
export type ReadText = (name: string) => Promise<string>;

/**
 * The pages of a corpus, one at a time: home, shelf, about, the page for unknown addresses, every digest, and the newest `most` papers.
 * Rejects where the corpus cannot be read.
 */
export async function* prerenderPages(readText: ReadText, most: number): AsyncGenerator<Page, void, undefined> {
  await loadAllScreens();
  const { corpus, summary, chunks } = await readCorpus(readText);
  const index = createPageIndex(corpus, summary, chunks);
  const addresses = listAddresses(index, most);
  for (const address of addresses) yield { ...(await toPage(index, address)), total: addresses.length };
}

function listAddresses({ corpus }: PageIndex, most: number): readonly Address[] {
  return [
    { page: 'home' },
    { page: 'shelf' },
    { page: 'about' },
    { page: 'missing', path: '' },
    ...corpus.topics.map(({ id }) => ({ page: 'topic' as const, id })),
    ...corpus.digests.map(({ id }) => ({ page: 'digest' as const, id })),
    ...corpus.papers.slice(0, most).map(({ slug }) => ({ page: 'paper' as const, slug })),
  ];
}

async function toPage(index: PageIndex, address: Address): Promise<Omit<Page, 'total'>> {
  const data = toPageData(index, address);
  const base = import.meta.env.BASE_URL;
  return {
    file: address.page === 'missing' ? '404.html' : `${printAddress(address).slice(1)}/index.html`.replace(/^\//, ''),
    title: escapeText(pageTitle({ ...data, ...(data.topic && { topicName: data.topic.name }) })),
    head: (data.chunks ?? []).map((name) => preload(`${base}corpus/${name}`)).join(''),
    app: await render(data, papersOfChunks(index, data.chunks ?? [])),
    data: `<script type="application/json" id="page">${escapeJson(data)}</script>`,
  };
}

/** The papers that the browser will have when it takes the page over: all of the files named, listed or not. */
function papersOfChunks({ corpus, chunks }: PageIndex, names: readonly string[]): readonly Paper[] {
  return names.flatMap((name) => {
    const start = chunks.indexOf(name) * chunkSize;
    return corpus.papers.slice(start, start + chunkSize);
  });
}

async function render(data: PageData, papers: readonly Paper[]): Promise<string> {
  const { prelude } = await prerender(<App stores={createStillStores(data, papers)} />);
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
