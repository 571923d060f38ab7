import { nameKinds } from './name-scan.ts';
import { replaceMatches, type RepairRule } from './rule.ts';

/** Control characters and halves of characters, which no screen can show, as U+FFFD. Sure: they are never part of a text. */
export const unprintable: RepairRule = {
  name: 'unprintable',
  names: nameKinds.unprintable,
  insideLinks: true,
  find: (text) => replaceMatches(text, /\p{Cc}|\p{Cs}/gu, ([character]) => (character === '\t' ? null : '\uFFFD')),
};
