import { existsSync, readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { describe, expect, test, vi } from 'vitest';
import { readArticle } from '../../src/page/article';
import { articleOf, documentOf, fixture, pageWith } from './dom';

const textOf = (name: string): string => articleOf(fixture(name)).report.text;

describe('the text of an article', () => {
  test('begins with the headline and has a block for each paragraph', () => {
    const blocks = textOf('plain-article.html').split('\n\n');
    expect(blocks).toHaveLength(6);
    expect(blocks[0]).toBe('Waiting for a battalion');
    expect(blocks[2]).toMatch(/^KFOR, the mission .* about 4,500 soldiers\. NATO/);
  });

  test('joins figures that are split over elements and drops what is not rendered', () => {
    const text = textOf('split.html');
    expect(text).toContain('has about 4,500 soldiers. NATO said on Sunday that 600 more soldiers would');
    expect(text).toContain('cut from 8\u202F350 to 4\u2009500.');
    expect(text).toContain('around 30\u00A0gunmen');
    expect(text).toContain('A convoy on the road to Mitrovica. KFOR has about\u00A04,500 soldiers in Kosovo.');
  });

  test('has nothing of banners, navigation, teasers, letters, comments and footers', () => {
    const text = textOf('furniture.html');
    expect(text).toContain('8,350 to 4,500');
    expect(text).not.toMatch(
      /842|390|7 days|5,100|17 questions|210,000|avalanche|4\.4|12 million|pumpkin|61 comments|9,000|1,500|4,000 news/,
    );
  });

  test('has no paragraph twice where a hidden copy stands on the page', () => {
    const text = textOf('hidden.html');
    expect(text.match(/about 4,500 soldiers/g)).toHaveLength(1);
    expect(text.match(/around 30 gunmen/g)).toHaveLength(1);
  });

  test('makes blocks of text between double line breaks, and a line of a single one', () => {
    const blocks = textOf('breaks.html').split('\n\n');
    expect(blocks[3]).toMatch(/^General Milan .* to 4,500\.$/);
    expect(blocks.at(-1)).toBe('A last line,\nbroken once, of the 14 words it has.');
  });

  test('does not join words across blocks or over what is left out', () => {
    const { text } = articleOf(
      pageWith('<ul><li>In the north: 30</li><li>500 in the south, as the ministry counts them</li></ul>'),
    ).report;
    expect(text).not.toContain('30500');
    const split = articleOf(
      pageWith('<p>There were 30<noscript>1</noscript>,<b>500</b> of them there in the year, the ministry says.</p>'),
    ).report.text;
    expect(split).toContain('There were 30,500 of them');
  });

  test('keeps a paragraph that the extractor loses for its class', () => {
    const inner =
      '<p class="social-share-fact">Of the 4,500 soldiers some 70 come from the northern countries, the mission says.</p><p class="extra">The mission had 3,772 soldiers a year ago, when the border was quiet, by its own count.</p>';
    expect(articleOf(pageWith(inner)).report.text).toContain('3,772');
  });

  test('is read also where the extractor throws, gives nothing, or gives an article without a text', () => {
    const parse = vi.spyOn(Readability.prototype, 'parse');
    const broken = [
      (): never => {
        throw new TypeError("can't access property of null");
      },
      () => null,
      () => ({ content: null }),
    ];
    for (const one of broken) {
      parse.mockImplementation(one as () => null);
      expect(textOf('plain-article.html')).toMatch(/about 4,500 soldiers[^]* from 8,350 to 4,500/);
    }
    expect(parse).toHaveBeenCalledTimes(broken.length);
    parse.mockRestore();
  });

  test('is cut at the end of a block, and says how much was cut', () => {
    const paragraphs = Array.from(
      { length: 60 },
      (_, i) => `<p>Line ${i} tells again what the minister said of the 4,500 soldiers by the bridge.</p>`,
    );
    const { report, cut, map } = articleOf(pageWith(paragraphs.join('')), 'https://example.org/a', 2500);
    expect(report.text.length).toBeLessThanOrEqual(2500);
    expect(report.text).toMatch(/by the bridge\.$/);
    expect(map.text).toBe(report.text);
    expect(cut).toBeGreaterThan(2000);
  });

  test('is cut between words where the page is one single block', () => {
    const { report, cut } = articleOf(
      `<title>x</title><article><pre>${'words of one long block '.repeat(500)}</pre></article>`,
      'https://example.org/a',
      1000,
    );
    expect(report.text).toMatch(/(words|of|one|long|block) ?$/);
    expect(report.text.length).toBeGreaterThan(900);
    expect(cut).toBeGreaterThan(10_000);
  });
});

test('a title that the page never closed is cut, since the background takes none of any length', () => {
  const sentence =
    'KFOR, the mission in Kosovo, has about 4,500 soldiers, and 600 more are to join it in the coming weeks. ';
  const document = documentOf(`<main>${`<p>${sentence.repeat(3)}</p>`.repeat(4)}</main>`);
  document.title = sentence.repeat(80);
  const read = readArticle(document, 'https://a.example/news/1');
  expect('report' in read && read.report.title?.length).toBeLessThanOrEqual(1000);
});

describe('a page that is no article', () => {
  test.each([
    ['list.html', 'not-readable'],
    ['frame.html', 'not-readable'],
  ])('%s is not read', (name, why) => {
    expect(readArticle(documentOf(fixture(name)), 'https://example.org/x')).toEqual({ why });
  });

  test('a front page is not read, a page of a query is', () => {
    const html = fixture('plain-article.html');
    expect(readArticle(documentOf(html), 'https://example.org/')).toEqual({ why: 'front-page' });
    expect(articleOf(html, 'https://example.org/?p=12').report.url).toBe('https://example.org/?p=12');
  });

  test('text that is not HTML is not read', () => {
    const document = documentOf(fixture('plain-article.html'));
    Object.defineProperty(document, 'contentType', { value: 'text/plain' });
    expect(readArticle(document, 'https://example.org/a.txt')).toEqual({ why: 'not-html' });
  });
});

test('reading leaves the document as it was', () => {
  const document = documentOf(fixture('furniture.html'));
  const before = document.documentElement.outerHTML;
  readArticle(document, 'https://example.org/a');
  expect(document.documentElement.outerHTML).toBe(before);
});

const PAGES = new URL('../../../shared/pages/', import.meta.url);

// The five reports as pages are other people's words and not part of the project: read where they are at hand.
describe.runIf(existsSync(PAGES))('the five reports as pages', () => {
  const textOfPage = (id: string): string => articleOf(readFileSync(new URL(`${id}.html`, PAGES), 'utf8')).report.text;

  test.each([
    ['000', ['8,350', '4,500', '30', '600', '2008', '90%']],
    ['001', ['8,350', '4,500', '30', '14,000', '2008']],
    ['002', ['120,000', '8,350', '4,500', '600', '27', '14,000', '1998', '1999']],
    ['003', ['20', '2008', '29']],
    ['004', ['30', '3,400', '70', '2008']],
  ])('%s has all its figures and none of the page around it', (id, figures) => {
    const text = textOfPage(id);
    for (const figure of figures) expect(text).toContain(figure);
    expect(text).not.toMatch(
      /842|Save 40|1\.99|12 images|1\.4%|4,000 employees|6\.1 percent|road accident|5 things|hundreds of UK|comment form|enable JavaScript/i,
    );
  });

  test('they credit the agencies they name', () => {
    const credits = ['000', '001', '002', '003'].map(
      (id) => articleOf(readFileSync(new URL(`${id}.html`, PAGES), 'utf8')).report.credits,
    );
    expect(credits).toEqual([
      ['AP', 'AFP', 'dpa', 'Reuters'],
      ['EPA'],
      expect.arrayContaining(['AFP', 'AP']),
      ['Reuters'],
    ]);
  });
});
