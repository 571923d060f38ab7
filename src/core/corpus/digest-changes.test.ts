import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaperId } from '../domain/ids.ts';
import { digestChanges } from './digest-changes.ts';

const ids = (letters: string) => [...letters] as readonly string[] as readonly PaperId[];

describe('digestChanges', () => {
  it('tells new papers from those that were there, came back, or are gone', () => {
    const earlier = new Set(ids('cx'));
    const changes = digestChanges({ papers: ids('abc') }, { papers: ids('bd') }, (id) => earlier.has(id));
    expect(changes).toEqual({ added: ids('a'), again: ids('b'), returned: ids('c'), gone: ids('d') });
  });

  it('puts every paper of the two digests in just one place', () => {
    const digest = fc.uniqueArray(fc.constantFrom(...ids('abcdefgh')));
    fc.assert(
      fc.property(digest, digest, digest, (now, before, earlier) => {
        const { added, again, returned, gone } = digestChanges({ papers: now }, { papers: before }, (id) =>
          earlier.includes(id),
        );
        expect([...added, ...again, ...returned].toSorted()).toEqual(now.toSorted());
        expect([...again, ...gone].toSorted()).toEqual(before.toSorted());
      }),
    );
  });
});
