import { describe, expect, it } from 'vitest';
import { accessFrom } from '../../src/surface/access-from';

const HERE = 'https://news.example.org/a';

describe('what is checked by itself', () => {
  it('is nothing without access', () =>
    expect(accessFrom(HERE, [], [])).toEqual({ host: 'news.example.org', site: false, all: false, off: false }));

  it('is this site where it was allowed', () => {
    expect(accessFrom(HERE, ['*://news.example.org/*'], [])).toMatchObject({ site: true, all: false });
    expect(accessFrom(HERE, ['*://example.org/*'], [])).toMatchObject({ site: false });
  });

  it('is this site where all are allowed', () =>
    expect(accessFrom(HERE, ['*://*/*'], ['other.example'])).toMatchObject({ site: true, all: true, off: false }));

  it('is not this site where it is off among all', () =>
    expect(accessFrom(HERE, ['*://*/*'], ['news.example.org'])).toMatchObject({ site: false, all: true, off: true }));

  it('is this site where it was allowed by name after it had been off', () =>
    expect(accessFrom(HERE, ['*://news.example.org/*'], ['news.example.org'])).toMatchObject({
      site: true,
      off: false,
    }));

  it('has no site where the page has none', () => {
    expect(accessFrom('about:addons', ['*://*/*'], [])).toEqual({ host: null, site: false, all: true, off: false });
    expect(accessFrom(undefined, [], []).host).toBeNull();
  });
});
