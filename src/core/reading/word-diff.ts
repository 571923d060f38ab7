/** A part of a difference: `same` stands in both texts, `removed` in the first alone, `added` in the second alone. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** So many words may differ; of texts that differ more everything between what they begin and end with is one change. */
const mostChanges = 400;

/**
 * How one text becomes another, word by word: the parts that are not `added`, joined, are `before`; those that are not `removed`, joined, are `after`.
 * The shortest such list by Myers (An O(ND) Difference Algorithm, 1986): its time grows with the words times the changes. Same texts, one part or none.
 *
 * @example diffWords('a red fox', 'a blue fox')  // => [same 'a ', removed 'red', added 'blue', same ' fox']
 */
export function diffWords(before: string, after: string): readonly DiffPart[] {
  const [a, b] = [toWords(before), toWords(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const middle = [a.slice(start, a.length - end), b.slice(start, b.length - end)] as const;
  return joinParts([
    ...a.slice(0, start).map((text) => ({ kind: 'same' as const, text })),
    ...(trace(...middle) ?? replaceAll(...middle)),
    ...a.slice(a.length - end).map((text) => ({ kind: 'same' as const, text })),
  ]);
}

/** Words, and what stands between them, in order. */
function toWords(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]/gu) ?? [];
}

function replaceAll(a: readonly string[], b: readonly string[]): readonly DiffPart[] {
  return [
    ...a.map((text) => ({ kind: 'removed' as const, text })),
    ...b.map((text) => ({ kind: 'added' as const, text })),
  ];
}

/** The shortest way from one list to another; null where it takes too many changes. `reach[k]` is how far of `a` is read on diagonal k. */
function trace(a: readonly string[], b: readonly string[]): readonly DiffPart[] | null {
  const most = Math.min(a.length + b.length, mostChanges);
  const offset = most + 1;
  const reach = new Int32Array(2 * most + 3);
  const history: Int32Array[] = [];
  for (let changes = 0; changes <= most; changes += 1) {
    history.push(reach.slice());
    for (let k = -changes; k <= changes; k += 2) {
      let x = isDown(reach, k, { changes, offset }) ? at(reach, k + 1 + offset) : at(reach, k - 1 + offset) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      reach[k + offset] = x;
      if (x >= a.length && x - k >= b.length) return walkBack(a, b, { history, offset });
    }
  }
  return null;
}

/** Whether the best way to a diagonal adds a word of the second list, not removes one of the first. */
function isDown(
  reach: Int32Array,
  k: number,
  { changes, offset }: { readonly changes: number; readonly offset: number },
): boolean {
  return k === -changes || (k !== changes && at(reach, k - 1 + offset) < at(reach, k + 1 + offset));
}

function at(reach: Int32Array, index: number): number {
  return reach[index] ?? 0;
}

function walkBack(
  a: readonly string[],
  b: readonly string[],
  { history, offset }: { readonly history: readonly Int32Array[]; readonly offset: number },
): readonly DiffPart[] {
  const parts: DiffPart[] = [];
  let [x, y] = [a.length, b.length];
  for (let changes = history.length - 1; changes >= 0; changes -= 1) {
    const reach = history[changes] ?? new Int32Array();
    const k = x - y;
    const down = isDown(reach, k, { changes, offset });
    const from = changes === 0 ? 0 : at(reach, (down ? k + 1 : k - 1) + offset);
    const [fromX, fromY] = [from, from - (changes === 0 ? 0 : down ? k + 1 : k - 1)];
    while (x > fromX && y > fromY) {
      x -= 1;
      y -= 1;
      parts.push({ kind: 'same', text: a[x] ?? '' });
    }
    if (changes === 0) break;
    if (down) parts.push({ kind: 'added', text: b[(y -= 1)] ?? '' });
    else parts.push({ kind: 'removed', text: a[(x -= 1)] ?? '' });
  }
  return parts.toReversed();
}

/** Neighbours of one kind as one part; within a change what is removed comes first. */
function joinParts(parts: readonly DiffPart[]): readonly DiffPart[] {
  const joined: { kind: DiffPart['kind']; text: string }[] = [];
  let change = { removed: '', added: '' };
  const flush = () => {
    if (change.removed !== '') joined.push({ kind: 'removed', text: change.removed });
    if (change.added !== '') joined.push({ kind: 'added', text: change.added });
    change = { removed: '', added: '' };
  };
  for (const { kind, text } of parts) {
    if (kind !== 'same') {
      change[kind] += text;
      continue;
    }
    flush();
    const last = joined.at(-1);
    if (last?.kind === 'same') last.text += text;
    else joined.push({ kind, text });
  }
  flush();
  return joined;
}
