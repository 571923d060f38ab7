/** A value of a JSON text or Python literal, with the place where each member of each object stands. */
export type Loose = null | boolean | number | string | readonly Loose[] | LooseObject;

/** An object's members, and for each the `start..end` of its value in the parsed text. */
export interface LooseObject {
  readonly members: ReadonlyMap<string, Loose>;
  readonly places: ReadonlyMap<string, { readonly start: number; readonly end: number }>;
}

/** Whether a value is an object. */
export function isLooseObject(value: Loose | undefined): value is LooseObject {
  return typeof value === 'object' && value !== null && 'members' in value;
}

/** A value as JSON.parse would give it, for a decoder. Members named like the language's own are kept out. */
export function toPlain(value: Loose): unknown {
  if (Array.isArray(value)) return (value as readonly Loose[]).map(toPlain);
  if (!isLooseObject(value)) return value;
  const plain: Record<string, unknown> = {};
  for (const [name, member] of value.members) if (name !== '__proto__') plain[name] = toPlain(member);
  return plain;
}
