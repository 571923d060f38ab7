import { describe, expect, test } from 'vitest';
import { readRoot, readTree } from './house/read-tree.ts';
import {
  goodNames,
  keepHomes,
  keepWalls,
  noBarrels,
  noChanceInCore,
  noCircles,
  nothingSwitchedOff,
  noTypesInComponents,
  screensApart,
  shortFiles,
  type House,
  type Rule,
} from './house/rules.ts';
import { scanImports, type TreeFile } from './house/scan-imports.ts';

const [domain, text, query] = ['src/core/domain', 'src/core/text', 'src/core/query'];
const [corpus, search, shelf] = ['src/core/corpus', 'src/core/search', 'src/core/shelf'];
const [storage, worker, state, ui] = ['src/storage', 'src/worker', 'src/app/state', 'src/app/ui'];

/** Who may import whom: the table of the guide. Changing it is a decision, not a fix. */
const house: House = {
  rooms: [
    { room: domain, mayImport: [] },
    { room: text, mayImport: [] },
    { room: query, mayImport: [domain, text] },
    { room: 'src/core/ingest', mayImport: [domain, text] },
    { room: 'src/core/topics', mayImport: [domain, text, query] },
    { room: 'src/core/reading', mayImport: [domain, text] },
    { room: 'src/core/overview', mayImport: [domain, text] },
    { room: corpus, mayImport: [domain, text] },
    { room: search, mayImport: [domain, text, query, corpus] },
    { room: shelf, mayImport: [domain, text] },
    { room: 'src/core/export', mayImport: [domain, text] },
    { room: storage, mayImport: [domain, shelf, corpus] },
    {
      room: worker,
      mayImport: [
        domain,
        text,
        query,
        corpus,
        search,
        shelf,
        storage,
        'src/core/ingest',
        'src/core/topics',
        'src/core/reading',
        'src/core/export',
      ],
    },
    { room: state, mayImport: [domain, query, shelf, corpus, storage], mayImportTypesOf: [search] },
    { room: ui, mayImport: [domain, text, query, 'src/core/reading', 'src/core/export', state] },
    { room: 'src/main.tsx', mayImport: [domain, worker, storage, state, ui] },
    { room: 'src/prerender.tsx', mayImport: [domain, corpus, state, ui] },
    { room: 'scripts', mayImport: ['src/core'] },
    { room: 'vite.config.ts', mayImport: ['scripts'] },
  ],
  homes: [
    { package: 'valibot', homes: ['src/core/domain/decode.ts'] },
    { package: 'fuse.js', homes: ['src/core/text/fuzzy.ts', 'scripts/peers/fuse.ts'] },
    { package: 'porter2', homes: ['src/core/text/stem.ts'] },
    { package: 'idb', homes: ['src/storage/'] },
    { package: 'zustand/vanilla', homes: ['src/app/state/'] },
    { package: 'zustand', homes: ['src/app/ui/parts/use-stores.ts'] },
    { package: 'react', homes: ['src/app/ui/'] },
    { package: 'react-dom/client', homes: ['src/main.tsx'] },
    { package: 'react-dom/static', homes: ['src/prerender.tsx'] },
    { package: 'node:', homes: ['scripts/'] },
    { package: 'vite', homes: ['scripts/'] },
    { package: 'vitest/config', homes: ['vite.config.ts'] },
    { package: '@vitejs/plugin-react', homes: ['vite.config.ts'] },
    { package: '@valibot/to-json-schema', homes: ['scripts/paper-json-schema.ts'] },
    { package: 'unicodeit', homes: ['scripts/tex-commands.ts'] },
    { package: '@unified-latex/unified-latex-util-parse', homes: ['scripts/tex-tree.ts'] },
    { package: '@unified-latex/unified-latex-util-ligatures', homes: ['scripts/tex-tree.ts'] },
    { package: 'minisearch', homes: ['scripts/peers/minisearch.ts'] },
    { package: 'flexsearch', homes: ['scripts/peers/flexsearch.ts'] },
    { package: '@orama/orama', homes: ['scripts/peers/orama.ts'] },
    { package: 'lunr', homes: ['scripts/peers/lunr.ts'] },
    { package: '@sqlite.org/sqlite-wasm', homes: ['scripts/peers/fts5.ts'] },
    { package: '@playwright/test', homes: ['scripts/find-browser.mjs', 'scripts/take-shots.ts', 'src/test/'] },
    { package: '@axe-core/playwright', homes: ['src/test/e2e/'] },
    { package: 'vitest', homes: ['src/test/'] },
    { package: 'fast-check', homes: ['src/test/'] },
    { package: 'ajv', homes: ['scripts/run-corpus.test.ts'] },
    { package: 'fake-indexeddb', homes: ['src/test/'] },
    { package: 'fake-indexeddb/auto', homes: ['src/test/'] },
    { package: 'happy-dom', homes: ['src/test/'] },
  ],
  isTest: (path) => path.startsWith('src/test/') || /\.test\.tsx?$/.test(path),
  screens: { folder: 'src/app/ui/', shared: ['parts'] },
  forbiddenNames: ['utils', 'helpers', 'common', 'misc', 'types', 'index', 'manager', 'data2'],
  longestFile: 300,
  tables: [],
};

