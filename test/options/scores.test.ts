import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { packagesOf } from '../../build/third-party.mjs';
import { PARTS } from '../../src/options/parts';
import { readScores, readmeLines, scoresOf, stale, withScores } from '../eval/scores.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the scores that the product shows of itself', () => {
  const scores = readScores(root);

  it('are counts of this version, of all sets of events', () => {
    expect(scores.map(({ set }) => set)).toEqual(['further', 'real', 'own']);
    for (const { version: of, date, events, differing, pairs } of scores) {
      expect(of).toBe(version);
      expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(events).toBeGreaterThan(0);
      for (const { right, shown } of [differing, pairs]) expect(right > 0 && right <= shown).toBe(true);
    }
  });

  it('stand in the README as they stand in the settings', () => {
    expect(readFileSync(`${root}/README.md`, 'utf8')).toContain(readmeLines(scores));
  });

  it('are written between the markers, and nowhere else', () => {
    const [one] = scores;
    if (!one) throw new Error('no scores');
    const readme = `# A\n${readmeLines([])}\n# B\n`;
    expect(withScores(readme, [one])).toBe(`# A\n${readmeLines([one])}\n# B\n`);
    expect(() => withScores('# A', [one])).toThrow('no place');
  });

  it('are old when one count is another, and not when only the day is', () => {
    const result = { all: { figures: { tp: 3, fp: 1 }, alignedPairs: { tp: 5, fp: 0 } }, clusters: { a: {}, b: {} } };
    const now = scoresOf('real', '1.0.0', result);
    expect(now).toMatchObject({ events: 2, differing: { right: 3, shown: 4 }, pairs: { right: 5, shown: 5 } });
    expect(stale([{ ...now, date: '2020-01-01' }], [now])).toEqual([]);
    expect(stale([{ ...now, differing: { right: 3, shown: 3 } }], [now])).toEqual(['real']);
    expect(stale([{ ...now, version: '0.9.0' }], [now])).toEqual(['real']);
    expect(stale([], [now])).toEqual(['real']);
  });
});

it('names in the settings whose work the extension depends on', () => {
  const { dependencies } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as {
    dependencies: Record<string, string>;
  };
  // The command line's reader of saved pages is not in the extension.
  const names = Object.keys(dependencies).filter((name) => name !== 'jsdom');
  expect(
    packagesOf(
      names.map((name) => `node_modules/${name}/x`),
      () => true,
    ),
  ).toHaveLength(names.length);
  for (const name of names)
    expect(PARTS.map((part) => part.name.toLowerCase())).toContain((name.split('/').at(-1) ?? name).toLowerCase());
});
