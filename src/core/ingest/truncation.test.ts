import { describe, expect, it } from 'vitest';
import { toLines } from './lines.ts';
import { findCut, isTruncated } from './truncation.ts';

/** Whether the abstract that is the last line of a source is taken for truncated. */
function ask(source: string, abstract = source): boolean {
  const lines = toLines(source);
  const at = lines.length;
  return isTruncated(
    { title: 'T', abstract, lines: { title: [1, 1], abstract: [at, at] }, fields: {} },
    findCut(lines),
  );
}

describe('an abstract', () => {
  it.each(['We propose a met', 'We propose a method', 'We propose, ', 'We propose a method\u3000'])(
    'is truncated where the source stops in the middle of it: %j',
    (text) => expect(ask(text, text.trim())).toBe(true),
  );

  it.each(['More importantly, ...', 'It shows that …', 'It shows that ...\n'])(
    'is truncated at an ellipsis: %j',
    (text) => expect(ask(text, text.trim())).toBe(true),
  );

  it.each([
    'We propose a method.',
    'We propose a method (ours)',
    'Is it “so?”',
    '我们提出一种方法。',
    'We propose a method\n',
    'Code: https://a.example/b',
    'Code: www.a.example/b',
    '',
  ])('is whole otherwise: %j', (text) => expect(ask(text, text.trim())).toBe(false));

  it('is whole where the source stops in something else', () => {
    expect(ask('[{"paper": {"summary": "A method without a stop"}}]', 'A method without a stop')).toBe(false);
    const lines = toLines('An abstract\n\nTitle');
    const record = { title: 'T', abstract: 'An abstract Title', fields: {} };
    expect(isTruncated({ ...record, lines: { title: [1, 1], abstract: [1, 1] } }, findCut(lines))).toBe(false);
    expect(isTruncated({ ...record, lines: { title: [3, 3] } }, findCut(lines))).toBe(false);
  });
});
