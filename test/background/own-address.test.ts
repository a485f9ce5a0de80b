import { describe, expect, it } from 'vitest';
import { ownAddress } from '../../src/background/own-address';
import { facts } from '../quantities';

const read = (url: string | undefined, tab: string): string | undefined =>
  ownAddress(facts('x', [], url === undefined ? {} : { url }), tab).url;

describe('the address that a report is kept under', () => {
  it('is the one that its page names, on whichever host of the site', () => {
    expect(read('https://www.courier.example/a', 'https://m.courier.example/a?from=app')).toBe(
      'https://www.courier.example/a',
    );
  });

  it('is the tab’s own where the page names another site’s, or none', () => {
    expect(read('https://gazette.example/scoop', 'https://courier.test/a#top')).toBe('https://courier.test/a');
    expect(read(undefined, 'https://courier.test/a')).toBe('https://courier.test/a');
  });

  it('is left alone for files, which have no site', () => {
    expect(read(undefined, 'file:///home/report.html')).toBeUndefined();
  });
});
