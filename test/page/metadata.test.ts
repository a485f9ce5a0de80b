import { describe, expect, test } from 'vitest';
import { creditsOf } from '../../src/page/credits';
import { isEnglish } from '../../src/page/language';
import { dating, readMetadata } from '../../src/page/metadata';
import { documentOf, fixture } from './dom';

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
