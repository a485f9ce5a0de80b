// @ts-check
/**
 * Builds the extension and the command line:
 *
 *   node build.mjs [--only chrome|firefox|cli]... [--zip] [--watch]
 *
 * dist/chrome and dist/firefox can be loaded unpacked, dist/cli.mjs runs in Node; --zip also makes what the stores take.
 * Fails, and leaves dist as it was, on a file that is named but missing, a bundle over its budget, HTML written from a string, a request
 * that is no feed's, or a licence that nobody has looked at.
 */
import { existsSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CLI_BUDGET, bundleCli, bundleExtension } from './build/bundles.mjs';
import { ASKS, laxPolicy, networkUses, remoteNames } from './build/network.mjs';
import { demoPage } from './build/demo.mjs';
import { htmlWrites, missing, sizes } from './build/checks.mjs';
import { pathsBelow, readContent, writeFolder, writeIfChanged } from './build/files.mjs';
import { BROWSERS, manifestFor, targetsOf } from './build/manifest.mjs';
import { thirdPartyText, worksIn } from './build/third-party.mjs';
import { zip } from './build/zip.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const json = (/** @type {string} */ path) => JSON.parse(String(readContent(join(root, path))));

/** What another machine needs in order to build the same files, and a reviewer in order to read them. */
const SOURCES =
  /^(?:src|build|demo|scripts|icons)\/|^(?:build\.mjs|manifest\.json|package(?:-lock)?\.json|tsconfig.*\.json|\w+\.md|LICENSE)$/;

/** Every file of the extension but its manifest: bundles, what is copied as it is, and the licences of what is in them. */
async function extensionFiles() {
  const bundles = await bundleExtension(root, targetsOf(json('manifest.json')));
  /** @type {import('./build/files.mjs').Files} */
  const files = new Map([...bundles].map(([file, { text }]) => [file, text]));
  const inputs = [...bundles.values()].flatMap((made) => made.inputs);
  files.set('THIRD_PARTY.txt', thirdPartyText(worksIn(root, inputs)));
  for (const path of pathsBelow(join(root, 'src'))) {
    if (/^_locales\/|\.html$/.test(path)) files.set(path, readContent(join(root, 'src', path)));
  }
  for (const path of pathsBelow(join(root, 'demo'))) {
    const content = readContent(join(root, 'demo', path));
    files.set(`demo/${path}`, path.endsWith('.html') ? demoPage(String(content)) : content);
  }
  for (const path of pathsBelow(join(root, 'icons'))) {
    if (path.endsWith('.png')) files.set(`icons/${path}`, readContent(join(root, 'icons', path)));
  }
  return { files, bundles };
}

/** What the files do that no file of the extension does: asking the network, naming what is elsewhere. */
async function requests(
  /** @type {ReadonlyMap<string, import('./build/bundles.mjs').Made>} */ bundles,
  /** @type {import('./build/files.mjs').Files} */ files,
) {
  const asks = existsSync(join(root, ASKS)) ? String(readContent(join(root, ASKS))) : '';
  const scripts = [...bundles].filter(([file]) => file.endsWith('.js'));
  const uses = await Promise.all(scripts.map(([file, { text, inputs }]) => networkUses(file, text, inputs, asks)));
  const named = [...files].filter(([file]) => /\.(?:css|html)$/.test(file));
  return [...uses.flat(), ...named.flatMap(([file, text]) => remoteNames(file, String(text)))];
}

/** Throws with one line per complaint. */
function complain(/** @type {string[]} */ complaints) {
  if (complaints.length > 0) throw new Error(`the build does not hold:\n  ${complaints.join('\n  ')}`);
}

const htmlWritesInSource = () =>
  pathsBelow(join(root, 'src'))
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => htmlWrites(`src/${path}`, String(readContent(join(root, 'src', path)))));

