/** A few pages of those that `npm run fuzz -- --browser` makes by the thousand. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fuzzPages } from '../../scripts/fuzz/in-browser';
import { BROWSERS, type Extension, launch } from './harness';

/** Seconds are dear here: as many as two take. */
const PAGES = 12;

describe.each(BROWSERS)('spoilt pages in %s', (name) => {
  let extension: Extension;
  beforeAll(async () => {
    extension = await launch(name);
    await extension.grant('*://127.0.0.1/*');
  });
  afterAll(() => extension.close());

  test('are read or left, without a word of ours and without a change to them', async () => {
    const ran = await fuzzPages(extension, {
      ...{ seed: 7, from: 30, pages: PAGES },
      awkward: fileURLToPath(new URL('pages', import.meta.url)),
    });
    expect(ran.faults).toEqual([]);
    // That there was something to do: figures to mark, and pages to compare.
    expect(ran.marked).toBeGreaterThan(PAGES / 4);
    expect(ran.compared).toBeGreaterThan(PAGES / 3);
  });
});
