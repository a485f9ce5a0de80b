import { describe, expect, test } from 'vitest';
import { areAkin, conflicts, eventClass, eventClasses } from '../../src/match/lexicon/events';
import { verbNearness } from '../../src/match/lexicon/nearness';

const CLASSES = `
  kill: kill die dead death fatality slain
  injure: injure wound hurt injured
  hospitalise: hospitalise hospitalize
  infect: infect infection case
  vaccinate: vaccinate inoculate
  missing: missing vanish unaccounted
  arrest: arrest detain custody
  charge: charge indict
  convict: convict guilty
  sentence: sentence jail
  rescue: rescue save
  evacuate: evacuate flee displace homeless
  destroy: destroy level flatten
  collapse: collapse
  damage: damage
  deploy: deploy send dispatch reinforce station
  withdraw: withdraw pull_back
  decrease: cut reduce decrease drop fall
  increase: raise increase rise grow
  hire: hire employ
  dismiss: lay_off laid-off dismiss layoff
  sell: sell
  buy: buy acquire purchase
  pay: pay
  earn: earn profit
  lose: lose loss
  win: win
  score: score
  invest: fund invest
  vote: vote turnout
  elect: elect
  protest: protest demonstrate
  attend: attend
  launch: launch
  build: build
  fine: fine
  award: award
`;

describe('eventClass', () => {
  const rows = CLASSES.trim()
    .split('\n')
    .flatMap((line) => {
      const [kind = '', words = ''] = line.trim().split(': ');
      return words.split(' ').map((word) => [word.replaceAll('_', ' '), kind] as const);
    });

  test.each(rows)('reads %s as %s', (word, kind) => {
    expect(eventClass(word)).toBe(kind);
  });

  test('is undefined for a word that says nothing of what is counted', () => {
    for (const word of ['say', 'blue', 'constructor', '']) expect(eventClass(word)).toBeUndefined();
  });

  test('keeps every reading of an ambiguous word', () => {
    expect(eventClasses('fire')).toEqual(expect.arrayContaining(['shoot', 'dismiss']));
    expect(eventClasses('strike')).toEqual(expect.arrayContaining(['attack', 'walk_out']));
  });
});

describe('conflicts', () => {
  test.each([
    ['kill', 'injure'],
    ['kill', 'missing'],
    ['arrest', 'kill'],
    ['arrest', 'charge'],
    ['convict', 'acquit'],
    ['increase', 'decrease'],
    ['hire', 'dismiss'],
    ['deploy', 'withdraw'],
    ['earn', 'lose'],
    ['export', 'import'],
    ['infect', 'recover'],
    ['approve', 'reject'],
  ])('holds %s and %s to exclude each other, both ways round', (a, b) => {
    expect(conflicts(a, b)).toBe(true);
    expect(conflicts(b, a)).toBe(true);
  });

  test.each([
    ['destroy', 'damage'],
    ['injure', 'hospitalise'],
    ['rescue', 'evacuate'],
    ['buy', 'sell'],
    ['kill', 'shoot'],
    ['kill', 'kill'],
    ['kill', 'nonsense'],
  ])('lets %s and %s be said of one figure', (a, b) => {
    expect(conflicts(a, b)).toBe(false);
  });

  test('never holds for classes that are akin, nor for a class and itself', () => {
    const kinds = [...new Set(CLASSES.match(/[a-z]+(?=:)/g))];
    expect(kinds.length).toBeGreaterThan(30);
    for (const a of kinds) for (const b of kinds) expect(conflicts(a, b) && (areAkin(a, b) || a === b)).toBe(false);
  });
});

describe('verbNearness', () => {
  test.each([
    ['kill', 'die'],
    ['send', 'deploy'],
    ['cut', 'reduce'],
    ['buy', 'acquire'],
    ['detain', 'arrest'],
    ['fire', 'dismiss'],
    ['need', 'require'],
    ['permit', 'allow'],
  ])('takes %s and %s for the same', (a, b) => {
    expect(verbNearness(a, b)).toBeGreaterThanOrEqual(0.75);
    expect(verbNearness(b, a)).toBe(verbNearness(a, b));
  });

  test.each([
    ['destroy', 'damage'],
    ['rescue', 'evacuate'],
    ['shoot', 'kill'],
  ])('takes %s and %s for neither the same nor unlike', (a, b) => {
    expect(verbNearness(a, b)).toBeGreaterThan(0.3);
    expect(verbNearness(a, b)).toBeLessThan(0.75);
  });

  test.each([
    ['kill', 'injure'],
    ['rise', 'fall'],
    ['deploy', 'withdraw'],
    ['buy', 'sell'],
    ['eat', 'deploy'],
    ['sing', 'require'],
    ['frobnicate', 'kill'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(verbNearness(a, b)).toBe(0);
  });

  test('is 1 for a verb and itself', () => {
    expect(verbNearness('frobnicate', 'frobnicate')).toBe(1);
  });
});
