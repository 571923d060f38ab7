import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, decodeJson, v } from './decode.ts';

const schema = v.object({ name: v.string(), votes: v.optional(v.number()) });

describe('decode', () => {
  it('gives the value where it has the shape', () => {
    expect(decode(schema, { name: 'a', votes: 1 })).toEqual({ ok: true, value: { name: 'a', votes: 1 } });
  });

  it('says where the shape is wrong', () => {
    expect(decode(schema, { name: 1 })).toMatchObject({
      ok: false,
      error: { code: 'wrong-shape', message: expect.stringMatching(/^name: /) },
    });
  });

  it('never throws, whatever the value or the text', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (value, text) => {
        expect(typeof decode(schema, value).ok).toBe('boolean');
        expect(typeof decodeJson(schema, text).ok).toBe('boolean');
      }),
    );
    expect(decodeJson(schema, '{')).toMatchObject({ ok: false, error: { code: 'not-json' } });
  });
});
