/** One file of the tree; the path is from the project's root, with slashes. */
export interface TreeFile {
  readonly path: string;
  readonly text: string;
}

/** One import of a file. */
export interface Import {
  readonly line: number;
  /** As written, without a query such as `?worker&url`. */
  readonly specifier: string;
  /** Erased by the compiler: nothing of it runs. */
  readonly typeOnly: boolean;
  /** `export … from`. */
  readonly passedOn: boolean;
}

/** Static imports begin a line (Prettier sees to that); the others stand anywhere in code. */
const statements = /^(import|export)\b([^;'"`]*?)\bfrom\s*'([^']+)'|^import\s*'([^']+)'/gm;
const expressions = /\bimport\(\s*'([^']+)'\s*\)|\bnew URL\(\s*'(\.[^']+\.tsx?)'\s*,\s*import\.meta\.url/g;

/**
 * Every import of a file's text, in the order of its lines: static, dynamic, and addresses of code made with `new URL`.
 * Commented lines are passed over.
 *
 * @example scanImports("import type { A } from './a.ts';")  // => [{ line: 1, specifier: './a.ts', typeOnly: true, passedOn: false }]
 */
export function scanImports(text: string): readonly Import[] {
  const code = blankComments(text);
  const found = [...code.matchAll(statements)].map((match) => ({
    index: match.index,
    specifier: match[3] ?? match[4] ?? '',
    typeOnly: isTypeOnly(match[2] ?? ''),
    passedOn: match[1] === 'export',
  }));
  for (const match of code.matchAll(expressions)) {
    found.push({ index: match.index, specifier: match[1] ?? match[2] ?? '', typeOnly: false, passedOn: false });
  }
  return found
    .toSorted((a, b) => a.index - b.index)
    .map(({ index, specifier, ...rest }) => ({
      line: code.slice(0, index).split('\n').length,
      specifier: specifier.split('?')[0] ?? '',
      ...rest,
    }));
}

/** The path that a relative specifier leads to from a file, or null where it names a package. */
export function resolveImport(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.') && !specifier.startsWith('/')) return null;
  if (specifier.startsWith('/')) return specifier.slice(1);
  const parts = from.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** `import type { … }`, or braces in which every name is a type. */
function isTypeOnly(clause: string): boolean {
  if (/^\s*type\b/.test(clause)) return true;
  const names =
    /^\s*\{([^}]*)\}\s*$/
      .exec(clause)?.[1]
      ?.split(',')
      .filter((name) => name.trim() !== '') ?? [];
  return names.length > 0 && names.every((name) => /^\s*type\s/.test(name));
}

/** Lines that are comments as Prettier lays them out become empty, so that examples in them import nothing. */
function blankComments(text: string): string {
  return text
    .split('\n')
    .map((line) => (/^\s*(?:\/\/|\/\*|\*)/.test(line) ? '' : line))
    .join('\n');
}
