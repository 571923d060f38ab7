import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from './bytes.ts';
import { toLines } from './lines.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const encode = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) =>
  Uint8Array.from([...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]));

describe('toLines', () => {
  it('loses nothing: the lines with their endings are the text', () => {
    const text = fc
      .array(fc.constantFrom('a', '\n', '\r', '\r\n', ' ', '\u2028', '\0', '\ud800', '\ufeff'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (one) => {
        const lines = toLines(one);
        expect(lines.map((line) => line.text + line.ending).join('')).toBe(one);
        expect(lines.map((line) => line.number)).toEqual(lines.map((_, at) => at + 1));
        for (const line of lines) expect(line.text).not.toMatch(/[\r\n]/);
      }),
    );
  });

  it('has no line for no text, and none behind the last line break', () => {
    expect(toLines('')).toEqual([]);
    expect(toLines('a\n')).toHaveLength(1);
  });
});

describe('decodeBytes', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(decodeBytes(encode('Bjørn')).text).toBe('Bjørn');
    expect(decodeBytes(bytes(0xef, 0xbb, 0xbf, 65)).text).toBe('A');
  });

  it('reads UTF-16 by its mark, or by the zeros of Latin letters, and says so', () => {
    expect(decodeBytes(bytes(0xff, 0xfe, 65, 0, 66, 0))).toMatchObject({ text: 'AB', notes: [{ code: 'encoding' }] });
    expect(decodeBytes(bytes(0xfe, 0xff, 0, 65)).text).toBe('A');
    expect(decodeBytes(utf16('Daily Papers')).text).toBe('Daily Papers');
  });

  it('shows bytes that are no text, with a note, and never throws', () => {
    expect(decodeBytes(bytes(65, 0xff, 66))).toMatchObject({ text: 'A\uFFFDB', notes: [{ code: 'bad-bytes' }] });
    expect(decodeBytes(encode('\uFFFD')).notes).toEqual([]);
    fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), (any) => typeof decodeBytes(any).text === 'string'));
  });
});
