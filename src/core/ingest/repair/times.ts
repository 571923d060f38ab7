import { nameKinds } from './name-scan.ts';
import { replaceMatches, type RepairRule } from './rule.ts';

/** Each with what was counted in arXiv's TeX of 2025 and 2026, as the page would show it. */
const patterns = [
  // `2.5times`, `2^{10}times`: 1,478 of 1,481; "2 times" with a blank is nearly always English (0.091).
  String.raw`(?<=\d\}?)times(?!tep|tamp|cale)`,
  // `64 times 64`: 93 of 94.
  String.raw`(?<=\d )times(?= ?\d)`,
  // `times4` and `times1.59`: 33 of 33.
  String.raw`(?<![\p{L}\p{N}\\])times(?=\d)`,
  // `d times d`, `mtimes n`: 34 of 34.
  String.raw`(?<=(?<![\p{L}\p{N}_^])[A-Za-z] ?)times(?= [A-Za-z](?![A-Za-z]))`,
  // `LLMtimesMapReduce`: 3 of 3.
  String.raw`(?<=[A-Z]{2})times(?=[A-Z])`,
];
const pattern = new RegExp(patterns.join('|'), 'gu');

/** `2.5times` is `$2.5\times$` without its dollars and backslash. */
export const times: RepairRule = {
  name: 'times',
  names: nameKinds.times,
  find: (text) => replaceMatches(text, pattern, () => '×'),
};
