import { describe, expect, test } from 'vitest';
import { creditsOf } from '../../src/page/credits';
import { isEnglish } from '../../src/page/language';
import { dating, readMetadata } from '../../src/page/metadata';
import { readArticles } from '../../src/page/reading';
import { documentOf, fixture, pageWith } from './dom';

const read = (head: string, url = 'https://example.org/a?b#c') =>
  readMetadata(documentOf(`<html lang="en-GB"><head>${head}</head><body></body></html>`, url), url);
const linked = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('metadata', () => {
  test('comes from JSON-LD, also where the article is one of a graph', () => {
    const article = {
      '@type': ['NewsArticle'],
      headline: 'Waiting',
      datePublished: '2023-10-02T17:23:00Z',
      author: [{ name: 'A. Writer' }, 'B. Writer'],
      publisher: { name: 'The Valley Post' },
    };
    expect(read(linked({ '@graph': [{ '@type': 'WebSite', name: 'x' }, article] }))).toEqual({
      title: 'Waiting',
      outlet: 'The Valley Post',
      url: 'https://example.org/a?b',
      byline: 'A. Writer, B. Writer',
      language: 'en-GB',
      published: { date: '2023-10-02T17:23:00Z', basis: 'stated' },
    });
  });

  test('survives JSON-LD of any shape and size', () => {
    const hostile = [
      '{',
      '[[[[[[]]]]]]',
      'null',
      '{"@type":"NewsArticle","headline":{"a":1},"author":[[[1]]],"datePublished":["x"]}',
      `"${'x'.repeat(400_000)}"`,
    ];
    for (const source of hostile) {
      expect(read(`<script type="application/ld+json">${source}</script>`).published).toBeUndefined();
    }
    expect(read(linked(Array.from({ length: 50_000 }, () => [[]]))).title).toBeUndefined();
  });

  test('takes the canonical address unless it is the front page, and never a fragment', () => {
    expect(read('<link rel="canonical" href="/real#x">').url).toBe('https://example.org/real');
    expect(read('<link rel="canonical" href="/">').url).toBe('https://example.org/a?b');
    expect(read('<link rel="canonical" href="javascript:alert(1)">').url).toBe('https://example.org/a?b');
  });

  test('takes no date that is not stated, and gives none a precision it has not', () => {
    expect(read('').published).toBeUndefined();
    expect(dating('2023-10-02')).toEqual({ date: '2023-10-02', basis: 'stated' });
    expect(dating('2023-10-02T17:23')).toEqual({ date: '2023-10-02', basis: 'stated' });
    expect(dating('2023-10-02T17:23:00.123+02:00')).toEqual({ date: '2023-10-02T17:23:00+02:00', basis: 'stated' });
    for (const no of ['2023-02-30', '02/10/2023', 'yesterday', '0001-01-01', '', undefined])
      expect(dating(no)).toBeUndefined();
  });
});

describe('metadata of a page whose address changed without a load', () => {
  const now = 'https://example.org/new';
  const past = new Set(['https://example.org/old']);
  const after = (head: string) =>
    readMetadata(documentOf(`<html lang="en"><head>${head}</head><body></body></html>`, now), now, past);
  const metas =
    '<meta property="og:title" content="Old"><meta name="author" content="O. Writer">' +
    '<meta property="og:site_name" content="The Valley Post"><meta property="article:published_time" content="2020-01-01">';
  const report = { '@type': 'NewsArticle', headline: 'Old', datePublished: '2020-01-01' };

  test('is not believed where it names the old address, but for the name of the site', () => {
    const left = { url: now, language: 'en', outlet: 'The Valley Post' };
    expect(after(`<link rel="canonical" href="/old">${metas}`)).toEqual(left);
    expect(after(`<meta property="og:url" content="https://example.org/old#top">${metas}`)).toEqual(left);
  });

  test('is believed where it names the new one, also beside a canonical address that was left behind', () => {
    const head = `<link rel="canonical" href="/old"><meta property="og:url" content="/new">${metas}`;
    expect(after(head)).toMatchObject({
      url: now,
      title: 'Old',
      byline: 'O. Writer',
      published: { date: '2020-01-01' },
    });
  });

  test('linked data is believed by its own address, and without one by the address that the head names', () => {
    const old = { ...report, url: 'https://example.org/old' };
    expect(after(linked(old)).published).toBeUndefined();
    expect(after(linked({ ...report, mainEntityOfPage: { '@id': '/old' } })).title).toBeUndefined();
    expect(after(`<link rel="canonical" href="/old">${linked(report)}`).title).toBeUndefined();
    expect(after(`<link rel="canonical" href="/old">${linked({ ...report, url: now })}`).title).toBe('Old');
    expect(after(linked(report)).title).toBe('Old');
  });

  test('an article that still stands there stays the report it was', () => {
    const html = pageWith('', '<link rel="canonical" href="https://example.org/old">');
    const document = documentOf(html, 'https://example.org/old');
    const before = readArticles(document, 'https://example.org/old');
    const read = readArticles(document, now, { before: 'why' in before ? [] : before, past });
    expect('why' in read ? read : read.map(({ report: { url } }) => url)).toEqual(['https://example.org/old']);
  });
});

describe('credits', () => {
  test('are read off a closing line, a byline, a caption and a photo credit', () => {
    expect(creditsOf(['Some text of a report.', 'ab/cd (AP, AFP, dpa, Reuters)'], [])).toEqual([
      'AP',
      'AFP',
      'dpa',
      'Reuters',
    ]);
    expect(creditsOf([], [], 'The Valley Post with AFP')).toEqual(['AFP']);
    expect(creditsOf([], ['A patrol near the bridge. EPA'])).toEqual(['EPA']);
    expect(creditsOf(['Photo: Reuters Archive', 'Text.', 'Text.', 'Text.', 'Text.'], [])).toEqual(['Reuters']);
  });

  test('are not read off sentences that speak of an agency, or parts of words', () => {
    const lines = [
      'A reporter told Reuters that 30 men had crossed the river in the night.',
      'It was an APT answer.',
      'The EPAULETTE (gold) was lost',
      'x',
      'y',
      'z',
    ];
    expect(creditsOf(lines, [])).toEqual([]);
  });
});

describe('language', () => {
  test('is told by the words, not by what the page declares', () => {
    expect(isEnglish(documentOf(fixture('plain-article.html')).body.textContent)).toBe(true);
    expect(isEnglish(documentOf(fixture('serbian.html')).body.textContent)).toBe(false);
    expect(
      isEnglish(
        'Vier Tage lang warteten die Soldaten in der Stadt auf das Bataillon, das ihnen in der vergangenen Woche versprochen worden war, und niemand in der Regierung will sagen, wann es kommen soll und was es kostet.',
      ),
    ).toBe(false);
    expect(isEnglish('14,000')).toBe(true);
  });
});
