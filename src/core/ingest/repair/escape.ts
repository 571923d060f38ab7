import { replaceMatches, type RepairRule } from './rule.ts';

/** `\%` and its like are TeX's way to write the character itself; the page keeps them outside of math. Sure: text has no other use for them. */
export const escape: RepairRule = {
  name: 'escape',
  needs: ['\\'],
  find: (text) => replaceMatches(text, /(?<!\\)\\([%&_#$])/g, ([, character = '']) => character),
};
