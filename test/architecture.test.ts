import { describe, expect, it } from 'vitest';
import { cyclesOf, importGraph, type ImportGraph } from './import-graph';

const CORE = ['extract', 'match', 'compare'];
/** Places that a reader opens or a browser starts: none knows another. */
const PLACES = ['page', 'popup', 'panel', 'options', 'welcome', 'background', 'cli', 'library/page'];
/** Read by others beside the page, because saved files, feeds and open pages are to be read alike. */
const READ_BY: Readonly<Record<string, readonly string[]>> = { page: ['cli', 'library/page', 'library/feeds'] };
/** What knows a browser and stands beside the folders. */
const BROWSER =
  /^src\/(?:browser|messages|hovers|say|sites|off|settings|mark-style|apart|apart-key|apart-export|feed-sites)\.ts$/;

const graph: ImportGraph = importGraph();
/** Without what is imported as types alone. */
const running: ImportGraph = importGraph({ types: false });
const isBelow = (path: string, folder: string): boolean => path.startsWith(`src/${folder}/`);
/** Imports from one place to another, as "a -> b". */
const imports = (from: (path: string) => boolean, to: (path: string) => boolean): string[] =>
  [...graph].flatMap(([path, all]) => (from(path) ? all.filter(to).map((other) => `${path} -> ${other}`) : []));
const isCore = (path: string): boolean =>
  CORE.some((folder) => isBelow(path, folder)) || path === 'src/cross-reference.ts' || path === 'src/types.ts';

describe('the import directions', () => {
  it('are those of files that are there', () => {
    expect(graph.size).toBeGreaterThan(200);
    for (const folder of [...CORE, ...PLACES, 'surface', 'corpus', 'library'])
      expect([...graph.keys()].some((path) => isBelow(path, folder))).toBe(true);
  });

  it('let the core know of nothing but the core, and of fuse.js for names', () => {
    const outside = (path: string): boolean => !isCore(path) && path !== 'fuse.js' && path !== 'fuse.js/basic';
    expect(imports(isCore, outside)).toEqual([]);
  });

  it('let extraction know of neither matching nor comparing', () => {
    expect(
      imports(
        (path) => isBelow(path, 'extract'),
        (path) => isBelow(path, 'match') || isBelow(path, 'compare'),
      ),
    ).toEqual([]);
  });

  it.each(PLACES)('let no other place know of %s', (place) => {
    const allowed = READ_BY[place] ?? [];
    const others = (path: string): boolean => !isBelow(path, place) && !allowed.some((folder) => isBelow(path, folder));
    expect(imports(others, (path) => isBelow(path, place))).toEqual([]);
  });

  it('let the library and the bundled packs know of no surface', () => {
    const stores = (path: string): boolean =>
      (isBelow(path, 'library') && !isBelow(path, 'library/page')) || isBelow(path, 'corpus');
    expect(imports(stores, (path) => isBelow(path, 'surface') || isBelow(path, 'background'))).toEqual([]);
  });

  it('let the command line know of no browser', () => {
    expect(
      imports(
        (path) => isBelow(path, 'cli'),
        (path) => BROWSER.test(path),
      ),
    ).toEqual([]);
  });

  it('let one file alone know where the extension API comes from', () => {
    const files = [...running].flatMap(([path, all]) => (all.includes('webextension-polyfill') ? [path] : []));
    expect(files).toEqual(['src/browser.ts']);
  });

  it('make no rounds when the code runs', () => {
    expect(cyclesOf(running)).toEqual([]);
  });
});

describe('the search for rounds', () => {
  it('finds one, however long, and none where two ways meet', () => {
    expect(
      cyclesOf(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
    ).toEqual(['b -> c -> b']);
    expect(
      cyclesOf(
        new Map([
          ['a', ['b', 'c']],
          ['b', ['d']],
          ['c', ['d']],
          ['d', []],
        ]),
      ),
    ).toEqual([]);
  });
});
