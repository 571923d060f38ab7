/** A function of some members of an object that computes again only where one of them is another than at the call before. */
export function memoise<Whole, Key extends keyof Whole, Value>(
  keys: readonly Key[],
  compute: (parts: Pick<Whole, Key>) => Value,
): (parts: Pick<Whole, Key>) => Value {
  let last: { readonly parts: Pick<Whole, Key>; readonly value: Value } | null = null;
  return (parts) => {
    const before = last;
    if (before !== null && keys.every((key) => Object.is(parts[key], before.parts[key]))) return before.value;
    const value = compute(parts);
    last = { parts, value };
    return value;
  };
}
