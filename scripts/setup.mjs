// @ts-check
/**
 * Brings a fresh machine to where the project runs: its npm packages, and the browsers. Plain Node, since nothing else is there
 * yet; silent where nothing is to do. Used by `npm start` and `npm test`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, KNOWN } from './browsers.mjs';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** What cannot be done here: one line that says what the reader of it can do. */
export class CannotSetUp extends Error {}

const read = (/** @type {string} */ path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

/** @param {string} command @param {readonly string[]} args @param {NodeJS.ProcessEnv} [env] */
function run(command, args, env = {}) {
  const started = performance.now();
  console.log(`> ${command} ${args.join(' ')}`);
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
  if (status !== 0) throw new CannotSetUp(`${command} ${args[0]} failed${error ? `: ${error.message}` : ''}`);
  console.log(`> done in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/**
 * Whether npm's own record of what is installed has every package of the lock file in its version. Packages for other
 * platforms are never installed and not missed.
 * @param {{ packages: Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> }} lock
 * @param {{ packages: Record<string, { version?: string }> }} installed
 */
export function isUpToDate(lock, installed) {
  return Object.entries(lock.packages).every(([path, { version, optional, devOptional }]) => {
    if (path === '' || optional === true || devOptional === true) return true;
    return installed.packages[path]?.version === version;
  });
}

function setUpPackages() {
  const record = join(ROOT, 'node_modules/.package-lock.json');
  if (existsSync(record) && isUpToDate(read('package-lock.json'), JSON.parse(readFileSync(record, 'utf8')))) return;
  console.log('Installing the packages that package-lock.json names into node_modules');
  // No package needs to run code in order to be installed, so none may.
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
}

/** Without fonts a headless browser draws boxes; browsers only recommend them. */
const FONTS = ['fonts-liberation', 'fonts-dejavu-core'];

/**
 * @param {readonly import('./browsers.mjs').BrowserName[]} names
 * @throws CannotSetUp where one is not there and cannot be installed from here
 */
function setUpBrowsers(names) {
  const missing = names.filter((name) => findBrowser(name) === null).map((name) => KNOWN[name]);
  if (missing.length === 0) return;
  for (const { variable } of missing) {
    const named = process.env[variable];
    if (named) throw new CannotSetUp(`${variable} is ${named}, which is not a program`);
  }
  const titles = missing.map(({ title }) => title).join(' and ');
  const variables = missing.map(({ variable }) => variable).join(' and ');
  const packages = [...missing.map(({ debian }) => debian), ...FONTS];
  if (!existsSync('/etc/debian_version')) {
    throw new CannotSetUp(`${titles} not found: install it, or set ${variables} to the program`);
  }
  if (process.getuid?.() !== 0) {
    throw new CannotSetUp(`${titles} not found: sudo apt-get install ${packages.join(' ')} (or set ${variables})`);
  }
  console.log(`Installing Debian's ${titles}`);
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-q'], quiet);
  run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], quiet);
  if (names.some((name) => findBrowser(name) === null)) {
    throw new CannotSetUp(`${titles} installed, but not found on the PATH: set ${variables}`);
  }
}

/** @param {readonly import('./browsers.mjs').BrowserName[]} browsers those that will be needed */
export function setUp(browsers) {
  const wanted = String(read('package.json').engines.node).replace('>=', '').split('.').map(Number);
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [atLeast = 0, andMinor = 0] = wanted;
  if (major < atLeast || (major === atLeast && minor < andMinor)) {
    throw new CannotSetUp(`Node ${wanted.join('.')} or later is needed; this is ${process.versions.node}`);
  }
  setUpPackages();
  setUpBrowsers(browsers);
}

/**
 * Runs a command's whole course; what cannot be set up ends it in one line.
 * @param {() => Promise<number | void> | number} main its exit code, 0 where it has none
 */
export async function runCommand(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof CannotSetUp ? error.message : error);
    process.exitCode = 1;
  }
}
