import { digestChanges } from '../../core/corpus/digest-changes.ts';
import type { Digest } from '../../core/domain/corpus.ts';
import type { PaperId } from '../../core/domain/ids.ts';
import { toDigestSummary } from './digest-summary.ts';
import { memoise } from './memoise.ts';
import type { DigestNews, Neighbour } from './page-data.ts';
import { headById, isSamePage, type Parts } from './selectors.ts';

/** The most papers that are named as gone. */
const mostGone = 100;

/** What news are made of. */
export interface NewsSource {
  readonly digest: Digest;
  readonly before: Digest;
  /** Whether a paper stands in a digest older than `before`. */
  readonly isEarlier: (id: PaperId) => boolean;
  /** Whether a paper counts. */
  readonly concerns: (id: PaperId) => boolean;
  readonly nameOf: (id: PaperId) => Neighbour | undefined;
}

/** The news of a digest against the one before it. */
export function toDigestNews({ digest, before, isEarlier, concerns, nameOf }: NewsSource): DigestNews {
  const changes = digestChanges(digest, before, isEarlier);
  const count = (ids: readonly PaperId[]): number => ids.filter(concerns).length;
  const gone = changes.gone.filter(concerns);
  return {
    digest: toDigestSummary(digest),
    before: toDigestSummary(before),
    added: count(changes.added),
    again: count(changes.again),
    returned: count(changes.returned),
    gone: gone.length,
    goneNames: gone.slice(0, mostGone).flatMap((id) => nameOf(id) ?? []),
  };
}

/** The news of the view's digest, or of the newest digest for its topic; null while they are not known, and where there is no older digest. */
export const digestNews = memoise<Parts, 'page' | 'view' | 'heads' | 'digests', DigestNews | null>(
  ['page', 'view', 'heads', 'digests'],
  ({ page, view: { address }, heads, digests }) => {
    if (page !== null && isSamePage(page.address, address)) return page.news ?? null;
    if (heads === null || digests === null) return null;
    const at = address.page === 'digest' ? digests.findIndex(({ id }) => id === address.id) : 0;
    const [digest, before] = [digests[at], digests[at + 1]];
    if (digest === undefined || before === undefined) return null;
    const earlier = new Set(digests.slice(at + 2).flatMap(({ papers }) => papers));
    const byId = headById({ heads });
    return toDigestNews({
      digest,
      before,
      isEarlier: (id) => earlier.has(id),
      nameOf: (id) => {
        const head = byId.get(id);
        return head && { slug: head.slug, title: head.title };
      },
      concerns: (id) => address.page !== 'topic' || byId.get(id)?.topics.includes(address.id) === true,
    });
  },
);
