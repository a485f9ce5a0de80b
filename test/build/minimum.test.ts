import { describe, expect, it } from 'vitest';
import { targetsOf } from '../../build/manifest.mjs';
import manifest from '../../manifest.json';
import { platformUses } from './compat';
import { styleUses } from './compat-css';

describe('the oldest browsers that the manifest names', () => {
  const { uses, known, unknown } = platformUses();
  const styles = styleUses();
  const tooNew = (chrome: number, firefox: number, of = uses): string[] =>
    of
      .filter((use) => use.chrome > chrome || use.firefox > firefox)
      .map(({ feature, at, ...since }) => `${feature} (${at}): Chrome ${since.chrome}, Firefox ${since.firefox}`);

  it('have every part of the web platform that the sources use', () => {
    const [chrome = 0, firefox = 0] = targetsOf(manifest).map((target) => Number(/\d+/.exec(target)?.[0]));
    expect([chrome, firefox].every((version) => version > 100)).toBe(true);
    expect(tooNew(chrome, firefox)).toEqual([]);
    expect(tooNew(chrome, firefox, styles.uses)).toEqual([]);
  });

  it('could not be older by much: what would be missing is found', () => {
    expect(tooNew(104, 139).join()).toMatch(/CSS\.highlights.*Firefox 140/);
    expect(tooNew(127, 140).join()).toMatch(/caretPositionFromPoint .*Chrome 128/);
  });

  it('could not be older by much for their styles either: marks would have no lines', () => {
    expect(tooNew(128, 145, styles.uses).join()).toMatch(/selectors highlight .*Firefox 146/);
    expect(styles.unknown).toEqual([]);
    expect(styles.uses.length).toBeGreaterThan(150);
  });

  it('are looked up in data that know nearly all of what is used', () => {
    expect(uses.length).toBeGreaterThan(300);
    expect(unknown).toBeLessThan(known / 3);
  });
});
