import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/cross-reference';
import { related } from '../../src/match/related';

const flood = `Rescue teams reached Oderbruch on Tuesday after the dam at Hohenwutzen broke. Mayor Ilse Brandt said 140 people had been
taken to Seelow. Twelve houses were lost. The Oder had risen by two metres since Sunday, Brandt said.`;
const floodElsewhere = `The dam near Hohenwutzen gave way overnight, flooding the Oderbruch. Some 140 residents were brought to Seelow, mayor
Ilse Brandt told reporters, and the Oder keeps rising.`;
const election = `Voters in Valdoria go to the polls on Sunday. Premier Ana Kordic leads by 4 points over Petar Luka, a survey of
1,200 people by Institut Zentra found.`;
const report = (id: string, text: string, url?: string) =>
  readFacts({ id, credits: [], text, ...(url ? { url } : {}) });

describe('related reports', () => {
  const corpus = [report('elsewhere', floodElsewhere), report('election', election)];

  it('are those of the same event and no others', () => {
    expect(related(report('page', flood), corpus).map((found) => found.id)).toEqual(['elsewhere']);
  });

  it('never hold the article itself, however its address is written', () => {
    const self = report('self', flood, 'http://www.example.org/flood?utm_source=x#top');
    expect(related(report('page', flood, 'https://example.org/flood/'), [self])).toEqual([]);
  });

  it('show the same text under another address as a copy', () => {
    const [copy] = related(report('page', flood, 'https://a.example/1'), [
      report('copy', `${flood} Read more.`, 'https://b.example/2'),
    ]);
    expect(copy?.copy).toBe(true);
  });
});
