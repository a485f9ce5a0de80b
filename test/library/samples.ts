/** Small reports about made-up events, read by the engine itself. */
import { readFacts } from '../../src/cross-reference';
import type { Report, ReportFacts } from '../../src/types';

const FLOOD = `The dam at Hohenwutzen broke on Tuesday and the Oderbruch was flooded. Some 140 people were taken to Seelow, mayor Ilse
Brandt said. Twelve houses were lost in Hohenwutzen, and the Oder rose by two metres.`;
const FLOOD_ELSEWHERE = `The dam near Hohenwutzen gave way overnight, flooding the Oderbruch. About 160 residents were brought to Seelow,
mayor Ilse Brandt told reporters, and 15 houses were lost as the Oder kept rising.`;
const ELECTION = `Voters in Valdoria go to the polls on Sunday. Premier Ana Kordic leads by 4 points over Petar Luka, a survey of
1,200 people by Institut Zentra found.`;

const report = (id: string, text: string, more: Partial<Report> = {}): ReportFacts =>
  readFacts({
    id: `https://${id}.example/report`,
    url: `https://${id}.example/report`,
    outlet: id,
    title: text.slice(0, 40),
    published: { date: '2026-03-10', basis: 'stated' },
    credits: [],
    text,
    ...more,
  });

export const flood = report('courier', FLOOD);
export const floodElsewhere = report('gazette', FLOOD_ELSEWHERE);
export const election = report('herald', ELECTION);

/** A report of an event of its own, of which there are as many as numbers. */
export const numbered = (n: number): ReportFacts =>
  report(
    `outlet${n}`,
    `Explosion in Stadt${n} on Monday. Chief Petra Name${n} said ${10 + n} people were hurt near Platz${n}, and ${200 + n} were brought to
Ort${n}.`,
  );
