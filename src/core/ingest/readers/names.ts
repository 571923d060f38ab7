/** Words in small letters that names have inside. */
const particles = new Set(
  'de da do dos das del della der den di du van von la le el al bin ibn ben ter ten zu und y af av st jr sr ii iii'.split(
    ' ',
  ),
);

/** A name's word: a capital or an initial, or a script without capitals; marks of footnotes may follow. */
const wordPattern = /^\p{Lu}[\p{L}\p{M}'’.-]*[\d*†‡§∗¶,]{0,6}$|^[\p{Lo}\p{M}·]{1,12}$/u;

/**
 * The names that a text lists and nothing else: two words each at least, parted by commas, semicolons or "and". Null for any other text.
 *
 * @example readNames('Ada Sprosse, Ben Leiter and Çelik Basamak')  // => ['Ada Sprosse', 'Ben Leiter', 'Çelik Basamak']
 */
export function readNames(text: string): readonly string[] | null {
  if (text.length > 4000 || text.length < 5) return null;
  const parts = text
    .replace(/^(?:by|authors?:?)\s/i, '')
    .replace(/,?\s?(?:et al\.?|and \d+ more)\s?$/, '')
    .split(/\s?[,;，；、·]\s?|\s(?:and|&)\s/)
    .map((part) => part.replace(/^and\s/, '').trim())
    .filter((part) => part !== '');
  const named = parts.filter(isName).length;
  // Among many names one may be written oddly, or be that of a team.
  const odd =
    parts.length >= 4 && parts.every((part) => part.split(' ').length <= 4) ? Math.floor(parts.length / 4) : 0;
  return parts.length > 0 && named >= parts.length - odd ? parts : null;
}

function isName(part: string): boolean {
  const words = part.split(' ').filter((word) => word !== '');
  if (words.length > 5 || part.length > 50) return false;
  const named = words.filter((word) => !particles.has(word));
  const unspaced = words.length === 1 && /^[\p{Lo}·]{2,12}$/u.test(part);
  return (named.length >= 2 || unspaced) && named.every((word) => wordPattern.test(word)) && !/\p{L}{2}\.$/u.test(part);
}
