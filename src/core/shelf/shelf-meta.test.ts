import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDeviceId } from './clock.ts';
import { createMeta, decodeMeta, encodeMeta, isNewerMeta, rebuildMeta } from './shelf-meta.ts';
import { shelfVersion } from './shelf-mark.ts';

const device = toDeviceId(() => 0.1);

describe('meta of a shelf', () => {
  it('is the same after it was stored', () => {
    const meta = { ...createMeta(device), sequence: 12 };
    expect(decodeMeta(structuredClone(encodeMeta(meta)))).toEqual({ ok: true, value: meta });
  });

  it('is a value or a failure, and never throws, whatever lies there', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(typeof decodeMeta(value).ok).toBe('boolean');
        expect(typeof isNewerMeta(value)).toBe('boolean');
      }),
    );
  });

  it('is newer by its version alone, whatever else a later version writes', () => {
    expect(isNewerMeta({ version: shelfVersion + 1, anything: new Map() })).toBe(true);
    expect(isNewerMeta(encodeMeta(createMeta(device)))).toBe(false);
    expect(isNewerMeta(undefined)).toBe(false);
  });

  it('rebuilt from marks, comes before none of their changes', () => {
    const stored = [
      { id: 'aaaaaaaaaaaa', sequence: 4, fields: [['kept', true, '0000000000009-00000-bbbbbbbb']] },
      { id: 'bbbbbbbbbbbb', sequence: 7, fields: [['kept', true, '0000000000003-00000-bbbbbbbb']] },
      { id: 'cccccccccccc', sequence: 'damaged', fields: [] },
    ];
    const { sequence, clock } = rebuildMeta(stored, device);
    expect({ sequence, clock }).toEqual({ sequence: 7, clock: { device, latest: '0000000000009-00000-bbbbbbbb' } });
  });
});
