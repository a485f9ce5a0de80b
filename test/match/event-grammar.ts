/**
 * A small grammar of news reports: invented events, each a list of facts, each fact a few ways to say it with a value in it. Reports of
 * one event choose facts, wordings and values, so that they agree, round, hedge, differ and count other things, as real ones do.
 */
import fc from 'fast-check';
import type { Report } from '../../src/types';

/** One way to say a fact; `#` stands for the figure. */
type Wording = string;

interface Fact {
  readonly wordings: readonly Wording[];
  /** The figure as reports may write it: the same, rounded, hedged, in words, or another one. */
  readonly figures: readonly string[];
}

export interface Story {
  readonly title: string;
  readonly opening: string;
  readonly facts: readonly Fact[];
}

const fact = (figures: string, ...wordings: readonly Wording[]): Fact => ({ wordings, figures: figures.split('|') });

export const STORIES: readonly Story[] = [
  {
    title: 'Ferry Halvara runs aground off Tresk',
    opening: 'The ferry Halvara ran onto rocks off the island of Tresk, the coastguard of Orvany said.',
    facts: [
      fact(
        '214|214|about 210|more than 200|216|hundreds of',
        'There were # passengers aboard the Halvara.',
        'The Halvara carried # passengers, the shipping line Norlane said.',
        'Tresk has not forgotten the # passengers of the ferry.',
      ),
      fact('31|31|29|some 30|thirty-one', 'The ferry had a crew of #.', 'Its # crew members were the last to leave.'),
      fact(
        'seven|7|9|at least seven|11',
        '# people died, police in Tresk said.',
        'The sinking killed # people.',
        'The dead number #, according to the coastguard.',
        'Rescuers brought # bodies ashore.',
      ),
      fact(
        'two|three|2',
        'Of the dead, # were children.',
        '# of those killed were crew.',
        'Among the victims were # teachers.',
      ),
      fact(
        '46|46|40|dozens of|nearly 50|52',
        '# passengers were injured.',
        'Hospitals in Orvany treated # people for cold and bruises.',
        'Doctors said # were hurt.',
      ),
      fact('3|three|four|two', '# passengers are still missing.', 'Divers are looking for # people.'),
      fact(
        '$3.4 million|$3.4m|$3.1 million|about $3 million|€3.2 million',
        'Norlane put the damage at #.',
        'The ship was insured for #, Norlane said.',
        'Norlane will pay the families # in all.',
      ),
      fact(
        '12 knots|22 km/h|14 knots|22.2 km/h',
        'It was sailing at # when it hit the rocks.',
        'The ferry struck Tresk at #.',
      ),
      fact(
        '24 September|September 24, 2023|23 September',
        'It happened on #.',
        'The Halvara sank on #, investigators wrote.',
      ),
      fact('1998|1998|1996', 'The ferry was built in #.', 'Norlane bought the Halvara in #.'),
      fact(
        '60%|60 per cent|over half|nearly 65 percent',
        'Some of the fuel, #, was pumped off.',
        'Engineers said # of the fuel was recovered.',
      ),
      fact(
        '8|eight|nine|a dozen',
        '# lifeboats were lowered.',
        'The captain ordered # boats into the water.',
        'Fishermen came with # boats of their own.',
      ),
      fact(
        '400 litres|400 liters|450 litres|0.4 cubic metres',
        'About # of oil reached the beach.',
        'Volunteers gathered # of oil on Tresk.',
      ),
      fact(
        'from 18 to 25|from 18 to 24|from 17 to 25',
        'Norlane raised the number of safety drills # a year.',
        'Drills on the line went # in a year.',
      ),
      fact('53|53|54', 'The captain, Elsa Brandvik, is # years old.', 'Captain Brandvik, #, was questioned for a day.'),
    ],
  },
  {
    title: 'Strike shuts the Kestrin steel works',
    opening: 'Workers walked out of the Kestrin steel works in Marlow Vale, the union Ironbond said.',
    facts: [
      fact(
        '4,800|4,800|nearly 5,000|4,650|about 4,800|5,200',
        '# workers joined the strike, Ironbond said.',
        'The walkout at Kestrin involved # workers.',
        'Managers counted # strikers at the gates.',
      ),
      fact(
        '1,900|1,900|2,100|around 2,000',
        'The company wants to cut # jobs.',
        'Kestrin plans to shed # jobs by spring.',
        'In Marlow Vale # jobs depend on the works.',
      ),
      fact(
        '6.5%|6.5 percent|7%|4.2 per cent',
        'The union demands a rise of #.',
        'Ironbond asked for # more pay.',
        'Kestrin offered # over two years.',
      ),
      fact(
        '£240 million|£240m|£215 million|around £250 million',
        'Kestrin lost # last year.',
        'A loss of # was booked by the steel maker.',
        'The government lent Kestrin #.',
      ),
      fact(
        '300|more than 300|320|hundreds of',
        '# police officers were sent to the gates.',
        'Police had # officers in Marlow Vale.',
        'Some of the # officers came from Dunmere.',
      ),
      fact(
        '15|fifteen|14|a dozen',
        '# people were arrested.',
        'Police detained # strikers.',
        'The arrests of # men angered the union.',
      ),
      fact(
        'from 9,300 to 7,400|from 9,300 to 7,500|from 9,000 to 7,400',
        'The workforce shrank # in five years.',
        'Kestrin reduced its staff #.',
      ),
      fact('2 October|October 2, 2023|3 October', 'The strike began on #.', 'The talks broke down on #.'),
      fact(
        '1.2 million tonnes|1.2m tonnes|1.3 million tonnes',
        'The works make # of steel a year.',
        'Output at Kestrin was # last year.',
      ),
      fact('three|3|four', 'The strike will last # days.', 'Talks went on for # days.'),
      fact('1954|1954|1956', 'The works opened in #.'),
      fact(
        'two-thirds|66%|more than 60 percent',
        '# of the members voted for the strike.',
        'A majority of # backed the walkout.',
      ),
      fact('61|61|59', 'Rowan Tesk, #, leads the union.', 'Tesk is # years old and has led Ironbond since spring.'),
    ],
  },
  {
    title: 'Quake of magnitude 6.1 rocks Sarovia',
    opening: 'An earthquake shook the valley of Benn in Sarovia before dawn, the seismic office said.',
    facts: [
      fact(
        '6.1|6.1|6.2|5.9',
        'The quake had a magnitude of #.',
        'Its magnitude was #, the seismic office in Sarovia said.',
      ),
      fact(
        '18|18|at least 18|21|17',
        '# people were killed in Benn.',
        'The quake left # dead.',
        'Officials in Sarovia spoke of # deaths.',
      ),
      fact(
        'about 240|240|260|hundreds of',
        '# people were injured.',
        'Clinics took in # injured.',
        'The number of the hurt rose to #.',
      ),
      fact(
        '1,150|1,150|around 1,200|900|1,000',
        '# houses were destroyed.',
        'The tremor flattened # homes in the valley.',
        'In Benn # homes have no power.',
      ),
      fact('10 kilometres|10 km|6 miles|12 km', 'It struck at a depth of #.', 'The quake was # deep.'),
      fact(
        '35 km|35 kilometres|22 miles|40 km',
        'Its centre lay # north of Benn.',
        'The village of Ola, # from the centre, was worst hit.',
      ),
      fact(
        '500|500|550|several hundred',
        'The army sent # soldiers.',
        '# troops are clearing the roads.',
        'Sarovia asked for # tents.',
      ),
      fact(
        '12|twelve|a dozen|13',
        '# schools are closed.',
        'Cracks were found in # schools.',
        'Rescuers with # dogs searched the ruins.',
      ),
      fact(
        '$25 million|$25m|$20 million|up to $30 million',
        'The government promised # in aid.',
        'Rebuilding will cost #, the finance ministry said.',
      ),
      fact('4:52 a.m.|4:52|4.50am', 'The quake hit at #.', 'Clocks in Benn stopped at #.'),
      fact('1976|1976|1977', 'It was the strongest quake since #.', 'A quake in # killed many more.'),
      fact('70,000|70,000|72,000|some 70,000', 'Benn has # inhabitants.', 'The valley is home to # people.'),
      fact('40%|40 percent|45%', 'In Ola # of the houses are gone.', 'Power is back for # of the valley.'),
    ],
  },
];

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

