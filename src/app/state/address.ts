import { isDigestId, isSlug, isTopicId, type DigestId, type Slug, type TopicId } from '../../core/domain/ids.ts';

/** Which page of the site. What is asked on it is the rest of the view. */
export type Address =
  | { readonly page: 'home' }
  | { readonly page: 'digest'; readonly id: DigestId }
  | { readonly page: 'paper'; readonly slug: Slug }
  | { readonly page: 'topic'; readonly id: TopicId }
  | { readonly page: 'shelf' }
  | { readonly page: 'about' }
  | { readonly page: 'missing'; readonly path: string };

/**
 * The path of an address, below the site's own folder: it begins with one slash and is safe in a link.
 *
 * @example printAddress({ page: 'paper', slug: 'sparse-attention-4f2k9a' })  // => '/paper/sparse-attention-4f2k9a'
 */
export function printAddress(address: Address): string {
  switch (address.page) {
    case 'home':
      return '/';
    case 'digest':
      return `/digest/${encodeURIComponent(toWellFormed(address.id))}`;
    case 'paper':
      return `/paper/${address.slug}`;
    case 'topic':
      return `/topic/${address.id}`;
    case 'shelf':
    case 'about':
      return `/${address.page}`;
    case 'missing':
      return toOwnPath(address.path);
  }
}

/**
 * The address that a path says; every text says one. A slash or `index.html` at the end changes nothing; what is no page is `missing`.
 *
 * @example parseAddress('/digest/2025-07-31-daily-papers/')  // => { page: 'digest', id: '2025-07-31-daily-papers' }
 */
export function parseAddress(path: string): Address {
  const [page = '', name, ...rest] = toOwnPath(path)
    .slice(1)
    .replace(/(?:^|\/)index\.html$/, '')
    .replace(/\/$/, '')
    .split('/');
  const missing: Address = { page: 'missing', path: toOwnPath(path) };
  if (rest.length > 0) return missing;
  if (name === undefined) {
    if (page === '') return { page: 'home' };
    return page === 'shelf' || page === 'about' ? { page } : missing;
  }
  const said = decodePart(name);
  if (page === 'paper' && isSlug(said)) return { page, slug: said };
  if (page === 'topic' && isTopicId(said)) return { page, id: said };
  if (page === 'digest' && isDigestId(said)) return { page, id: said };
  return missing;
}

/**
 * Begins with exactly one slash, since browsers take two for another site. Holds no `?` or `#`, which would end the path, and no blanks or
 * control characters, which browsers leave out, so that two slashes may meet.
 */
function toOwnPath(path: string): string {
  let start = 0;
  while (path[start] === '/' || path[start] === '\\') start += 1;
  return `/${toWellFormed(path.slice(start)).replace(/[\p{Cc} ?#]/gu, encodeURIComponent)}`;
}

/** One part of a path as text; a part with a broken escape is taken as it stands. */
function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Half a surrogate pair cannot stand in an address: it becomes the sign for an unreadable character. */
function toWellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\u{FFFD}');
}
