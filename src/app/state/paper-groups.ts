import type { Day } from '../../core/domain/day.ts';
import type { DigestId, PaperId } from '../../core/domain/ids.ts';
import { memoise } from './memoise.ts';
import { findPaper, headById, shownPapers, type Parts } from './selectors.ts';
import { isAsking } from './view.ts';

/** Papers that stand below one heading of a list. */
export interface PaperGroup {
  readonly key: string;
  /** `digest`: those of one digest; `found`: those that were asked for; `close`: those that only come close to it; `whole`: a list without parts. */
  readonly kind: 'digest' | 'found' | 'close' | 'whole';
  /** The digest's day, where its source says one. */
  readonly day?: Day;
  readonly ids: readonly PaperId[];
}

/** The papers shown, in the parts that the page sets them in; null while they are not known. */
export const paperGroups = memoise<
  Parts,
  'page' | 'view' | 'heads' | 'digests' | 'results' | 'kept' | 'papers',
  readonly PaperGroup[] | null
>(['page', 'view', 'heads', 'digests', 'results', 'kept', 'papers'], (parts) => {
  const shown = shownPapers(parts);
  if (shown === null) return null;
  const { view, results } = parts;
  if (results.status === 'ready' && results.reply.close) return [{ key: 'close', kind: 'close', ids: shown.ids }];
  if (view.address.page !== 'home' && view.address.page !== 'topic')
    return [{ key: 'whole', kind: 'whole', ids: shown.ids }];
  if (isAsking(view)) return [{ key: 'found', kind: 'found', ids: shown.ids }];
  return groupByDigest(shown.ids, parts);
});

function groupByDigest(
  ids: readonly PaperId[],
  parts: Pick<Parts, 'heads' | 'papers' | 'kept'>,
): readonly PaperGroup[] {
  const groups: (PaperGroup & { readonly digest: DigestId | undefined; readonly ids: PaperId[] })[] = [];
  for (const id of ids) {
    const { digest, day } = newestDigest(id, parts);
    const open = groups.at(-1);
    if (open !== undefined && open.digest === digest) open.ids.push(id);
    else groups.push({ key: digest ?? id, kind: 'digest', digest, ...(day && { day }), ids: [id] });
  }
  return groups;
}

function newestDigest(
  id: PaperId,
  parts: Pick<Parts, 'heads' | 'papers' | 'kept'>,
): { readonly digest?: DigestId; readonly day?: Day } {
  return headById(parts).get(id) ?? findPaper(parts, id)?.digests[0] ?? {};
}
