import type { DigestSummary, Head } from '../../core/domain/corpus.ts';
import type { PaperId, Slug } from '../../core/domain/ids.ts';
import type { Paper } from '../../core/domain/paper.ts';
import { toDigestSummary } from './digest-summary.ts';
import { memoise } from './memoise.ts';
import type { Neighbour } from './page-data.ts';
import { headById, isSamePage, type Parts } from './selectors.ts';

/** A digest with those beside it in time. */
export interface DigestPlace {
  readonly digest?: DigestSummary;
  readonly newer?: DigestSummary;
  readonly older?: DigestSummary;
}

/** A paper with those beside it in its newest digest. */
export interface PaperPlace {
  readonly paper?: Paper;
  readonly previous?: Neighbour;
  readonly next?: Neighbour;
}

/** The digest of the view's address (home: the newest) and its neighbours; null while they are not known, empty where there is no such digest. */
export const digestPlace = memoise<Parts, 'page' | 'view' | 'digests', DigestPlace | null>(
  ['page', 'view', 'digests'],
  ({ page, view: { address }, digests }) => {
    if (page !== null && isSamePage(page.address, address)) return page;
    if (digests === null) return null;
    const at = address.page === 'digest' ? digests.findIndex(({ id }) => id === address.id) : 0;
    const [digest, newer, older] = [digests[at], digests[at - 1], digests[at + 1]];
    if (digest === undefined) return {};
    return {
      digest: toDigestSummary(digest),
      ...(newer && { newer: toDigestSummary(newer) }),
      ...(older && { older: toDigestSummary(older) }),
    };
  },
);

/** The paper of the view's address: the corpus's, else the reader's own copy. Null while it may still come, empty where there is none. */
export const paperPlace = memoise<Parts, 'page' | 'view' | 'heads' | 'digests' | 'papers' | 'kept', PaperPlace | null>(
  ['page', 'view', 'heads', 'digests', 'papers', 'kept'],
  ({ page, view: { address }, heads, digests, papers, kept }) => {
    if (address.page !== 'paper') return {};
    if (page?.paper !== undefined && isSamePage(page.address, address)) return page;
    const head = heads === null ? undefined : headBySlug({ heads }).get(address.slug);
    const found = head === undefined ? findInPapers(papers, address.slug) : papers.get(head.id);
    const paper = found ?? kept.find((one) => one.paper?.slug === address.slug)?.paper ?? undefined;
    if (paper === undefined) return heads === null || head !== undefined ? null : {};
    return { paper, ...neighbours(paper, { heads, digests }) };
  },
);

const headBySlug = memoise<Parts, 'heads', ReadonlyMap<Slug, Head>>(
  ['heads'],
  ({ heads }) => new Map(heads?.map((head) => [head.slug, head])),
);
function findInPapers(papers: Parts['papers'], slug: Slug): Paper | undefined {
  for (const paper of papers.values()) if (paper.slug === slug) return paper;
  return undefined;
}

function neighbours(paper: Paper, { heads, digests }: Pick<Parts, 'heads' | 'digests'>): Omit<PaperPlace, 'paper'> {
  const ids = digests?.find(({ id }) => id === paper.digests[0]?.digest)?.papers ?? [];
  const at = ids.indexOf(paper.id);
  if (at < 0) return {};
  const toNeighbour = (id: PaperId | undefined): Neighbour | undefined => {
    const head = id === undefined ? undefined : headById({ heads }).get(id);
    return head && { slug: head.slug, title: head.title };
  };
  const [previous, next] = [toNeighbour(ids[at - 1]), toNeighbour(ids[at + 1])];
  return { ...(previous && { previous }), ...(next && { next }) };
}
