/** The five reports, each opened as a page and checked against the other four: the marks themselves, in both browsers. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasShared } from '../shared';
import { BROWSERS } from './harness';
import { type SeenMark, type Site, marksWhen, site } from './page-marks';

/** What must be marked on each page: the figure, as what, and in words that stand around it where the figure alone is not telling. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  '000': [
    'agrees 8,350',
    'agrees 4,500',
    'compatible approximately 30',
    'agrees one',
    'agrees three',
    'compatible 600',
    'diverges approximately 4,500',
    'agrees 2008',
  ],
  '001': [
    'agrees 4,500',
    'agrees 8,350',
    'agrees 4,500',
    'compatible Around 30',
    'agrees one',
    'agrees Three',
    'agrees September 24',
    'agrees December 2022',
    'agrees May 2023',
    'scope 14,000',
    'agrees 2008',
  ],
  '002': [
    'agrees 24 September',
    'agrees Three',
    'agrees 8,350',
    'agrees 4,500',
    'compatible 600',
    'diverges around 4,500',
    'agrees 24 September',
    'scope 14,000',
    'agrees December 2022',
    'agrees May 2023',
  ],
  '003': ['agrees one', 'agrees Sept. 24', 'agrees 2008'],
  '004': ['agrees 30', 'agrees three', 'agrees 2008', 'diverges around 3,400'],
};

/** Debatable by the labels: either is right, so neither is asked for. */
const OPTIONAL = /\b(two|several dozen)$/;

const nameOf = ({ name, text }: SeenMark): string =>
  `${name.replace(/(?:-strong)?(?:-on-(?:dark|light))?$/, '')} ${text.replace(/^some ["“]/, '')}`;

describe.runIf(hasShared('the five reports as pages')).each(BROWSERS)('the five reports in %s', (browser) => {
  let pages: Site;

  beforeAll(async () => {
    pages = await site(browser, fileURLToPath(new URL('../../../shared/pages', import.meta.url)));
  });

  afterAll(() => pages.close());

  it.each(Object.entries(EXPECTED))(
    'marks on page %s what the other reports say of the same figures',
    async (page, expected) => {
      const tab = await pages.extension.newPage(`${pages.url}/${page}.html`);
      const marks = await marksWhen(tab, (seen) => seen.length >= expected.length);
      expect(marks.map(nameOf).filter((name) => !OPTIONAL.test(name))).toEqual(expected);
      await tab.close();
    },
  );
});
