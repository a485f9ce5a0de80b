// @ts-check
/** Where the browsers are. Needs nothing but Node: set-up asks before anything is installed. */
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {import('../build/manifest.mjs').BrowserName} BrowserName */

/** Per browser: its name, the variable that says where it is, the commands that it goes by, and the Debian package that has it. */
export const KNOWN = /** @type {const} */ ({
  chrome: {
    title: 'Chromium',
    variable: 'CHROME_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    debian: 'chromium',
  },
  firefox: { title: 'Firefox', variable: 'FIREFOX_PATH', commands: ['firefox-esr', 'firefox'], debian: 'firefox-esr' },
});

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * The program of a browser: from its variable (CHROME_PATH, FIREFOX_PATH), else the first of its commands on the PATH.
 * @param {BrowserName} name
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | null} null where there is none
 */
export function findBrowser(name, env = process.env) {
  const { variable, commands } = KNOWN[name];
  const named = env[variable];
  if (named !== undefined && named !== '') return isProgram(named) ? named : null;
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const places = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return places.find(isProgram) ?? null;
}
