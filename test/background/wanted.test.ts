import { describe, expect, it } from 'vitest';
import { wanted } from '../../src/background/wanted';

describe('pages that are checked by themselves', () => {
  it('are none without access', () => expect(wanted([], ['a.example'])).toEqual({ matches: [], excludeMatches: [] }));

  it('are those of allowed sites', () =>
    expect(wanted(['*://a.example/*', 'https://b.example/*'], []).matches).toEqual([
      '*://a.example/*',
      'https://b.example/*',
    ]));

  it('leave out what is not of the web', () =>
    expect(wanted(['chrome://favicon/*', 'file:///*', '<all_urls>'], []).matches).toEqual(['<all_urls>']));

  it('leave out sites that are off among all sites', () =>
    expect(wanted(['*://*/*'], ['a.example'])).toEqual({
      matches: ['*://*/*'],
      excludeMatches: ['*://a.example/*'],
    }));

  it('do not leave out a site that is allowed by its name', () =>
    expect(wanted(['*://a.example/*'], ['a.example']).excludeMatches).toEqual([]));

  it('are not spoilt by a host that is none', () =>
    expect(wanted(['*://*/*'], ['a b', '*/x', 'a.example']).excludeMatches).toEqual(['*://a.example/*']));
});
