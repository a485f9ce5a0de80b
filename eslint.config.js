// @ts-check
import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Strings are text: nothing in the project hands one to an HTML parser. build/checks.mjs looks at the bundles for the same. */
const noHtmlFromStrings = [
  {
    selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]',
    message: 'Make nodes, or set textContent.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
    message: 'Make nodes, or set textContent.',
  },
  {
    selector: "CallExpression[callee.object.name='document'][callee.property.name=/^writeln?$/]",
    message: 'Make nodes, or set textContent.',
  },
];

/** Places and core folders below src. What a folder may import of the others is listed in `mayImport`; anything else is refused. */
const SURFACES = ['popup', 'panel', 'options', 'welcome'];
const FOLDERS = [
  'extract',
  'match',
  'compare',
  'corpus',
  'library',
  'page',
  'surface',
  ...SURFACES,
  'background',
  'cli',
];
/** What only exists in a browser. */
const BROWSER_FILES = [
  'browser',
  'messages',
  'hovers',
  'say',
  'sites',
  'off',
  'settings',
  'mark-style',
  'feed-sites',
  'apart',
  'apart-key',
  'apart-export',
];

/** types <- extract, match, compare <- cross-reference <- the places, which never import one another. @type {Record<string, string[]>} */
const mayImport = {
  extract: [],
  // Pairing and judging read what extraction made of a text, with its word lists and each other's scales.
  match: ['extract', 'compare'],
  compare: ['extract', 'match'],
  corpus: ['extract'],
  library: ['corpus', 'extract', 'match', 'cross-reference', ...BROWSER_FILES],
  // The library's own page lays an event's reports side by side and reads saved ones with the page's reader; the library does not know it. (A later rule outdoes an earlier one.)
  'library/page': [
    'surface',
    'page',
    'library',
    'corpus',
    'extract',
    'match',
    'compare',
    'cross-reference',
    ...BROWSER_FILES,
  ],
  // Items of feeds are read as pages are: credits, and what language they are in.
  'library/feeds': ['page', 'library', 'corpus', 'extract', 'match', 'cross-reference', ...BROWSER_FILES],
  // The content script stays small: the engine is in the background.
  page: BROWSER_FILES,
  // What the extension's own pages are made of, and these pages, of which none knows another.
  surface: ['library', ...BROWSER_FILES],
  ...Object.fromEntries(SURFACES.map((name) => [name, ['surface', ...BROWSER_FILES]])),
  background: ['corpus', 'library', 'extract', 'match', 'compare', 'cross-reference', ...BROWSER_FILES],
  // The command line reads saved pages with the page's own reader.
  cli: ['corpus', 'extract', 'match', 'compare', 'cross-reference', 'page'],
};

const importDirections = Object.entries(mayImport).map(([folder, allowed]) => {
  const refused = [...FOLDERS, ...BROWSER_FILES, 'cross-reference'].filter(
    (name) => name !== folder && !allowed.includes(name),
  );
  return {
    name: `imports of ${folder}`,
    files: [`src/${folder}/**/*.ts`],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        /** @type {const} */ ('error'),
        {
          patterns: [
            {
              regex: `^(\\.\\./)+(${refused.join('|')})(/|$)`,
              message: `${folder} does not know of it: see DESIGN.md, import direction.`,
            },
          ],
        },
      ],
    },
  };
});

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', '.cache/', 'test/browser/pages/'] },
  js.configs.recommended,
  {
    name: 'all code',
    rules: {
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', ...noHtmlFromStrings],
      'no-implied-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    name: 'typed code',
    files: ['src/**/*.ts', 'test/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // Numbers are what this project is about, and they print as what they are.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // "_" says that a parameter is there for its place alone.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // `() => void` handlers in one line read well, and nothing is lost by them.
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
  ...importDirections,
  {
    name: 'tools',
    files: ['**/*.mjs', '*.js', '*.ts'],
    languageOptions: { globals: globals.node },
  },
);