const ASIDES = {
  wordings: [
    '# NOUN were VERB in PLACE.',
    'In PLACE, # NOUN had been VERB before.',
    'PERSON spoke of # NOUN that were VERB.',
    'Last year # NOUN were VERB, PERSON said.',
    'PERSON has seen # NOUN VERB in PLACE.',
  ],
  nouns:
    'buses trucks trees shops farms students nurses tourists visitors letters bridges cows tents pupils engineers windows streets tickets meals volunteers'.split(
      ' ',
    ),
  verbs: 'counted moved closed sold repaired invited sent checked lost found'.split(' '),
  places: 'Aldmoor,Brisk Harbour,Culver,Dunmere,Estwick,Fallow Bay,Grenholt,Harsk'.split(','),
  persons: 'Ada Linnet,Bo Marsk,Carla Venn,Dov Ellery,Edda Stroud,Finn Oakes'.split(','),
};

/** A sentence of a report's own that no other report has, or only by chance. */
function aside(n: number): string {
  const { wordings, nouns, verbs, places, persons } = ASIDES;
  const figure = [n % 9, n % 90, n % 900, (n % 90) * 100, (n % 900) * 1000][n % 5] ?? 0;
  return pick(wordings, n >> 1)
    .replace('#', String(figure + 2).replace(/(?=(\d{3})+$)(?!^)/g, ','))
    .replace('NOUN', pick(nouns, n >> 3))
    .replace('VERB', pick(verbs, n >> 5))
    .replace('PLACE', pick(places, n >> 7))
    .replace('PERSON', pick(persons, n >> 6));
}

