import { hasCards, readCards } from './markdown-page.ts';
import type { Reader } from './reader.ts';

/** How far into a source what only this page has is looked for. */
const headLines = 200;

/** What the cards of this page say and those of the daily page do not. */
const marks = /\[Upvote\b|\bPublished on [A-Z][a-z]{2} \d|\[GitHub \d|\[arXiv Page\]/;

/**
 * The page of trending papers as structured text: every paper stands there twice, once for wide and once for narrow screens, and is read once.
 * Its cards show an AI summary in place of the abstract, where the host has one, and do not say which of the two it is; see `tellSummary`.
 */
export const trendingPage: Reader = {
  shape: 'trending-page',
  recognise: (source) => {
    const marked = source.lines.slice(0, headLines).some((line) => marks.test(line.text));
    return marked && hasCards(source) ? 0.95 : 0;
  },
  read: (source) => readCards(source, 'trending-page'),
};
