import { formatDay } from '../../core/domain/day.ts';
import { toPlainTitle } from './parts/shown-title.ts';
import type { DigestPlace, PaperPlace } from '../state/place.ts';
import type { View } from '../state/view.ts';

/** What a title is made of. */
export type Titled = Pick<View, 'address'> &
  Pick<PaperPlace, 'paper'> &
  Pick<DigestPlace, 'digest'> & { readonly topicName?: string };

/** The title of a page, as tabs and bookmarks show it. */
export function pageTitle({ address, paper, digest, topicName }: Titled): string {
  switch (address.page) {
    case 'home':
      return 'Sheaf: papers, digest by digest';
    case 'digest':
      return `${digest?.day ? formatDay(digest.day) : (digest?.source ?? 'No such digest')} · Sheaf`;
    case 'paper':
      return `${paper === undefined ? 'Paper' : toPlainTitle(paper.title)} · Sheaf`;
    case 'topic':
      return `${topicName ?? 'No such topic'} · Sheaf`;
    case 'shelf':
      return 'Shelf · Sheaf';
    case 'about':
      return 'About this archive · Sheaf';
    case 'missing':
      return 'Not found · Sheaf';
  }
}
