import { execFileSync } from 'node:child_process';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zip } from '../../build/zip.mjs';

const files = new Map<string, string | Uint8Array>([
  ['manifest.json', '{}'],
  ['icons/icon.png', new Uint8Array([1, 2, 3])],
  ['_locales/sr/messages.json', '{ "a": "Mojsilović" }'],
]);

describe('a zip for the stores', () => {
  it('holds the files as they are', () => {
    const inside = unzipSync(zip(files));
    expect(Object.keys(inside)).toEqual(['_locales/sr/messages.json', 'icons/icon.png', 'manifest.json']);
    expect(new TextDecoder().decode(inside['_locales/sr/messages.json'])).toContain('Mojsilović');
    expect([...(inside['icons/icon.png'] ?? [])]).toEqual([1, 2, 3]);
  });

  it('is the same bytes whatever the order of the files', () => {
    expect(zip(new Map([...files].reverse()))).toEqual(zip(files));
  });

  it('is the same bytes in every time zone', () => {
    const code = `import { zip } from ${JSON.stringify(new URL('../../build/zip.mjs', import.meta.url).href)};
      process.stdout.write(Buffer.from(zip(new Map([['a', 'b']]))).toString('hex'));`;
    const made = ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC'].map((TZ) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', code], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      }),
    );
    expect(new Set(made).size).toBe(1);
  });
});
