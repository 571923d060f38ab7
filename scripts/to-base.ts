/**
 * The path that a site is served under, with one slash at both ends, however it was written.
 *
 * @example toBase('sheaf')  // => '/sheaf/'
 */
export function toBase(path: string): string {
  const parts = path.split('/').filter((part) => part !== '');
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
}
