import type { DigestId, Slug } from '../../core/domain/ids.ts';

/** Which page of the site. What is asked on it is the rest of the view. */
export type Address =
  | { readonly page: 'home' }
  | { readonly page: 'digest'; readonly id: DigestId }
  | { readonly page: 'paper'; readonly slug: Slug }
  | { readonly page: 'shelf' }
  | { readonly page: 'about' }
  | { readonly page: 'missing'; readonly path: string };
