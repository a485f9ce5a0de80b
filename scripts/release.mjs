// @ts-check
/**
 * `npm run release -- --dry-run`: the release checklist, line by line; changes nothing but dist. Exit code 1 where a line is missing.
 * `npm run release -- --bump minor` sets the version (major, minor, patch or three numbers) in package.json, its lock file and CHANGELOG.md.
 * `npm run release`: the checklist, then a tag, and what to upload where. `--no-tests` leaves `npm test` out, and says so in its line.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MOST, tooLong, unreasoned, wrongPictures } from './release/listing.mjs';
import { disagreeing, nextVersion, withJsonVersion, withVersion } from './release/version.mjs';
import { ROOT, runCommand } from './setup.mjs';

const at = (/** @type {string} */ path) => join(ROOT, path);
const text = (/** @type {string} */ path) => (existsSync(at(path)) ? readFileSync(at(path), 'utf8') : undefined);
const json = (/** @type {string} */ path) => JSON.parse(text(path) ?? '{}');

/** @param {string} command @param {readonly string[]} args */
function run(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { isWell: status === 0, output: `${stdout}${stderr}`.trim(), stdout };
}

/** @param {string} command @param {readonly string[]} args @returns {string[]} */
function succeeds(command, args) {
  const { isWell, output } = run(command, args);
  return isWell ? [] : [output.split('\n').slice(-3).join(' | ')];
}

const zips = () => readdirSync(at('dist')).filter((name) => /^crosstally-.*\.zip$/.test(name));
const hashes = () =>
  zips()
    .map(
      (name) =>
        `${name} ${createHash('sha256')
          .update(readFileSync(at(`dist/${name}`)))
          .digest('hex')}`,
    )
    .sort();

/** @returns {string[]} */
function sameBytesTwice() {
  const built = [1, 2].map(() => {
    if (existsSync(at('dist'))) for (const name of zips()) rmSync(at(`dist/${name}`));
    const { isWell, output } = run(process.execPath, ['build.mjs', '--zip']);
    return isWell ? hashes() : [output];
  });
  const [first = [], second = []] = built;
  if (first.length !== 3) return [`not three zips: ${first.join(', ')}`];
  return first.filter((line, n) => line !== second[n]).map((line) => `differs when built again: ${line}`);
}

/** @returns {string[]} */
function noNotices() {
  const { stdout } = run(at('node_modules/.bin/web-ext'), [
    'lint',
    '--source-dir',
    'dist/firefox',
    '--output',
    'json',
    '--no-config-discovery',
  ]);
  const { errors, notices, warnings } = JSON.parse(stdout.slice(stdout.indexOf('{')));
  return [...errors, ...warnings, ...notices].map(({ code, file }) => `${code} in ${file ?? 'the package'}`);
}

const locales = () => readdirSync(at('src/_locales'));

/** @returns {string[]} */
function texts() {
  const messages = (/** @type {string} */ locale) => json(`src/_locales/${locale}/messages.json`);
  return [
    ...locales().flatMap((locale) =>
      tooLong(`the description in ${locale}`, messages(locale).appDescription?.message, MOST.description),
    ),
    ...tooLong('the name', messages('en').appName?.message, MOST.name),
    ...tooLong('docs/store/summary.txt', text('docs/store/summary.txt'), MOST.summary),
    ...tooLong('docs/store/long.txt', text('docs/store/long.txt'), MOST.long),
    ...tooLong('docs/store/privacy.md', text('docs/store/privacy.md'), MOST.long),
  ];
}

/** @returns {string[]} */
function reasons() {
  const { permissions, optional_host_permissions: hosts } = json('manifest.json');
  const optional = json('manifest.json').optional_permissions ?? [];
  return unreasoned(
    [...permissions, ...optional, ...(hosts.length > 0 ? ['host permissions'] : [])],
    text('docs/store/permissions.md'),
  );
}

const pictures = () =>
  new Map(
    existsSync(at('docs/store'))
      ? readdirSync(at('docs/store'))
          .filter((name) => name.endsWith('.png'))
          .map((name) => [name, readFileSync(at(`docs/store/${name}`))])
      : [],
  );

const version = () => String(json('package.json').version);

/** @param {boolean} tested @returns {readonly (readonly [string, () => string[]])[]} what must be so, and what is not; dear ones last */
const checklist = (tested) => [
  ['nothing that is not committed', () => run('git', ['status', '--porcelain']).stdout.split('\n').filter(Boolean)],
  ['zips: two builds are the same bytes', sameBytesTwice],
  [
    'one version everywhere',
    () =>
      disagreeing(version(), text('CHANGELOG.md') ?? '', {
        'package-lock.json': json('package-lock.json').version,
        'dist/chrome': json('dist/chrome/manifest.json').version,
        'dist/firefox': json('dist/firefox/manifest.json').version,
      }),
  ],
  [
    'not released already',
    () => (run('git', ['tag', '--list', `v${version()}`]).stdout.trim() === '' ? [] : [`v${version()} is tagged`]),
  ],
  ['source zip makes the same Firefox files', () => succeeds(process.execPath, ['scripts/rebuild.mjs'])],
  ['web-ext lint without errors, warnings and notices', noNotices],
  ["texts for the stores, within the stores' lengths", texts],
  ['a reason for each permission', reasons],
  ['screenshots and tile, in the sizes of the stores', () => wrongPictures(pictures())],
  [
    'licences of others in the package',
    () => (text('dist/chrome/THIRD_PARTY.txt') === undefined ? ['THIRD_PARTY.txt is missing'] : []),
  ],
  ['PRIVACY.md', () => tooLong('PRIVACY.md', text('PRIVACY.md'), MOST.long)],
  ['scores are those of this engine', () => succeeds(process.execPath, ['test/eval/run.mjs', '--verify'])],
  ['npm test', () => (tested ? succeeds(process.execPath, ['scripts/test.mjs']) : ['not run'])],
];

function bump(/** @type {string} */ step, /** @type {boolean} */ isDry) {
  const was = version();
  const is = nextVersion(was, step);
  console.log(`${was} -> ${is}${isDry ? ' (nothing changed)' : ''}`);
  if (isDry) return;
  for (const path of ['package.json', 'package-lock.json'])
    writeFileSync(at(path), withJsonVersion(text(path) ?? '', was, is));
  writeFileSync(at('CHANGELOG.md'), withVersion(text('CHANGELOG.md') ?? '', is));
  console.log('Now `npm run eval -- --write`, then say in CHANGELOG.md what is new.');
}

await runCommand(() => {
  const { values } = parseArgs({
    options: {
      'dry-run': { type: 'boolean', default: false },
      'no-tests': { type: 'boolean', default: false },
      bump: { type: 'string' },
    },
  });
  const isDry = values['dry-run'];
  if (values.bump !== undefined) return (bump(values.bump, isDry), 0);
  let isReady = true;
  for (const [name, missing] of checklist(!values['no-tests'])) {
    const complaints = missing();
    isReady &&= complaints.length === 0;
    console.log(`${complaints.length === 0 ? 'ok     ' : 'missing'}  ${name}`);
    for (const complaint of complaints.slice(0, 10)) console.log(`           ${complaint}`);
  }
  if (!isReady) return 1;
  if (isDry) return (console.log(`${version()} is ready; without --dry-run it is tagged`), 0);
  if (succeeds('git', ['tag', '-a', `v${version()}`, '-m', `Version ${version()}`]).length > 0) return 1;
  console.log(
    `tagged v${version()}. Upload dist/crosstally-chrome-${version()}.zip to the Chrome Web Store, and the Firefox and source zips to AMO.`,
  );
  return 0;
});
