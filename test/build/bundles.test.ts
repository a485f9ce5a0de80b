import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleCli, bundleExtension } from '../../build/bundles.mjs';
import { targetsOf } from '../../build/manifest.mjs';
import { thirdPartyText, worksIn } from '../../build/third-party.mjs';
import manifest from '../../manifest.json';

const root = fileURLToPath(new URL('../..', import.meta.url));
let inputs: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  const made = await bundleExtension(root, targetsOf(manifest));
  inputs = new Map([
    ...[...made].map(([file, bundle]) => [file, bundle.inputs] as const),
    ['cli.mjs', (await bundleCli(root, '20.19')).inputs],
  ]);
}, 60_000);

const has = (file: string, what: RegExp): boolean => (inputs.get(file) ?? []).some((path) => what.test(path));
const IN_PAGE = ['page.js', 'reader.js', 'marks.js'];
const ENGINE = /^src\/(?:extract|match|compare|corpus|cross-reference)\b/;

describe('what is bundled', () => {
  it.each([...IN_PAGE, 'popup/popup.js', 'panel/panel.js', 'options/options.js', 'welcome/welcome.js'])(
    'has no engine in %s',
    (file) => {
      expect(inputs.get(file)?.length).toBeGreaterThan(3);
      expect(has(file, ENGINE)).toBe(false);
    },
  );

  it('has the engine where it is asked', () => {
    for (const file of ['background.js', 'cli.mjs']) expect(has(file, ENGINE)).toBe(true);
  });

  it('has no store and no polyfill in the scripts of pages', () => {
    for (const file of IN_PAGE) expect(has(file, /node_modules\/(?:idb|webextension-polyfill)\//)).toBe(false);
  });

  it('has only the cheap test of Readability in the script of every page', () => {
    expect(has('page.js', /Readability-readerable\.js$/)).toBe(true);
    expect(has('page.js', /Readability\.js$|src\/page\/article\.ts$/)).toBe(false);
    expect(has('reader.js', /Readability\.js$/)).toBe(true);
  });

  it('has nothing of a browser in the command line', () => {
    expect(has('cli.mjs', /^src\/(?:background|popup|panel|options|surface|library|browser|messages)\b/)).toBe(false);
  });
});

describe('the licences in the package', () => {
  it('name every package that is bundled, and WordNet, with a text and a source', () => {
    const all = [...inputs.values()].flat();
    const text = thirdPartyText(worksIn(root, all));
    const folders = new Set(all.flatMap((path) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []));
    expect(folders.size).toBeGreaterThan(4);
    for (const folder of folders) {
      const { name, version } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Record<
        string,
        string
      >;
      expect(text).toContain(`\n${String(name)} ${String(version)}\n`);
    }
    expect(text).toContain('Princeton University');
    for (const { text: terms, source } of worksIn(root, all)) {
      expect(terms.length).toBeGreaterThan(300);
      expect(source).toMatch(/^https:\/\//);
    }
  });

  describe('of a package', () => {
    const folder = mkdtempSync(join(tmpdir(), 'crosstally-works-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    const given = (name: string, license: string, files: Readonly<Record<string, string>>): readonly string[] => {
      const place = join(folder, 'node_modules', name);
      mkdirSync(place, { recursive: true });
      writeFileSync(
        join(place, 'package.json'),
        JSON.stringify({ name, version: '1.0.0', license, repository: 'a/b' }),
      );
      for (const [file, content] of Object.entries(files)) writeFileSync(join(place, file), content);
      return [`node_modules/${name}/index.js`];
    };

    it('are taken from its own folder, each package once', () => {
      const twice = [...given('well', 'MIT', { LICENSE: 'The terms.' }), 'node_modules/well/other.js'];
      expect(worksIn(folder, twice)).toEqual([
        { name: 'well', version: '1.0.0', licence: 'MIT', source: 'https://github.com/a/b', text: 'The terms.' },
      ]);
    });

    it('stop the build where its licence is not among those looked at', () => {
      expect(() => worksIn(folder, given('strict', 'AGPL-3.0', { LICENSE: 'x' }))).toThrow('AGPL-3.0');
    });

    it('stop the build where it brings no text', () => {
      expect(() => worksIn(folder, given('bare', 'MIT', {}))).toThrow('no text of its licence');
    });
  });
});
