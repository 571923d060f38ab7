import type { Digest, DigestChanges } from '../domain/corpus.ts';
import type { PaperId } from '../domain/ids.ts';

/**
 * What a digest has against the one before it: papers that no older digest has (`added`), that the one before has too (`again`), that only earlier ones
 * have (`returned`, by `isEarlier`), and those of the one before that it lacks (`gone`). Each in the order of its page; linear in the two digests.
 *
 * @example digestChanges(today, yesterday, () => false).added  // => ids that stand in `today` and not in `yesterday`
 */
export function digestChanges(
  digest: Pick<Digest, 'papers'>,
  before: Pick<Digest, 'papers'>,
  isEarlier: (id: PaperId) => boolean,
): DigestChanges {
  const [now, last] = [new Set(digest.papers), new Set(before.papers)];
  const others = digest.papers.filter((id) => !last.has(id));
  return {
    added: others.filter((id) => !isEarlier(id)),
    again: digest.papers.filter((id) => last.has(id)),
    returned: others.filter(isEarlier),
    gone: before.papers.filter((id) => !now.has(id)),
  };
}
