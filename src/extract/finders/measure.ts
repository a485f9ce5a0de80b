import { draft, isDash, isGlued, textAt, wordAt, type Context, type Finder } from '../draft';
import type { Numeral } from '../numeral';
import { DIGITS, NUMBER_WORD, VAGUE_WORD } from '../triggers';
import { readUnit, type ReadUnit } from '../unit';
import { compoundLength } from './compound-length';

/** Measures, durations and ages: "193 km/h", "311 square miles", "five-year", "18-month-old", "98.6 degrees F". */
export const measure: Finder = {
  name: 'measure',
  on: DIGITS | NUMBER_WORD | VAGUE_WORD,
  find(context, i) {
    const numeral = context.numeral(i);
    if (!numeral) return undefined;
    const short = shortAge(context, numeral.to);
    if (short)
      return draft(
        context,
        numeral,
        { kind: 'age', code: 'a', symbol: textAt(context, numeral.to), base: 's', factor: 31557600 },
        numeral.from,
        short,
      );
    const read = scaleAfter(context, numeral.to) ?? readUnit(context, unitPlace(context, numeral));
    if (!read || isNotUnit(context, read, numeral.to)) return undefined;
    if (isSomeDay(context, numeral, read) || isSomeTime(numeral, read)) return { skip: read.to };
    const age = ageAfter(context, read);
    const result = draft(context, numeral, age?.unit ?? read.unit, numeral.from, age?.to ?? read.to);
    return compoundLength(context, result, read) ?? result;
  },
};

const BETWEEN = new Set(
  'more additional extra further full whole straight consecutive successive previous long short solid other calendar working business school'.split(
    ' ',
  ),
);

const SUMMED = /^(?:net|total|combined)$/;

/** Where the unit may stand: behind an adjective ("three consecutive years"), a vague number's "of" ("hundreds of miles"), or a fraction's "of a" ("half a mile", "1/16 of a pint"). */
function unitPlace(context: Context, numeral: Numeral): number {
  const { to } = numeral;
  const word = wordAt(context, to);
  if (BETWEEN.has(word) && readUnit(context, to + 1)?.unit.kind === 'duration') return to + 1;
  // "352 net yards"
  if (SUMMED.test(word) && readUnit(context, to + 1)) return to + 1;
  // "517 rushing yards"
  if (word.length > 5 && word.endsWith('ing') && wordAt(context, to + 1).length > 4 && readUnit(context, to + 1))
    return to + 1;
  // "dozens of hours", but "dozens of foot soldiers"; pounds may be money
  if (numeral.form === 'vague' && word === 'of' && /^(?!pounds$).*s$|^feet$/.test(wordAt(context, to + 1)))
    return to + 1;
  if (numeral.low >= 1 || numeral.low <= 0) return to;
  const of = wordAt(context, to) === 'of' ? to + 1 : to;
  return /^an?$/.test(wordAt(context, of)) ? of + 1 : to;
}

/** "between 50 and 70 on the GPa scale" */
function scaleAfter(context: Context, i: number): ReadUnit | undefined {
  if (wordAt(context, i) !== 'on' || wordAt(context, i + 1) !== 'the') return undefined;
  const read = readUnit(context, i + 2);
  return read && wordAt(context, read.to) === 'scale' ? { ...read, to: read.to + 1 } : undefined;
}

/** "5m people" and "24703m212" have no metres: a count noun or more letters follow the letter. */
function isNotUnit(context: Context, read: ReadUnit, at: number): boolean {
  const after = context.tokens[read.to];
  // "Two F-16s"
  if (
    isDash(after?.text ?? '') &&
    isGlued(context, read.to) &&
    context.tokens[read.to + 1]?.kind === 'number' &&
    read.unit.symbol?.length === 1
  )
    return true;
  if (after && !after.gap && (after.kind === 'number' || (after.kind === 'word' && after.lower !== "'s"))) return true;
  // "2018s" is the possessive of a year whose apostrophe was lost.
  if (textAt(context, at) === 's' && isGlued(context, at) && /^(?:19|20)\d\d$/.test(textAt(context, at - 1)))
    return true;
  return false;
}

const AGED: ReadonlyMap<string, string> = new Map([
  ['a', 'a'],
  ['mo', 'mo'],
  ['wk', 'wk'],
  ['d', 'd'],
  ['h', 'h'],
  ['10.a', '10.a'],
]);

/** Whom a length of life is said of: "a 15-year girl"; "a 30-year man" may be one of his firm. */
const AGED_NOUNS = new Set(['girl', 'boy', 'baby', 'infant', 'toddler', 'woman', 'female', 'male']);

/** "-old", "old", "of age", "yo" behind a duration make it an age. */
function ageAfter(context: Context, read: ReadUnit): ReadUnit | undefined {
  const { code } = read.unit;
  if (!AGED.has(code)) return undefined;
  const at = isDash(textAt(context, read.to)) ? read.to + 1 : read.to;
  const unit = { ...read.unit, kind: 'age' as const };
  if (wordAt(context, at) === 'old' || wordAt(context, at) === 'olds') return { unit, to: at + 1 };
  if (wordAt(context, at) === 'of' && wordAt(context, at + 1) === 'age') return { unit, to: at + 2 };
  // "a 15-year girl": the unit is joined to the number
  return isDash(textAt(context, read.to - 2)) && AGED_NOUNS.has(wordAt(context, at))
    ? { unit, to: read.to }
    : undefined;
}

/** "One day they will meet": no length of time. */
function isSomeDay(context: Context, { worded, low, from }: Numeral, { unit, to }: ReadUnit): boolean {
  // "a zero-day flaw"
  if (worded && low === 0 && unit.code === 'd') return true;
  if (!worded || low !== 1 || unit.code !== 'd' || wordAt(context, from) !== 'one' || to - from !== 2) return false;
  const tag = context.tagOf(to, context.sentence);
  return (
    tag === 'pron' ||
    tag === 'det' ||
    tag === 'name' ||
    (textAt(context, to) === ',' && context.sentences[context.sentence]?.from === from)
  );
}

/** "a few minutes", "several years", "a couple of days" say that some time went by and state no length of it; "several hundred days" does. */
const isSomeTime = ({ form, low, scaled }: Numeral, { unit }: ReadUnit): boolean =>
  form === 'vague' && !scaled && low < 10 && unit.kind === 'duration';

/** "87 yo", "45y/o" of medical notes. */
function shortAge(context: Context, i: number): number | undefined {
  if (wordAt(context, i) === 'yo') return i + 1;
  return wordAt(context, i) === 'y' && textAt(context, i + 1) === '/' && wordAt(context, i + 2) === 'o'
    ? i + 3
    : undefined;
}