/** What lies in the root besides dotfiles, and what commands put there that is not committed. */
const rootFiles =
  'README.md package.json package-lock.json tsconfig.json vite.config.ts index.html CONTRIBUTING.md CHANGELOG.md LICENSE'.split(
    ' ',
  );
const rootFolders = ['data', 'scripts', 'public', 'src'];
const madeFolders = ['node_modules', 'dist', 'test-results'];

/** Each rule with trees that break it, so that no rule can be one that never fails. */
const rules: readonly { name: string; rule: Rule; broken: readonly { tree: Tree; says: string }[] }[] = [
  {
    name: 'a room imports only what the table allows it, and no tests',
    rule: keepWalls,
    broken: [
      {
        tree: { 'src/core/domain/a.ts': "import { b } from '../text/b.ts';" },
        says: 'src/core/domain/a.ts:1 imports src/core/text/b.ts',
      },
      {
        tree: { 'src/app/state/a.ts': typesThenValues('../../core/search/b.ts') },
        says: 'src/app/state/a.ts:2 imports src/core/search/b.ts',
      },
      {
        tree: { 'src/core/text/a.ts': "import { b } from './b.test.ts';" },
        says: 'src/core/text/a.ts:1 imports a test, src/core/text/b.test.ts',
      },
      { tree: { 'src/attic/a.ts': '' }, says: 'src/attic/a.ts:1 is in no room of the table' },
    ],
  },
  {
    name: 'a package is imported only in its home',
    rule: keepHomes,
    broken: [
      {
        tree: { 'src/core/corpus/a.ts': "import * as v from 'valibot';" },
        says: 'src/core/corpus/a.ts:1 imports valibot outside its home',
      },
      {
        tree: { 'src/core/corpus/a.ts': "import 'left-pad';" },
        says: 'src/core/corpus/a.ts:1 imports left-pad, a package without a home',
      },
    ],
  },
  {
    name: 'there are no circles',
    rule: noCircles,
    broken: [
      {
        tree: {
          'src/a.ts': "import './b.ts';",
          'src/b.ts': "import { c } from './c.ts';",
          'src/c.ts': "import { a } from './a.ts';",
        },
        says: 'src/a.ts:1 imports itself: src/a.ts > src/b.ts > src/c.ts > src/a.ts',
      },
    ],
  },
  {
    name: 'there are no barrels',
    rule: noBarrels,
    broken: [
      {
        tree: { 'src/core/text/a.ts': "export { b } from './b.ts';" },
        says: 'src/core/text/a.ts:1 passes on names of src/core/text/b.ts',
      },
    ],
  },
  {
    name: 'screens do not import each other, and shared pieces import no screen',
    rule: screensApart,
    broken: [
      {
        tree: { 'src/app/ui/digest/a.tsx': "import { B } from '../paper/b.tsx';\nimport { C } from '../parts/c.tsx';" },
        says: 'src/app/ui/digest/a.tsx:1 imports another screen, src/app/ui/paper/b.tsx',
      },
      {
        tree: { 'src/app/ui/parts/a.tsx': "import { B } from '../paper/b.tsx';" },
        says: 'src/app/ui/parts/a.tsx:1 imports another screen, src/app/ui/paper/b.tsx',
      },
    ],
  },
  {
    name: 'a type never lives in a component',
    rule: noTypesInComponents,
    broken: [
      {
        tree: { 'src/app/ui/digest/a.tsx': 'export interface A {}' },
        says: 'src/app/ui/digest/a.tsx:1 exports a type from a component',
      },
    ],
  },
  {
    name: 'names say something, in kebab-case',
    rule: goodNames,
    broken: [
      { tree: { 'src/core/utils/a.ts': '' }, says: 'src/core/utils/a.ts:1 has the forbidden name "utils"' },
      {
        tree: { 'src/core/text/splitBlocks.ts': '' },
        says: 'src/core/text/splitBlocks.ts:1 has a name that is not kebab-case, "splitBlocks"',
      },
      {
        tree: { 'src/core/text/README.md': '', 'src/core/text/README.ts': '' },
        says: 'src/core/text/README.ts:1 has a name that is not kebab-case, "README"',
      },
    ],
  },
  {
    name: 'no file has more than 300 lines',
    rule: shortFiles,
    broken: [
      { tree: { 'src/core/text/a.ts': '\n'.repeat(301) }, says: 'src/core/text/a.ts:301 has more than 300 lines' },
    ],
  },
  {
    name: 'the core asks neither clock nor chance nor locale',
    rule: noChanceInCore,
    broken: [
      {
        tree: { 'src/core/text/a.ts': 'const now = Date.now();' },
        says: 'src/core/text/a.ts:1 asks clock, chance or locale',
      },
    ],
  },
  {
    name: 'no check is switched off',
    rule: nothingSwitchedOff,
    broken: [
      {
        tree: { 'src/core/text/a.ts': ['// @ts', 'ignore'].join('-') },
        says: 'src/core/text/a.ts:1 switches a check off',
      },
      {
        tree: { 'src/core/text/a.ts': ['test', 'only()'].join('.') },
        says: 'src/core/text/a.ts:1 switches a check off',
      },
    ],
  },
];

