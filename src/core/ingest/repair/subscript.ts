import { replaceMatches, type RepairRule } from './rule.ts';

/** A name of one letter, and behind the underscore a number or one letter. */
const pattern = /(?<=(?<![\p{L}\p{N}_])[A-Za-z])_(?:(\d+|[a-z])(?![\p{L}\p{N}_{])|\{(\d+|[a-z])\})/gu;

/** `x_i`: the underscore goes and the range is marked as lowered. Only behind a single letter: longer names with underscores are names of code. */
export const subscript: RepairRule = {
  name: 'subscript',
  needs: ['_'],
  find: (text) => replaceMatches(text, pattern, ([, bare, braced]) => ({ to: bare ?? braced ?? '', mark: 'sub' })),
};
