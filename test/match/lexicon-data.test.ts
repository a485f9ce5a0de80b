import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { NOUNS, VERBS } from '../../src/match/lexicon/data';
import { CLASS_OF_LETTER } from '../../src/match/lexicon/classes';
import { CLASS_OF, LIKE, SAME, UNLIKE } from '../../src/match/lexicon/groups';
import { pathBetween, unpack } from '../../src/match/lexicon/tree';

const path = new URL('../../src/match/lexicon/data.ts', import.meta.url);
const file = readFileSync(path, 'utf8');

test('the same WordNet and the same tables give the committed file, byte for byte', () => {
  const script = new URL('../../scripts/lexicon.mjs', import.meta.url).pathname;
  const printed = execFileSync(process.execPath, [script, '--print'], { encoding: 'utf8', maxBuffer: 1 << 24 });
  expect(printed === file).toBe(true);
}, 120_000);

test('the file stays small and carries the licence of WordNet where a bundler keeps it', () => {
  expect(file.length).toBeLessThan(150_000);
  expect(gzipSync(file).length).toBeLessThan(60_000);
  expect(file).toMatch(/^\/\*! @license[^]*Princeton University[^]*\*\//);
});

test.each([
  ['nouns', NOUNS],
  ['verbs', VERBS],
] as const)('the %s unpack to one consistent hierarchy', (_name, packed) => {
  const tree = unpack(packed);
  const words = packed.words.split(' ');
  expect(new Set(words).size).toBe(words.length);
  expect(packed.others.split(' ').length).toBe(words.length);
  for (const word of words)
    for (const meaning of tree.senses(word)) {
      expect(meaning).toBeLessThan(tree.parent.length);
      expect(CLASS_OF_LETTER.has(tree.kind(meaning))).toBe(true);
    }
  tree.parent.forEach((parent, meaning) => expect(parent).toBeLessThan(meaning));
});

test('a path leads over the nearest meaning that takes in both', () => {
  const tree = unpack(NOUNS);
  const [hotel, building, restaurant] = ['hotel', 'building', 'restaurant'].map(
    (word) => tree.senses(word)[0] ?? -1,
  ) as [number, number, number];
  expect(pathBetween(tree, hotel, building)).toEqual({ up: 1, down: 0, top: building });
  expect(pathBetween(tree, hotel, restaurant)?.top).toBe(building);
  const [puppy, dog] = ['puppy', 'dog'].map((word) => tree.senses(word)[0] ?? -1) as [number, number];
  expect(pathBetween(tree, puppy, dog), 'by the second way up').toEqual({ up: 1, down: 0, top: dog });
  expect(pathBetween(tree, hotel, hotel)).toEqual({ up: 0, down: 0, top: hotel });
});

test('the hand-made tables hold at least 150 groups, each of two words or more, and call nothing both same and unlike', () => {
  const same = SAME.trim()
    .split('\n')
    .map((line) => line.split(' '));
  expect(same.length).toBeGreaterThan(150);
  for (const line of [
    ...same,
    ...LIKE.trim()
      .split('\n')
      .map((row) => row.split(' ')),
  ])
    expect(new Set(line).size).toBe(line.length);
  for (const line of same) expect(line.length).toBeGreaterThan(1);
  const unlike = new Set<string>();
  for (const line of UNLIKE.trim().split('\n')) {
    const [first = '', rest = ''] = line.split(': ');
    for (const other of rest.split(' ')) unlike.add(`${first}/${other}`).add(`${other}/${first}`);
  }
  const both = same.flatMap((line) =>
    line.flatMap((a) => line.filter((b) => unlike.has(`${a}/${b}`)).map((b) => `${a}/${b}`)),
  );
  expect(both).toEqual([]);
  const kinds = new Set<string>(CLASS_OF_LETTER.values());
  for (const line of CLASS_OF.trim().split('\n')) expect(kinds.has(line.split(':')[0] ?? '')).toBe(true);
});
