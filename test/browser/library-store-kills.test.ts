/** What was confirmed survives the browser's death. `npm run kill -- 100` kills it a hundred times, here it is a handful. */
import { describe, expect, it } from 'vitest';
import { BROWSERS } from './harness';
import { killOften } from './library-kills';

const KILLS = Number(process.env['KILLS'] ?? 3);
const SEED = Number(process.env['SEED'] ?? 20_261);

describe.each(BROWSERS)('a library in %s that is killed while it writes', (browser) => {
  it(
    'has every confirmed report whole after each start, none half, and an index and counts that agree',
    { timeout: 60_000 + KILLS * 30_000 },
    async () => {
      const outcome = await killOften(browser, KILLS, SEED);
      console.log(`${browser}:`, JSON.stringify({ ...outcome, wrong: outcome.wrong.slice(0, 20) }));
      expect(outcome.wrong).toEqual([]);
      expect(outcome.kills).toBe(KILLS);
      expect(outcome.confirmed).toBeGreaterThan(0);
    },
  );
});
