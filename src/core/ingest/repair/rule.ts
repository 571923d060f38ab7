import type { Mark } from '../../domain/paper.ts';
import type { Range } from '../../domain/range.ts';

/** One change that a rule would make: `start..end` of the scraped text, never empty, becomes `to`. */
export interface Replacement extends Range {
  readonly to: string;
  /** Where the source's TeX set what now stands there higher or lower. */
  readonly mark?: Mark['kind'];
  /** The other end of the same change, further on (the brace that closes what is opened here): both are made, or none. */
  readonly closing?: Omit<Replacement, 'closing' | 'mark'>;
}

/**
 * One kind of sure repair. Rules see the scraped text, not each other's work; where two want the same place, the one that stands
 * earlier in the table has it. A rule is right or silent: what it is not sure of it leaves.
 */
export interface RepairRule {
  /** Kebab-case; the name of its file, and what the page shows. */
  readonly name: string;
  /** Where given, a text that holds none of these has nothing for the rule; most texts need no more than a look for them. */
  readonly needs?: readonly string[];
  /** The same for names and signs that many rules look for: a sum of `nameKinds`, all looked for in one go. */
  readonly names?: number;
  readonly find: (text: string) => Iterable<Replacement>;
  /** Whether it works inside links too; only rules that mend links do. */
  readonly insideLinks?: true;
}

/**
 * Replacements for every match of a pattern, whole. The pattern must be global and must not be able to match the empty text; `replace`
 * gives what stands instead of the match, or null to leave it.
 */
export function* replaceMatches(
  text: string,
  pattern: RegExp,
  replace: (match: RegExpMatchArray) => Pick<Replacement, 'to' | 'mark'> | string | null,
): Generator<Replacement> {
  for (const match of text.matchAll(pattern)) {
    const made = replace(match);
    if (made === null) continue;
    const start = match.index ?? 0;
    const range = { start, end: start + match[0].length };
    yield typeof made === 'string' ? { ...range, to: made } : { ...range, ...made };
  }
}
