import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browsers.mjs';
import { isUpToDate } from '../../scripts/setup.mjs';

const folder = mkdtempSync(join(tmpdir(), 'crosstally-browsers-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function program(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, 0o755);
  return path;
}

describe('the search for a browser', () => {
  const chromium = program('chromium');
  const other = program('my-browser');

  it('finds the first known command on the PATH', () => {
    expect(findBrowser('chrome', { PATH: `/nowhere:${folder}` })).toBe(chromium);
    expect(findBrowser('firefox', { PATH: folder })).toBeNull();
  });

  it('prefers the program that a variable names', () => {
    expect(findBrowser('chrome', { PATH: folder, CHROME_PATH: other })).toBe(other);
    expect(findBrowser('firefox', { PATH: folder, FIREFOX_PATH: other })).toBe(other);
  });

  it('takes nothing else where the variable names no program', () => {
    expect(findBrowser('chrome', { PATH: folder, CHROME_PATH: join(folder, 'gone') })).toBeNull();
    expect(findBrowser('chrome', { PATH: folder, CHROME_PATH: folder })).toBeNull();
  });
});

describe('the question whether packages are up to date', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b-linux': { version: '2.0.0', optional: true },
    },
  };

  it('is answered yes where all versions are those of the lock file, whatever belongs to other platforms', () => {
    expect(isUpToDate(lock, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe(true);
  });

  it('is answered no where one is missing or of another version', () => {
    expect(isUpToDate(lock, { packages: {} })).toBe(false);
    expect(isUpToDate(lock, { packages: { 'node_modules/a': { version: '1.0.1' } } })).toBe(false);
  });
});
