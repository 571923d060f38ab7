/**
 * A text as searching compares it: compatibility forms unified (NFKC), lower case, no diacritics. The same in every locale; twice is the same as once.
 *
 * @example normalise('Café Ｘ')  // => 'cafe x'
 */
export function normalise(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '');
}

/** Whether a text is ASCII alone: most are, and need no tables. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
}
