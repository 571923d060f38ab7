import type { Reader } from './reader.ts';
import { isBlank, upTo } from '../lines.ts';

/** How much of a source is looked at. */
const lookedAt = 200_000;

/** Texts with odd bytes have one in some hundred characters; a picture or an archive has one in two. */
const mostOddRatio = 0.1;

/** What no text holds: control characters but those that part lines and words, halves of characters, and what stands for bytes that are none. */
const oddPattern = /[^\P{Cc}\s]|\p{Cs}|\ufffd/gu;

/** Files that are no text: a picture, an archive, a PDF. All lines are unknown, which is said once and not line by line. */
export const binary: Reader = {
  shape: 'binary',
  recognise: ({ text }) => {
    const looked = text.slice(0, lookedAt);
    return (looked.match(oddPattern)?.length ?? 0) > looked.length * mostOddRatio ? 1 : 0;
  },
  read: ({ name, lines }) => ({
    shape: 'binary',
    roles: lines.map((line) => (isBlank(line.text) ? 'blank' : 'unknown')),
    digests: [],
    diagnostics: [
      {
        severity: 'error',
        code: 'binary',
        source: name,
        line: 1,
        message: `this${upTo([1, lines.length])} is no text and is not read`,
        excerpt: '',
      },
    ],
  }),
};
