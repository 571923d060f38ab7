import { resolveImport, scanImports, type Import, type TreeFile } from './scan-imports.ts';

/** A room of the house: a folder or a file at its top. */
export interface Room {
  readonly room: string;
  /** Rooms that it may import besides itself; a room stands for all that is in it. */
  readonly mayImport: readonly string[];
  /** Rooms of which it may import types only. */
  readonly mayImportTypesOf?: readonly string[];
}

/** A package and the places where it may be imported: files, or folders with a slash at the end. */
export interface Home {
  readonly package: string;
  readonly homes: readonly string[];
}

/** What a rule judges by. */
export interface House {
  readonly rooms: readonly Room[];
  readonly homes: readonly Home[];
  /** Tests may import all, and are imported by none. */
  readonly isTest: (path: string) => boolean;
  /** The folder whose own folders are screens, with a slash at its end, and which of them hold shared pieces. */
  readonly screens: { readonly folder: string; readonly shared: readonly string[] };
  readonly forbiddenNames: readonly string[];
  readonly longestFile: number;
  /** Tables of data, which may be longer. */
  readonly tables: readonly string[];
}

/** Looks at the whole tree and says what is wrong, as `path:line what`. */
export type Rule = (files: readonly TreeFile[], house: House) => readonly string[];

/** A room imports only the rooms that the table allows it. */
export const keepWalls: Rule = (files, house) =>
  files
    .filter(({ path }) => isCode(path) && !house.isTest(path))
    .flatMap((file) => {
      const room = roomOf(file.path, house);
      if (room === null) return [`${file.path}:1 is in no room of the table`];
      return relativeImports(file).flatMap(({ line, target, typeOnly }) => {
        if (house.isTest(target)) return [`${file.path}:${line} imports a test, ${target}`];
        const other = roomOf(target, house);
        if (other === null) return [`${file.path}:${line} imports ${target}, which is in no room of the table`];
        const allowed = [room.room, ...room.mayImport, ...(typeOnly ? (room.mayImportTypesOf ?? []) : [])];
        return allowed.some((name) => isIn(other.room, name)) ? [] : [`${file.path}:${line} imports ${target}`];
      });
    });

/** A package is imported only in its home. */
export const keepHomes: Rule = (files, house) =>
  files.flatMap((file) =>
    scanImports(file.text).flatMap(({ line, specifier }) => {
      if (resolveImport(file.path, specifier) !== null) return [];
      const homes = house.homes.filter((home) => isPackage(specifier, home.package)).flatMap((home) => home.homes);
      if (homes.length === 0) return [`${file.path}:${line} imports ${specifier}, a package without a home`];
      const atHome = homes.some((home) => (home.endsWith('/') ? file.path.startsWith(home) : file.path === home));
      return atHome || house.isTest(file.path) ? [] : [`${file.path}:${line} imports ${specifier} outside its home`];
    }),
  );

/** No file imports itself by a detour; what is only a type is erased and runs in no circle. */
export const noCircles: Rule = (files) => {
  const targets = new Map(
    files.map((file) => [file.path, relativeImports(file).flatMap(({ target, typeOnly }) => (typeOnly ? [] : target))]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    const start = way.indexOf(path);
    if (start >= 0) circles.push(`${path}:1 imports itself: ${[...way.slice(start), path].join(' > ')}`);
    if (start >= 0 || done.has(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...way, path]);
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  return circles;
};

/** Nothing is passed on: a name is imported from the file that defines it. */
export const noBarrels: Rule = (files) =>
  files.flatMap((file) =>
    relativeImports(file)
      .filter(({ passedOn }) => passedOn)
      .map(({ line, target }) => `${file.path}:${line} passes on names of ${target}`),
  );

/** Screens do not import each other. */
export const screensApart: Rule = (files, { screens, isTest }) => {
  const screenOf = (path: string): string | null => {
    const [screen, ...rest] = path.startsWith(screens.folder) ? path.slice(screens.folder.length).split('/') : [];
    return screen === undefined || rest.length === 0 || screens.shared.includes(screen) ? null : screen;
  };
  return files
    .filter(
      ({ path }) =>
        !isTest(path) && path.startsWith(`${screens.folder}`) && path.slice(screens.folder.length).includes('/'),
    )
    .flatMap((file) =>
      relativeImports(file)
        .filter(({ target }) => screenOf(target) !== null && screenOf(target) !== screenOf(file.path))
        .map(({ line, target }) => `${file.path}:${line} imports another screen, ${target}`),
    );
};

/** A type never lives in a component. */
export const noTypesInComponents: Rule = (files, { screens }) =>
  files
    .filter(({ path }) => path.startsWith(screens.folder) && path.endsWith('.tsx'))
    .flatMap((file) => linesWith(file, /^export (?:type|interface)\b/, 'exports a type from a component'));

/** Names say what a thing is, in kebab-case; only a folder's README is written as everywhere. */
export const goodNames: Rule = (files, { forbiddenNames }) =>
  files.flatMap(({ path }) =>
    path.split('/').flatMap((part) => {
      if (part === 'README.md') return [];
      const [name = ''] = part.split('.');
      if (forbiddenNames.includes(name)) return [`${path}:1 has the forbidden name "${name}"`];
      return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) ? [] : [`${path}:1 has a name that is not kebab-case, "${name}"`];
    }),
  );

/** No file of code is so long that it has two subjects. */
export const shortFiles: Rule = (files, { longestFile, tables }) =>
  files
    .filter(({ path }) => isCode(path) && !tables.includes(path))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > longestFile)
    .map(({ path, lines }) => `${path}:${lines} has more than ${longestFile} lines`);

/** The core takes clock and randomness as parameters. What else it must not touch, the compiler holds. */
export const noChanceInCore: Rule = (files, { isTest }) =>
  files
    .filter(({ path }) => path.startsWith('src/core/') && !isTest(path))
    .flatMap((file) =>
      linesWith(
        file,
        /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\.toLocale[A-Z]|\bIntl\./,
        'asks clock, chance or locale',
      ),
    );

/** No rule of the linter or the compiler is switched off, and no test is singled out. */
export const nothingSwitchedOff: Rule = (files) =>
  files.flatMap((file) =>
    linesWith(
      file,
      /\b(?:oxlint|eslint)-disable|@ts-(?:ignore|nocheck)|prettier-ig[n]ore|\b(?:test|it|describe)\.only\(/,
      'switches a check off',
    ),
  );

type RelativeImport = Import & { readonly target: string };

function relativeImports(file: TreeFile): readonly RelativeImport[] {
  return scanImports(file.text).flatMap((found) => {
    const target = resolveImport(file.path, found.specifier);
    return target === null ? [] : [{ ...found, target }];
  });
}

/** The innermost room of the table that a path is in. */
function roomOf(path: string, { rooms }: House): Room | null {
  const around = rooms.filter(({ room }) => isIn(path, room));
  return around.toSorted((a, b) => b.room.length - a.room.length)[0] ?? null;
}

function isIn(path: string, room: string): boolean {
  return path === room || path.startsWith(`${room}/`);
}

function isCode(path: string): boolean {
  return /\.(?:tsx?|mjs)$/.test(path);
}

/** `node:` stands for every module of Node's own; every other package is named as it is imported. */
function isPackage(specifier: string, name: string): boolean {
  return name === 'node:' ? specifier.startsWith(name) : specifier === name;
}

function linesWith({ path, text }: TreeFile, pattern: RegExp, what: string): readonly string[] {
  return text.split('\n').flatMap((line, place) => (pattern.test(line) ? [`${path}:${place + 1} ${what}`] : []));
}
