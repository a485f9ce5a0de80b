// @ts-check
/**
 * `npm test`: everything that must hold, in the order in which it fails fastest. Sets the machine up first. Steps that do not need
 * one another run side by side, two at most. Stops after the first that fails, with its output; ends with one line of totals.
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
 */

/** @param {string} name @param {string} project @param {Readonly<Record<string, string>>} [env] @returns {Step} */
const vitest = (name, project, env = {}) => ({
  name,
  command: [bin('vitest'), 'run', '--project', project],
  tests: true,
  env,
});

/** @type {readonly (readonly Step[])[]} */
const STEPS = [
  [
    { name: 'types', command: [bin('tsc'), '--noEmit', '-p', '.'] },
    { name: 'lint', command: [bin('eslint'), '--max-warnings', '0', '.'] },
  ],
  [
    { name: 'types without DOM and browser', command: [bin('tsc'), '--noEmit', '-p', 'tsconfig.core.json'] },
    { name: 'format', command: [bin('prettier'), '--check', '--log-level', 'warn', '.'] },
  ],
  [vitest('unit tests', 'unit')],
  [{ name: 'build and bundle checks', command: [process.execPath, 'build.mjs', '--zip'] }],
  [
    { name: 'rebuild from the source zip', command: [process.execPath, 'scripts/rebuild.mjs'] },
    {
      name: 'web-ext lint',
      command: [
        bin('web-ext'),
        'lint',
        '--source-dir',
        'dist/firefox',
        '--warnings-as-errors',
        '--no-config-discovery',
      ],
    },
  ],
  [
    vitest('tests in Chromium', 'browser', { BROWSER: 'chrome' }),
    vitest('tests in Firefox', 'browser', { BROWSER: 'firefox' }),
  ],
];

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
  try {
    for (const steps of STEPS) {
      await Promise.all(
        steps.map(async ({ name, command, tests = false, env = {} }, n) => {
          const before = performance.now();
          const totals = join(folder, `totals-${String(n)}.json`);
          if (tests) console.log(`- ${name}`);
          const counted = tests ? ['--reporter=default', '--reporter=json', `--outputFile.json=${totals}`] : [];
          const isWell = await succeeds([...command, ...counted], tests, env);
          let broken = 0;
          if (tests && existsSync(totals)) {
            const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(totals, 'utf8'));
            passed += numPassedTests;
            broken = numFailedTests;
            rmSync(totals);
          }
          // A step that is not made of tests, or that broke before it could count, is one failure.
          failed += isWell ? broken : Math.max(broken, 1);
          console.log(`${isWell ? '✓' : '✗'} ${name}: ${((performance.now() - before) / 1000).toFixed(1)} s`);
        }),
      );
      if (failed > 0) break;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`all steps: ${((performance.now() - started) / 1000).toFixed(0)} s`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
