import { replaceMatches, type RepairRule } from './rule.ts';

/** `https: //` is the beginning of a link, cut by a line break of the PDF. Sure: nothing else is written so (1 in the 48 papers of the first dump). */
export const splitScheme: RepairRule = {
  name: 'split-scheme',
  needs: [': //'],
  insideLinks: true,
  find: (text) => replaceMatches(text, /\b(https?): \/\//g, ([, scheme = '']) => `${scheme}://`),
};
