/** Names of characters that pages write in text; from the HTML standard, those that papers' titles and abstracts hold. */
const names: ReadonlyMap<string, string> = new Map(
  (
    'amp & lt < gt > quot " apos \' nbsp \u00a0 ndash – mdash — hellip … lsquo ‘ rsquo ’ ldquo “ rdquo ” laquo « raquo » bull • middot · times × divide ÷ ' +
    'plusmn ± deg ° micro µ sup2 ² sup3 ³ frac12 ½ copy © reg ® trade ™ euro € pound £ sect § para ¶ dagger † Dagger ‡ le ≤ ge ≥ ne ≠ asymp ≈ infin ∞ ' +
    'rarr → larr ← harr ↔ alpha α beta β gamma γ delta δ epsilon ε theta θ lambda λ mu μ pi π sigma σ tau τ phi φ omega ω Delta Δ Sigma Σ Omega Ω ' +
    'auml ä ouml ö uuml ü Auml Ä Ouml Ö Uuml Ü szlig ß eacute é egrave è ecirc ê agrave à aacute á acirc â ccedil ç ntilde ñ oacute ó uacute ú iacute í ' +
    'oslash ø aring å Aring Å aelig æ ocirc ô icirc î ucirc û yacute ý caron ˇ scaron š zcaron ž thinsp \u2009 ensp \u2002 emsp \u2003 shy \u00ad'
  )
    .split(' ')
    .reduce<[string, string][]>(
      (pairs, word, at, all) => (at % 2 === 0 ? [...pairs, [word, all[at + 1] ?? '']] : pairs),
      [],
    ),
);

/** A text with the characters that its entities name or number; what names none stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}\d?);/g,
    (entity, name: string) => decodeOne(name) ?? entity,
  );
}

function decodeOne(name: string): string | null {
  if (!name.startsWith('#')) return names.get(name) ?? null;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const isText = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isText ? String.fromCodePoint(code) : null;
}
