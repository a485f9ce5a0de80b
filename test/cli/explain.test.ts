import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { WEIGHTS } from '../../src/match/weights';
import { commandLine, type CommandLine } from './bundle';

// Each call starts a process, which takes seconds on a machine that is at work.
vi.setConfig({ testTimeout: 60_000 });

const HARBOUR = `Fire destroys warehouses in Port Veland

A fire in the harbour of Port Veland destroyed 12 warehouses on Saturday, fire chief Marta Olsen said. About 300 people had to leave
their homes, and 7 firefighters were injured. Six engines came by sea. The harbour is 41 metres deep.`;
const HARBOUR_TOO = `Port Veland harbour blaze

Fire chief Marta Olsen said 12 warehouses in the harbour of Port Veland were destroyed on Saturday. Some 450 people had to leave
their homes. Seven firefighters were injured.`;
const ELSEWHERE = `Parliament passes budget

The parliament of Lorvania passed a budget of 3 billion crowns on Tuesday. Ministers said taxes would fall by 2 per cent.`;

interface Explained {
  figures: {
    text: string;
    status: string;
    because?: string;
    counted?: string;
    speaker?: string;
    predicate: string[];
    matches?: { report: string; because: string }[];
    group: { report: string; phrase: string }[];
    candidates: {
      text: string;
      report: string;
      score: number;
      outcome: string;
      needs?: number;
      lead?: number;
      evidence: { row: string; strength: number; worth: number }[];
    }[];
  }[];
  notCompared: { report: string; why: string }[];
}

describe('crosstally explain', () => {
  let line: CommandLine;
  beforeAll(async () => {
    line = await commandLine({ 'one.txt': HARBOUR, 'two.txt': HARBOUR_TOO, 'three.txt': ELSEWHERE });
  });
  afterAll(() => line.remove());

  const explained = (...more: string[]): Explained =>
    JSON.parse(
      line.run(['explain', 'one.txt', '--json', ...more, '--against', 'two.txt', 'three.txt']).stdout,
    ) as Explained;
  const figure = (text: string): Explained['figures'][number] => {
    const found = explained('--figure', text).figures[0];
    if (!found) throw new Error(`${text} is not explained`);
    return found;
  };

  it('says of a compared figure how it was read, with what it was joined and why that is a difference', () => {
    const people = figure('300');
    expect(people).toMatchObject({ status: 'diverges', counted: 'people' });
    expect(people.predicate).toContain('leave');
    expect(people.group).toEqual([{ report: 'two', phrase: expect.stringContaining('450') as string }]);
    expect(people.matches?.[0]?.because).toMatch(/300.*450/);
    expect(people.candidates[0]).toMatchObject({ report: 'two', text: 'Some 450', outcome: 'joined' });
    expect(people.candidates[0]?.needs).toBeGreaterThan(0);
  });

  it('gives evidence by rows of the table of weights, which sums up to the score', () => {
    for (const { score, evidence } of explained().figures.flatMap(({ candidates }) => candidates)) {
      expect(evidence.length).toBeGreaterThan(0);
      for (const { row, strength, worth } of evidence) expect(worth).toBeCloseTo((WEIGHTS[row] ?? NaN) * strength, 1);
      expect(evidence.reduce((sum, { worth }) => sum + worth, 0)).toBeCloseTo(score, 1);
    }
  });

  it('says of a figure that was left what came nearest, and that it was not near enough', () => {
    const depth = figure('41');
    expect(depth).toMatchObject({ status: 'unmatched', group: [] });
    expect(depth.because).not.toBe('');
    const engines = figure('Six');
    expect(engines.status).toBe('unmatched');
    expect(engines.candidates.length).toBeGreaterThan(0);
    for (const { outcome } of engines.candidates) expect(outcome).not.toBe('joined');
  });

  it('agrees with check about every figure', () => {
    const checked = JSON.parse(
      line.run(['check', 'one.txt', '--json', '--against', 'two.txt', 'three.txt']).stdout,
    ) as Explained;
    expect(explained().figures.map(({ text, status }) => [text, status])).toEqual(
      checked.figures.map(({ text, status }) => [text, status]),
    );
  });

  it('names reports that were not compared at all', () => {
    expect(explained().notCompared).toEqual([{ report: 'three', why: 'not held to be about the same event' }]);
  });

  it('explains the figure at an offset alone', () => {
    const at = String(HARBOUR.indexOf('12'));
    const { stdout } = line.run(['explain', 'one.txt', '--at', at, '--against', 'two.txt']);
    expect(stdout).toContain('“12” at');
    expect(stdout).toContain('1 explained here');
  });

  it('prints for people the reading, the candidates with their evidence, and the verdict', () => {
    const { stdout, status } = line.run(['explain', 'one.txt', '--figure', '300', '--against', 'two.txt']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/“About 300” at \d+ to \d+, in “.*”: diverges/);
    expect(stdout).toMatch(/read as .*counted: people/);
    expect(stdout).toMatch(/terms \+\d/);
    expect(stdout).toContain('held to be one quantity');
  });

  it.each([
    [['explain', 'one.txt', '--against', 'bad.txt']],
    [['explain', 'bad.txt', '--json', '--against', 'one.txt']],
    [['check', 'bad.txt', '--against', 'one.txt']],
    [['explain', 'one.txt', '--figure', '\u001b[2J', '--against', 'two.txt']],
  ])('lets nothing that a page says act on the terminal: %j', (args) => {
    const bad = 'Some \u001b]0;owned\u0007\u202e450 \u001b[31mpeople\u009b2J had to leave their homes.';
    writeFileSync(join(line.folder, 'bad.txt'), `${HARBOUR_TOO}\n\n${bad}\n`);
    const { stdout, stderr } = line.run(args);
    expect(stdout + stderr).not.toBe('');
    // eslint-disable-next-line no-control-regex -- they are what is looked for
    expect(stdout + stderr).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
  });

  it.each([
    ['a page that is not there', ['none.txt', '--against', 'two.txt'], 'cannot read none.txt: no such file'],
    ['a report that is not there', ['one.txt', '--against', 'none.txt'], 'cannot read none.txt: no such file'],
    ['no reports', ['one.txt'], 'explain takes one PAGE, and REPORTs after --against'],
    [
      'a figure that is not there',
      ['one.txt', '--figure', '999', '--against', 'two.txt'],
      'no figure with “999” is read',
    ],
    ['no offset', ['one.txt', '--at', 'here', '--against', 'two.txt'], '--at takes an offset'],
  ])('says in one line what is wrong with %s, and exits 2', (_name, args, message) => {
    const { status, stderr, stdout } = line.run(['explain', ...args]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(message);
  });
});
