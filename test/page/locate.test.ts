import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksOf, buildText, locate } from '../../src/page/locate';
import { shownTexts } from '../../src/page/visible';
import { articleOf, documentOf, fixture } from './dom';

const mapOf = (body: string) => {
  const document = documentOf(`<body>${body}</body>`);
  return buildText(blocksOf(document.body, new Set(shownTexts(document.body))));
};

const plain = (text: string): string => text.replace(/[\s\u00AD\u200B\u2060\uFEFF]+/gu, '');

describe('locating', () => {
  test('gives the live range of a figure that is split over nodes', () => {
    const { map } = articleOf(fixture('split.html'));
    const start = map.text.indexOf('about 4,500');
    const range = locate(map, { start, end: start + 'about 4,500'.length });
    expect(range?.toString().replace(/\s+/g, ' ')).toBe('about 4,500');
    expect(range?.startContainer.parentElement?.localName).toBe('em');
    expect(range?.endContainer.parentElement?.localName).toBe('span');
  });

  test('goes round soft hyphens and folded white space', () => {
    const map = mapOf('<p>Some   6\u00AD00\n  sol\u00ADdiers left.</p>');
    expect(map.text).toBe('Some 600 soldiers left.');
    const start = map.text.indexOf('600');
    expect(locate(map, { start, end: start + 3 })?.toString()).toBe('6\u00AD00');
  });

  test('gives nothing for an empty span, one between blocks, and one past the end', () => {
    const map = mapOf('<p>One</p><p>Two</p>');
    expect(map.text).toBe('One\n\nTwo');
    expect(locate(map, { start: 1, end: 1 })).toBeNull();
    expect(locate(map, { start: 3, end: 5 })).toBeNull();
    expect(locate(map, { start: 6, end: 99 })).toBeNull();
  });

  test('gives nothing for a node that has left the page or has become shorter', () => {
    const document = documentOf('<body><p>Four thousand</p><p>Five</p></body>');
    const map = buildText(blocksOf(document.body, new Set(shownTexts(document.body))));
    const [first, second] = document.querySelectorAll('p');
    first?.remove();
    expect(locate(map, { start: 0, end: 4 })).toBeNull();
    if (second?.firstChild) second.firstChild.nodeValue = 'F';
    expect(locate(map, { start: 15, end: 19 })).toBeNull();
  });

  test('every span of any text leads back to the same words', () => {
    const piece = fc.constantFrom(
      '<b>',
      '</b>',
      '<p>',
      '</p>',
      '<br>',
      ' ',
      '\n',
      '\u00AD',
      '\u00A0',
      '4,500',
      'men',
      '<span>',
      '</span>',
      '<pre>',
      '</pre>',
      '<i>7</i>',
    );
    const document = documentOf('<body></body>');
    const parser = document.defaultView?.DOMParser;
    if (!parser) throw new Error('no parser');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(), fc.nat(), (pieces, a, b) => {
        document.body.replaceChildren(...new parser().parseFromString(pieces.join(''), 'text/html').body.childNodes);
        const map = buildText(blocksOf(document.body, new Set(shownTexts(document.body))));
        const [start, end] = [a % (map.text.length + 1), b % (map.text.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const range = locate(map, { start, end });
        if (range) expect(plain(range.toString())).toBe(plain(map.text.slice(start, end)));
        else expect(plain(map.text.slice(start, end)) === '' || /^\s|\s$/.test(map.text.slice(start, end))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
