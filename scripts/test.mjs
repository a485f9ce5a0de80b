// @ts-check
/**
 * `npm test`: everything that must hold. Sets the machine up first. Steps run two at a time, in the order below, each as soon as there is
 * room and those it needs are done: quick ones first, so that what is wrong is soon seen. After one that fails no other begins; its output
 * is shown. Ends with one line of totals.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, runCommand, setUp } from './setup.mjs';

const bin = (/** @type {string} */ name) => join(ROOT, 'node_modules/.bin', name);

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} command
 * @property {boolean} [tests] run by vitest, which counts
 * @property {Readonly<Record<string, string>>} [env] beside the environment there is
 * @property {string} [after] the step that has to be done before it
 */

const BUILD = 'build and bundle checks';

/** @param {string} browser @param {string} name @returns {Step} */
const inBrowser = (browser, name) => ({
  name: `tests in ${browser}`,
  command: [bin('vitest'), 'run', '--project', 'browser'],
  tests: true,
  env: { BROWSER: name },
  after: BUILD,
});

const LINT = ['lint', '--source-dir', 'dist/firefox', '--warnings-as-errors', '--no-config-discovery'];

/** @type {readonly Step[]} */
const STEPS = [
  { name: 'types', command: [bin('tsc'), '--noEmit', '-p', '.'] },
  { name: BUILD, command: [process.execPath, 'build.mjs', '--zip'] },
  { name: 'types without DOM and browser', command: [bin('tsc'), '--noEmit', '-p', 'tsconfig.core.json'] },
  { name: 'lint', command: [bin('eslint'), '--max-warnings', '0', '.'] },
  { name: 'unit tests', command: [bin('vitest'), 'run', '--project', 'unit'], tests: true },
  { name: 'format', command: [bin('prettier'), '--check', '--log-level', 'warn', '.'] },
  { name: 'rebuild from the source zip', command: [process.execPath, 'scripts/rebuild.mjs'], after: BUILD },
  { name: 'web-ext lint', command: [bin('web-ext'), ...LINT], after: BUILD },
  // The longest last but one: the other browser is done before it.
  inBrowser('Firefox', 'firefox'),
  inBrowser('Chromium', 'chrome'),
];

/** As many as a small machine has cores. */
const AT_ONCE = 2;

/**
 * @param {readonly string[]} command
 * @param {boolean} shown whether its output is shown while it runs; else only where it fails
 * @param {Readonly<Record<string, string>>} env
 * @returns {Promise<boolean>} whether it succeeded
 */
function succeeds([program = '', ...args], shown, env) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
    });
    /** @type {Buffer[]} */
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => output.push(chunk));
    child.on('error', (error) => output.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (status) => {
      if (status !== 0) process.stdout.write(Buffer.concat(output));
      resolve(status === 0);
    });
  });
}

await runCommand(async () => {
  setUp(['chrome', 'firefox']);
  const folder = mkdtempSync(join(tmpdir(), 'crosstally-test-'));
  const started = performance.now();
  let [passed, failed] = [0, 0];
  const waiting = [...STEPS];
  /** @type {Set<string>} */
  const done = new Set();
  /** @type {Set<Promise<void>>} */
  const running = new Set();

  async function take(/** @type {Step} */ { name, command, tests = false, env = {} }) {
    const before = performance.now();
    const totals = join(folder, `${name}.json`);
    if (tests) console.log(`- ${name}`);
    const counted = tests ? ['--reporter=default', '--reporter=json', `--outputFile.json=${totals}`] : [];
    const isWell = await succeeds([...command, ...counted], tests, env);
    let broken = 0;
    if (tests && existsSync(totals)) {
      const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(totals, 'utf8'));
      passed += numPassedTests;
      broken = numFailedTests;
    }
    // A step that is not made of tests, or that broke before it could count, is one failure.
    failed += isWell ? broken : Math.max(broken, 1);
    done.add(name);
    console.log(`${isWell ? '✓' : '✗'} ${name}: ${((performance.now() - before) / 1000).toFixed(1)} s`);
  }

  try {
    for (;;) {
      const next = waiting.findIndex(({ after }) => after === undefined || done.has(after));
      if (failed === 0 && next !== -1 && running.size < AT_ONCE) {
        const [step] = waiting.splice(next, 1);
        if (step === undefined) break;
        const taken = take(step).finally(() => running.delete(taken));
        running.add(taken);
      } else if (running.size > 0) await Promise.race(running);
      else break;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`all steps: ${((performance.now() - started) / 1000).toFixed(0)} s`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
