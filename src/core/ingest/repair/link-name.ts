import { findLinkNames } from '../../text/link-names.ts';
import { nameKinds } from './name-scan.ts';
import type { RepairRule, Replacement } from './rule.ts';

/**
 * `https://a.bc/d{here}` is `\href{https://a.bc/d}{here}`: the name goes into brackets behind the address, and away where it is the address once more.
 * Sure: no address holds a brace (517 of 517 in arXiv's TeX of 2025 and 2026).
 */
export const linkName: RepairRule = {
  name: 'link-name',
  names: nameKinds.brace,
  insideLinks: true,
  *find(text): Generator<Replacement> {
    for (const { braces, name, isTwin } of findLinkNames(text)) {
      if (isTwin) yield { ...braces, to: '' };
      else
        yield {
          start: braces.start,
          end: name.start,
          to: ' (',
          closing: { start: name.end, end: braces.end, to: ')' },
        };
    }
  },
};