describe('the house', () => {
  const files = readTree();

  test.each(rules)('$name', ({ rule }) => {
    expect(rule(files, house)).toEqual([]);
  });

  test.each(rules)('is found out where it is not so: $name', ({ rule, broken }) => {
    for (const { tree, says } of broken) expect(rule(toFiles(tree), house)).toEqual([says]);
  });

  test('the root holds only what the guide names', () => {
    const others = readRoot().filter(
      (name) => !name.startsWith('.') && ![...rootFiles, ...rootFolders, ...madeFolders].includes(name),
    );
    expect(others).toEqual([]);
  });
});

describe('the scanner of imports', () => {
  test('finds imports of every form, with their lines', () => {
    const code = [
      "import { a } from './a.ts';",
      'import {',
      '  type B,',
      '  type C,',
      "} from './b.ts';",
      "import address from './c.ts?worker&url';",
      "import './d.css';",
      "const late = import('./e.ts');",
      "const file = new URL('../f.ts', import.meta.url);",
      "export * as v from 'valibot';",
    ].join('\n');
    expect(scanImports(code).map(({ line, specifier, typeOnly }) => [line, specifier, typeOnly])).toEqual([
      [1, './a.ts', false],
      [2, './b.ts', true],
      [6, './c.ts', false],
      [7, './d.css', false],
      [8, './e.ts', false],
      [9, '../f.ts', false],
      [10, 'valibot', false],
    ]);
  });

  test('passes over comments and what only looks like an import', () => {
    const code = ["// import './a.ts';", "/** @example import { b } from './b.ts' */", "const text = 'import';"].join(
      '\n',
    );
    expect(scanImports(code)).toEqual([]);
  });
});

type Tree = Readonly<Record<string, string>>;

function toFiles(tree: Tree): readonly TreeFile[] {
  return Object.entries(tree).map(([path, code]) => ({ path, text: code }));
}

function typesThenValues(specifier: string): string {
  return `import type { A } from '${specifier}';\nimport { b } from '${specifier}';`;
}
