import { beforeEach, describe, expect, test } from 'vitest';
import { forget, leave } from './storage';

const { DEFAULTS, SETTINGS, changeSettings, onSettings, readSettings } = await import('../src/settings');

describe('settings', () => {
  beforeEach(forget);

  test('are the defaults until something is chosen: differing figures loud, all others quiet', async () => {
    expect(await readSettings()).toEqual(DEFAULTS);
    expect(DEFAULTS.looks).toMatchObject({ diverges: 'strong', agrees: 'quiet' });
  });

  test('keep of a broken store what makes sense, field by field', async () => {
    for (const nonsense of [null, 'x', 4, [], { looks: 'off', colours: [] }]) {
      await leave(SETTINGS, nonsense);
      expect(await readSettings()).toEqual(DEFAULTS);
    }
    await leave(SETTINGS, {
      looks: { agrees: 'off', diverges: 'loud', unheard: 'off' },
      colours: { agrees: { light: '#AABBCC', dark: 'red' }, scope: { light: 'url(x)' }, unheard: { light: '#000000' } },
    });
    const { looks, colours } = await readSettings();
    expect(looks).toEqual({ ...DEFAULTS.looks, agrees: 'off' });
    expect(colours).toEqual({ agrees: { light: '#aabbcc' } });
  });

  test('change only what is named, and two changes at once are both kept', async () => {
    await Promise.all([
      changeSettings({ looks: { agrees: 'off' } }),
      changeSettings({ colours: { diverges: { light: '#123456', dark: '#fedcba' } } }),
    ]);
    await changeSettings({ colours: { diverges: { dark: null } } });
    expect(await readSettings()).toEqual({
      looks: { ...DEFAULTS.looks, agrees: 'off' },
      colours: { diverges: { light: '#123456' } },
    });
  });

  test('are told to those who listen, until they stop', async () => {
    const heard: string[] = [];
    const listening = new AbortController();
    onSettings((now, before) => heard.push(`${before.looks.scope} ${now.looks.scope}`), listening.signal);
    await changeSettings({ looks: { scope: 'strong' } });
    listening.abort();
    await changeSettings({ looks: { scope: 'off' } });
    expect(heard).toEqual(['quiet strong']);
  });
});
