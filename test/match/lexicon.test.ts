import { describe, expect, test } from 'vitest';
import { nounClass, nounNearness } from '../../src/match/lexicon/nearness';

const pairs = (table: string): [string, string][] =>
  table
    .trim()
    .split(/\s+/)
    .map((row) => row.split('/').map((word) => word.replaceAll('_', ' ')) as [string, string]);

const SYNONYMS = pairs(`
  troop/soldier troops/soldier gunman/shooter gunman/attacker attacker/assailant quake/earthquake temblor/quake tremor/earthquake
  policeman/officer cop/police_officer house/home car/automobile employee/worker fatality/victim fatality/death dead/fatality
  inmate/prisoner firefighter/fireman doctor/physician infection/case epidemic/outbreak vaccine/jab hurricane/typhoon flood/flooding
  blaze/fire blast/explosion drone/uav helicopter/chopper ship/vessel plane/aircraft airliner/jet lorry/truck bus/coach
  motorway/highway shop/store plant/factory jail/prison child/kid student/pupil scientist/researcher job/position layoff/job-cut
  strike/walkout company/firm airline/carrier share/stock profit/earnings revenue/turnover wage/salary merger/takeover donor/contributor
  lawmaker/mp candidate/contender vote/ballot protester/demonstrator riot/unrest lawyer/attorney sentence/term robbery/heist
  migrant/immigrant outage/blackout petrol/gasoline fan/supporter fight/bout match/game coach/trainer film/movie singer/vocalist
  astronaut/cosmonaut launch/lift-off tumour/tumor kilometre/kilometer corn/maize neighbour/neighbor photo/photograph
`);

const KINDS = pairs(`
  gunman/man gunman/person soldier/person hotel/building house/building hospital/building bridge/structure truck/vehicle bus/vehicle
  miner/worker nurse/person dog/animal cow/animal bird/penguin village/town victim/person death/person injury/person evacuee/resident
  refugee/migrant militant/insurgent missile/weapon senator/politician job/worker storm/hurricane storm/blizzard flat/home pupil/child
  tanker/ship boat/ferry fish/tuna people/villager casualty/civilian arrest/person cancer/tumour bomb/grenade scientist/physicist
`);

const APART = pairs(`
  person/building soldier/house people/earthquake soldier/dollar house/hour worker/tonne child/percent hospital/patient school/student
  soldier/policeman soldier/civilian police/protester police/gunman gunman/hostage attacker/victim man/woman boy/girl teacher/student
  doctor/patient nurse/doctor passenger/pilot suspect/victim buyer/seller import/export profit/loss win/defeat birth/death
  aftershock/earthquake quake/flood year/month week/day hour/minute euro/dollar metre/foot tonne/ton mile/kilometre car/truck
  plane/helicopter ship/plane dog/cat goal/point round/minute seat/vote share/bond survivor/fatality injured/dead injury/death
  missing/dead prisoner/guard juror/judge election/referendum election/earthquake company/employee team/fan monk/gunman monk/policeman
  bank/river plant/tree fan/ventilator school/fish case/suitcase punch/drink satellite/moon ticket/fine cable/telegram
  rocket/satellite turbine/acre strike/earthquake penalty/spectator museum/passenger volcano/tourist bridge/car home/tree
  mother/father son/daughter employer/employee champion/challenger judge/defendant migrant/tourist colonel/general
`);

describe('nounNearness', () => {
  test.each(SYNONYMS)('takes %s and %s for the same', (a, b) => {
    expect(nounNearness(a, b)).toBeGreaterThanOrEqual(0.75);
  });

  test.each(KINDS)('takes %s and %s for the wider and the narrower word', (a, b) => {
    expect(nounNearness(a, b)).toBeGreaterThanOrEqual(0.5);
    expect(nounNearness(a, b)).toBeLessThan(0.9);
  });

  test.each(APART)('keeps %s and %s apart', (a, b) => {
    expect(nounNearness(a, b)).toBe(0);
  });

  test('is symmetric', () => {
    for (const [a, b] of [...SYNONYMS, ...KINDS, ...APART]) expect(nounNearness(b, a)).toBe(nounNearness(a, b));
  });

  test('is 1 for a word and itself, known or not, and 0 for two unknown words', () => {
    expect(nounNearness('soldier', 'soldier')).toBe(1);
    expect(nounNearness('frobnicator', 'frobnicator')).toBe(1);
    expect(nounNearness('frobnicator', 'zyzzyvan')).toBe(0);
  });

  test('goes by the last of several words, and by the singular of a plural it does not know', () => {
    expect(nounNearness('coal miner', 'miner')).toBe(1);
    expect(nounNearness('ex-soldier', 'soldiers')).toBe(1);
  });

  test('puts synonyms above kinds, and kinds above siblings', () => {
    expect(nounNearness('soldier', 'troop')).toBeGreaterThan(nounNearness('soldier', 'person'));
    expect(nounNearness('storm', 'blizzard')).toBeGreaterThan(nounNearness('blizzard', 'hailstorm'));
    expect(nounNearness('blizzard', 'hailstorm')).toBeGreaterThan(0);
  });

  test('does not take a word that WordNet files under an everyday object for a person', () => {
    for (const thing of ['school', 'home', 'ship', 'tank', 'shell', 'vessel'])
      expect(nounNearness(thing, 'person')).toBe(0);
  });
});

describe('nounClass', () => {
  test.each([
    ['soldier', 'person'],
    ['people', 'person'],
    ['troop', 'person'],
    ['police', 'person'],
    ['gunman', 'person'],
    ['company', 'group'],
    ['house', 'artifact'],
    ['hospital', 'artifact'],
    ['cable', 'artifact'],
    ['earthquake', 'event'],
    ['arrest', 'event'],
    ['death', 'event'],
    ['share', 'money'],
    ['profit', 'money'],
    ['euro', 'money'],
    ['week', 'time'],
    ['tonne', 'measure'],
    ['city', 'place'],
    ['sheep', 'animal'],
    ['whale', 'animal'],
    ['tree', 'plant'],
    ['village', 'place'],
  ])('files %s under %s', (word, kind) => {
    expect(nounClass(word)).toBe(kind);
  });

  test('says nothing of a word that it does not hold', () => {
    expect(nounClass('frobnicator')).toBeUndefined();
  });
});