async function buildExtension(/** @type {readonly import('./build/manifest.mjs').BrowserName[]} */ browsers) {
  const { version } = json('package.json');
  const { files: shared, bundles } = await extensionFiles();
  const measured = await sizes(shared);
  const scripts = [...shared].filter(([path]) => path.endsWith('.js'));
  complain([
    ...htmlWritesInSource(),
    ...laxPolicy(json('manifest.json')),
    ...(await requests(bundles, shared)),
    ...scripts.flatMap(([path, text]) => htmlWrites(path, String(text))),
    ...measured
      .filter((m) => m.minified > m.budget)
      .map((m) => `${m.file}: ${m.minified} bytes minified, budget ${m.budget}`),
  ]);
  /** @type {Map<string, import('./build/files.mjs').Files>} */
  const made = new Map();
  for (const browser of browsers) {
    const manifest = manifestFor(browser, json('manifest.json'), version);
    complain(missing(manifest, shared));
    made.set(browser, new Map([...shared, ['manifest.json', `${JSON.stringify(manifest, null, 2)}\n`]]));
  }
  for (const [browser, files] of made) writeFolder(join(root, 'dist', browser), files);
  for (const { file, minified, budget } of measured) {
    console.log(`  ${file.padEnd(16)} ${(minified / 1000).toFixed(1).padStart(6)} KB minified of ${budget / 1000}`);
  }
  return made;
}

async function buildCli() {
  const { text, inputs } = await bundleCli(root, json('package.json').engines.node.replace('>=', ''));
  complain(htmlWrites('cli.mjs', text));
  if (text.length > CLI_BUDGET) complain([`cli.mjs: ${text.length} bytes, budget ${CLI_BUDGET}`]);
  writeIfChanged(join(root, 'dist/cli.mjs'), text, 0o755);
  writeIfChanged(join(root, 'dist/THIRD_PARTY.txt'), thirdPartyText(worksIn(root, inputs)));
}

/** The zips for both stores, and the sources from which Firefox's reviewers make the same files. */
function writeZips(/** @type {ReadonlyMap<string, import('./build/files.mjs').Files>} */ made) {
  const { version } = json('package.json');
  const top = pathsBelow(root, /^(?:node_modules|dist|\.git)$/).filter((path) => SOURCES.test(path));
  const sources = new Map(top.map((path) => [path, readContent(join(root, path))]));
  for (const [name, files] of [...made, /** @type {const} */ (['source', sources])]) {
    const path = join(root, 'dist', `crosstally-${name}-${version}.zip`);
    writeIfChanged(path, zip(files));
    console.log(`  ${path}`);
  }
}

async function run(/** @type {{ only?: string[] | undefined, zip?: boolean | undefined }} */ { only, zip: zips }) {
  const started = performance.now();
  const wanted = (/** @type {string} */ name) => only === undefined || only.includes(name);
  const browsers = BROWSERS.filter(wanted);
  const made = browsers.length > 0 ? await buildExtension(browsers) : new Map();
  if (wanted('cli')) await buildCli();
  if (zips === true) writeZips(made);
  console.log(
    `built ${only?.join(', ') ?? 'dist/chrome, dist/firefox, dist/cli.mjs'} in ${Math.round(performance.now() - started)} ms`,
  );
}

const { values: options } = parseArgs({
  options: { only: { type: 'string', multiple: true }, zip: { type: 'boolean' }, watch: { type: 'boolean' } },
});

const report = (/** @type {unknown} */ error) => console.error(error instanceof Error ? error.message : error);

if (options.watch === true) {
  /** @type {NodeJS.Timeout | undefined} */
  let soon;
  const again = () => {
    clearTimeout(soon);
    soon = setTimeout(() => void run(options).catch(report), 100);
  };
  for (const path of ['src', 'demo', 'icons', 'manifest.json']) watch(join(root, path), { recursive: true }, again);
  again();
} else {
  await run(options).catch((error) => {
    report(error);
    process.exitCode = 1;
  });
}
