/** A TeX text as the page shows it, and where each of its units stood in the TeX. */
export interface Mangled {
  readonly text: string;
  /** One place a unit, rising: the page only takes away. */
  readonly places: readonly number[];
}

/** `\word{ARG}`, the argument up to the first closing brace: the page keeps the argument. */
const commandPattern = /\\[a-zA-Z]+\{([^}]*)\}/g;

/** What stands between two dollars: the page drops them and every backslash between. */
const mathPattern = /\$([^$]+)\$/g;

/**
 * What the page makes of TeX: the rule that was fitted on 689 abstracts which stand in both archives (`../shared/tex/NOTES.md`), commands
 * first, then math. It gives every pair's `mangled` from its `original`, so where a command went is known and need not be guessed.
 *
 * @example mangleTex('2$\\times$ \\emph{x}').text  // => '2times x'
 */
export function mangleTex(tex: string): Mangled {
  const kept = Array.from({ length: tex.length }, () => true);
  for (const { 0: command, 1: argument = '', index } of tex.matchAll(commandPattern)) {
    const opened = index + command.length - argument.length - 1;
    kept.fill(false, index, opened);
    kept[index + command.length - 1] = false;
  }
  const unwrapped = keep(tex, kept);
  for (const { 0: math, index } of unwrapped.text.matchAll(mathPattern)) {
    for (let at = index; at < index + math.length; at += 1) {
      const place = unwrapped.places[at];
      if (place !== undefined && /[$\\]/.test(unwrapped.text.charAt(at))) kept[place] = false;
    }
  }
  return keep(tex, kept);
}

function keep(tex: string, kept: readonly boolean[]): Mangled {
  const places = kept.flatMap((stays, place) => (stays ? [place] : []));
  return { text: places.map((place) => tex.charAt(place)).join(''), places };
}
