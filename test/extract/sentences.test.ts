import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../src/extract/figures';
import { splitSentences } from '../../src/extract/sentences';

const split = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['end at full stops, exclamation and question marks', 'It rained. Who knew? They did! So it goes.', 4],
    ['go on after a title', 'The order came from Gen. Marta Ruud. It was clear.', 2],
    ['go on after a month with a day', 'They met on Sept. 29 in Oslo. Nobody spoke.', 2],
    ['go on after a number sign', 'See No. 2 on the list. Then go.', 2],
    ['go on inside U.S. before a name', 'The U.S. Army left. It was late.', 2],
    ['end after U.S. before an opening word', 'He lives in the U.S. The weather is fine there.', 2],
    ['go on after initials', 'The book by J. R. Hale sold well. It is long.', 2],
    ['go on in decimals', 'It rose 4.5 percent. It fell later.', 2],
    ['go on after a.m. before a small letter', 'At 7 a.m. the bell rang. All woke.', 2],
    ['end after p.m. before an opening word', 'It shut at 5 p.m. The crowd left.', 2],
    ['go on after Inc. before a verb', 'Acme Inc. said it was sorry. It was not.', 2],
    ['take closing quotes with them', '“We are going.” She left.', 2],
    ['go on after a quotation that stops inside', '“Are you going?” she asked.', 1],
    ['never run over a blank line', 'A headline without a stop\n\nA first sentence.', 2],
    ['end at a short line, as in a list', 'Dead: 5\nHurt: 20', 2],
    [
      'go on over the end of a line wrapped at a width of some seventy letters',
      'The council met in the old hall on the hill above the harbour and\ndecided nothing at all.',
      1,
    ],
    ['go on after vs. and approx.', 'It was Leeds vs. York. It took approx. 20 minutes.', 2],
    ['end after dots that trail off before a capital', 'He waited... Nobody came.', 2],
    ['go on after No. in a web address', 'See example.org for more. Thanks.', 2],
    ['end after “no”', 'They all said no. Then they left.', 2],
  ])('%s', (_, text, count) => {
    expect(split(text)).toHaveLength(count);
  });

  it('cover every token of the text', () => {
    const text = 'One. (Two!) "Three?" four\n\nfive';
    expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });
});

describe('a sentence without end', () => {
  const cut = (text: string): string[] =>
    findQuantities(text).sentences.map(({ start, end }) => text.slice(start, end));

  it('is cut behind a mark or between words, and never within a figure', () => {
    const listed = cut('about 5 boats came, '.repeat(1000));
    expect(listed.length).toBeGreaterThan(8);
    expect(listed.every((one) => one.startsWith('about 5') && one.endsWith(','))).toBe(true);
    const endless = cut('5 million boats came '.repeat(1000));
    expect(endless.every((one) => !one.startsWith('million') && !one.endsWith('5'))).toBe(true);
    expect(endless.join(' ')).toBe('5 million boats came '.repeat(1000).trim());
    expect(cut('7 '.repeat(2000)).length).toBeGreaterThan(2);
  });

  it('has no figure that reaches over a cut', () => {
    for (const text of [
      'was cut at least $007% others ',
      'more than 5 to 6p people ',
      'at least ',
      '1 to 2 of the ',
      '9,',
    ]) {
      const { quantities, sentences } = findQuantities(text.repeat(300));
      for (const { start, end } of quantities)
        expect(sentences.some((sentence) => sentence.start <= start && end <= sentence.end)).toBe(true);
    }
  });

  it('is left whole however many figures a long one has', () => {
    const text = `The rows had ${'12 red and 5 blue boats, '.repeat(50)}and no more.`;
    expect(cut(text)).toEqual([text]);
  });
});
