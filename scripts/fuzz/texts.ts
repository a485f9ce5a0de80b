/** Texts as news has them, made of parts, and then spoilt: what structure a figure can have, and what may come in between. */
import type { Random } from './random';

const NAMES =
  'Olsen|Marta Vidal|Port Veland|Lorvania|the ministry|police|KFOR|U.S.|St. Ives|Mr. Hale|Acme Inc.|the 3rd Army|Route 66'.split(
    '|',
  );
const NOUNS =
  'people|soldiers|houses|dead|shares|votes|tonnes of grain|per cent of voters|women and children|firefighters|others|of them|homes'.split(
    '|',
  );
const HEDGES =
  '|about |nearly |more than |at least |up to |just under |some |an estimated |as many as |no fewer than |between |roughly '.split(
    '|',
  );
const VERBS =
  'were killed|were injured|rose by|fell to|left|have been deployed|was cut from|voted|said|lost|doubled|is expected to reach|reported'.split(
    '|',
  );
const UNITS =
  '|%| per cent| million| bn|k| km| km/h|°C| mph| kg| sq ft| percentage points| years old| hours|-inch| dollars|p|m| m2|"|\''.split(
    '|',
  );
const NUMBERS =
  '12|4,500|3.4|three|twenty-one|a dozen|hundreds|half|two-thirds|1,200,000|1.2|2023|0|-5|1e9|9.99|a|several hundred|one in five|3-1|5 to 6|5–6|first|21st|½|1¾|007|1.000,5|1 200'.split(
    '|',
  );
const MONEY = '$|€|£|US$|C$|Rs |¥|USD '.split('|');
const WHENS =
  'on Monday|in 2008|on 24 September 2023|at 3:30 pm|by Friday|since 1999|last year|from 9/11 to 24/7|in the 1990s|two days later|at 15.00 GMT|as of Wednesday|in Q3'.split(
    '|',
  );
const BETWEEN = ', |; | and | or |. | (|) | — | from | to | of | than | while |: |\n|\n\n| "|" |’s '.split('|');
/** What a text may hold and nobody thinks of. */
const ODD = [
  '\u0000',
  '\u202e',
  '\u200b',
  '\ufeff',
  '\u00ad',
  '\ud83d',
  '\udc00',
  '👨‍👩‍👧‍👦',
  'é',
  'e\u0301\u0301\u0301',
  '\u00a0',
  '\u2009',
  '٣٤',
  '１２',
  '²',
  '⅞',
  'ﬁ',
  'İ',
  'ß',
  '\r',
  '\t',
  '\v',
  '…',
  '\u2212',
  '€',
  '$1',
  '\\',
  '<b>',
  '&amp;',
  '%s',
  '__proto__',
  'constructor',
  'toString',
  'NaN',
  'Infinity',
  '1'.repeat(400),
  '9,'.repeat(60),
  '('.repeat(80),
  '-'.repeat(120),
  '. '.repeat(80),
  '\n'.repeat(60),
];

const figure = (random: Random): string =>
  `${random.pick(HEDGES)}${random.chance(0.15) ? random.pick(MONEY) : ''}${random.pick(NUMBERS)}${random.pick(UNITS)} ${random.pick(NOUNS)}`;

function sentence(random: Random): string {
  const parts = [random.chance(0.5) ? random.pick(NAMES) : '', figure(random), random.pick(VERBS)];
  for (let i = random.below(4); i > 0; i--)
    parts.push(random.pick(BETWEEN), random.pick([figure, () => random.pick(NAMES), () => random.pick(WHENS)])(random));
  return `${parts.join(' ')}${random.chance(0.9) ? '. ' : ''}`;
}

/** One thing done to a text, as it may happen to one on its way or on purpose. */
const SPOIL: readonly ((text: string, random: Random) => string)[] = [
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => text.slice(random.below(text.length + 1)),
  (text, random) => insert(text, random, random.pick(ODD)),
  (text, random) => insert(text, random, random.pick([...NUMBERS, ...UNITS, ...BETWEEN, ...HEDGES])),
  (text, random) => {
    const [at, length] = [random.below(text.length + 1), random.below(12)];
    return text.slice(0, at) + text.slice(at + length);
  },
  (text, random) => {
    const at = random.below(text.length + 1);
    const part = text.slice(at, at + 1 + random.below(30));
    return insert(text, random, part.repeat(1 + random.below(random.chance(0.05) ? 200 : 4)));
  },
  (text, random) => (random.chance(0.5) ? text.toUpperCase() : text.toLowerCase()),
  (text, random) =>
    text.replaceAll(random.pick([' ', ',', '.', '\n', '-']), random.pick(['', ' ', '\u00a0', '\n', '  '])),
  (text, random) => {
    const words = text.split(' ');
    const [i, j] = [random.below(words.length), random.below(words.length)];
    [words[i], words[j]] = [words[j] ?? '', words[i] ?? ''];
    return words.join(' ');
  },
  (text, random) => insert(text, random, sentence(random)),
  // Any code unit at all, halves of pairs among them.
  (text, random) => insert(text, random, String.fromCharCode(random.below(random.chance(0.5) ? 0x250 : 0x10000))),
];

function insert(text: string, random: Random, part: string): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + part + text.slice(at);
}

/** Sentences of the longest text. */
const MOST_SENTENCES = 200;
/** A text has `n` sentences or more with a chance of n^-TAIL: two in three have one, one in fifty ten or more, one in 4,000 a hundred. */
const TAIL = 1.75;

/** A text of mostly one or two sentences, and rarely very many, in paragraphs. */
export function makeText(random: Random): string {
  let text = '';
  for (let i = Math.min(MOST_SENTENCES, Math.floor((1 - random.next()) ** (-1 / TAIL))); i > 0; i--)
    text += sentence(random) + (random.chance(0.25) ? '\n\n' : '');
  return text;
}

export function spoil(text: string, random: Random, most = 5): string {
  let spoilt = text;
  for (let i = random.below(most + 1); i > 0; i--) spoilt = random.pick(SPOIL)(spoilt, random);
  return spoilt.slice(0, 20_000);
}
