/** What JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Deeper or larger than this is damage: nothing that we write comes near, and what reads it later must not run out of stack or time. */
const mostDepth = 32;
const mostValues = 10_000;

/** Whether a value of any kind can be written as JSON and read back the same. Circles and endless sharing end at a limit. */
export function isJson(value: unknown): value is Json {
  return countValues(value, mostValues, mostDepth) >= 0;
}

/** What is left of `budget` after the value and all in it; negative where it is not JSON or too much. */
function countValues(value: unknown, budget: number, depth: number): number {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return budget - 1;
    case 'number':
      return Number.isFinite(value) ? budget - 1 : -1;
    case 'object':
      if (value === null) return budget - 1;
      return depth > 0 && isPlain(value) ? countAll(value, budget - 1, depth - 1) : -1;
    default:
      return -1;
  }
}

function countAll(parent: object, budget: number, depth: number): number {
  let left = budget;
  // Array.from turns the holes of a sparse array into `undefined`, which is no JSON.
  for (const child of Array.isArray(parent) ? Array.from(parent) : Object.values(parent)) {
    left = countValues(child, left, depth);
    if (left < 0) return left;
  }
  return left;
}

function isPlain(value: object): boolean {
  if (Array.isArray(value)) return value.length <= mostValues;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