/** What a report says of one fact: numbers that choose the fact, its wording and its figure. A fact beyond the story's is an aside. */
export interface Choice {
  readonly fact: number;
  readonly wording: number;
  readonly figure: number;
}

export interface Draft {
  readonly choices: readonly Choice[];
  /** Hours after the event. */
  readonly hour: number;
}

const SPEAKERS = [
  '',
  '',
  '',
  'Mayor Ilse Corvin said: ',
  'According to the agency Panfax, ',
  'Spokesman Jan Todor said ',
];

/** A report of the story: headline, opening, a sentence a choice, two or three to a paragraph. */
export function writeReport(story: Story, id: string, { choices, hour }: Draft): Report {
  const sentences = choices.map(({ fact, wording, figure }, n) => {
    const chosen = fact % (2 * story.facts.length);
    if (chosen >= story.facts.length) return aside(fact * 10_007 + wording * 101 + figure);
    const { wordings, figures } = pick(story.facts, chosen);
    const said = pick(wordings, wording).replace('#', pick(figures, figure));
    const whole = pick(SPEAKERS, fact + wording + figure + n) + said;
    return whole.charAt(0).toUpperCase() + whole.slice(1);
  });
  const paragraphs = sentences.reduce((text, sentence, n) => text + (n % 3 === 0 ? '\n\n' : ' ') + sentence, '');
  const date = new Date(Date.UTC(2023, 9, 2) + hour * 3_600_000).toISOString();
  return {
    id,
    outlet: `Outlet ${id}`,
    title: story.title,
    published: { date, basis: 'stated' },
    credits: hour % 5 === 0 ? ['Panfax'] : [],
    text: `${story.title}\n\n${story.opening}${paragraphs}`,
  };
}

/** The same numbers for the same seed, for texts that must not change from run to run. */
export function randomOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** So many reports of one story with so many sentences each. */
export function writeEvent(seed: number, reports: number, sentences: number): Report[] {
  const random = randomOf(seed);
  const story = pick(STORIES, seed);
  return Array.from({ length: reports }, (_, n) =>
    writeReport(story, `r${n}`, {
      hour: random(90),
      choices: Array.from({ length: sentences }, () => ({ fact: random(99), wording: random(99), figure: random(99) })),
    }),
  );
}

const number = fc.nat({ max: 996 });
const draft: fc.Arbitrary<Draft> = fc.record({
  hour: fc.nat({ max: 120 }),
  choices: fc.array(fc.record({ fact: number, wording: number, figure: number }), { minLength: 3, maxLength: 9 }),
});

/** Between so many reports of one event, as any newsrooms might write them. */
export const events = (least: number, most: number): fc.Arbitrary<Report[]> =>
  fc
    .tuple(fc.nat({ max: STORIES.length - 1 }), fc.array(draft, { minLength: least, maxLength: most }))
    .map(([story, drafts]) => drafts.map((one, n) => writeReport(pick(STORIES, story), `r${n}`, one)));
