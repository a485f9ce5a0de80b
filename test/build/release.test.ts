import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { MOST, sizeOf, tooLong, unreasoned, wrongPictures } from '../../scripts/release/listing.mjs';
import { disagreeing, newestOf, nextVersion, withJsonVersion, withVersion } from '../../scripts/release/version.mjs';
import manifest from '../../manifest.json';
import { version } from '../../package.json';

const store = fileURLToPath(new URL('../../docs/store/', import.meta.url));

/** The head of a PNG of this size. */
function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(24);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x89504e47);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

describe('the next version', () => {
  it.each([
    ['0.1.0', 'patch', '0.1.1'],
    ['0.1.9', 'minor', '0.2.0'],
    ['0.9.9', 'major', '1.0.0'],
    ['1.2.3', '1.10.0', '1.10.0'],
  ])('of %s by %s is %s', (was, step, is) => {
    expect(nextVersion(was, step)).toBe(is);
  });

  it.each(['1.2.3', '1.2.2', '0.9.9', '2', 'v2.0.0', '2.0.0-beta', 'constructor'])('is not %s', (step) => {
    expect(() => nextVersion('1.2.3', step)).toThrow();
  });

  it('goes to its own places in the files, and to no dependency of the same version', () => {
    const lock =
      '{ "version": "0.1.0", "packages": { "": { "version": "0.1.0" }, "node_modules/a": { "version": "0.1.0" } } }';
    expect(withJsonVersion(lock, '0.1.0', '0.2.0')).toBe(
      '{ "version": "0.2.0", "packages": { "": { "version": "0.2.0" }, "node_modules/a": { "version": "0.1.0" } } }',
    );
  });

  it('takes what is unreleased in the changelog, or gets a part to be filled in', () => {
    expect(withVersion('# Changes\n\n## Unreleased\n\n- New.\n\n## 0.1.0\n', '0.2.0')).toBe(
      '# Changes\n\n## 0.2.0\n\n- New.\n\n## 0.1.0\n',
    );
    const begun = withVersion('# Changes\n\n## 0.1.0\n\n- Old.\n', '0.2.0');
    expect(newestOf(begun)).toBe('0.2.0');
    expect(disagreeing('0.2.0', begun, {})).toEqual(['CHANGELOG.md says nothing of 0.2.0']);
  });

  it('is missed where files do not agree', () => {
    const changelog = '## 0.1.0\n\n- New.\n';
    expect(disagreeing('0.1.0', changelog, { lock: '0.1.0' })).toEqual([]);
    expect(disagreeing('0.2.0', changelog, { lock: '0.1.0' })).toHaveLength(2);
  });
});

describe('what the stores ask for', () => {
  it('is refused where it is missing or too long', () => {
    expect(tooLong('a', undefined, 5)).toEqual(['a is missing']);
    expect(tooLong('a', 'six ch', 5)).toEqual(['a has 6 characters, 5 are allowed']);
    expect(tooLong('a', 'five!\n', 5)).toEqual([]);
  });

  it('has a reason for each permission, and for no other', () => {
    const text = '# Why\n\n## `tabs`\n\nTo see tabs.\n\n## `old`\n\nOnce.\n';
    expect(unreasoned(['tabs', 'alarms'], text)).toEqual([
      'the reason for alarms is missing',
      'old has a reason and is not asked for',
    ]);
  });

  it('has pictures of the right sizes, enough and not too many', () => {
    const shots = (n: number, width = 1280) =>
      Array.from({ length: n }, (_, i): [string, Uint8Array] => [`screenshot-${i}.png`, png(width, 800)]);
    const tile: [string, Uint8Array] = ['tile.png', png(440, 280)];
    expect(wrongPictures(new Map([...shots(3), tile]))).toEqual([]);
    expect(wrongPictures(new Map([...shots(3, 1281), tile]))).toHaveLength(3);
    expect(wrongPictures(new Map([...shots(6), tile]))).toHaveLength(1);
    expect(wrongPictures(new Map(shots(3)))).toEqual(['tile.png is missing']);
    expect(sizeOf(new Uint8Array(30))).toBeNull();
  });

  it('is there for this version', () => {
    const read = (name: string) => readFileSync(`${store}${name}`, 'utf8');
    expect(tooLong('summary', read('summary.txt'), MOST.summary)).toEqual([]);
    expect(tooLong('long', read('long.txt'), MOST.long)).toEqual([]);
    expect(unreasoned([...manifest.permissions, 'host permissions'], read('permissions.md'))).toEqual([]);
    const names = readdirSync(store).filter((name) => name.endsWith('.png'));
    expect(wrongPictures(new Map(names.map((name) => [name, readFileSync(`${store}${name}`)])))).toEqual([]);
    const changelog = readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8');
    expect(['Unreleased', version]).toContain(newestOf(changelog));
  });
});
