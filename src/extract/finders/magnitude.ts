import type { Unit } from '../../types';
import { draft, isDash, isGlued, textAt, wordAt, type Context, type Finder } from '../draft';
import type { Numeral } from '../numeral';
import { DIGITS, NUMBER_WORD } from '../triggers';

/** The largest magnitude that is read; the strongest earthquake measured had 9.5. */
const MOST = 10;
/** Words looked back over for what is measured: "a quake off the coast measuring 7.6". */
const REACH = 12;

const QUAKE = /^(?:earthquakes?|quakes?|tremors?|aftershocks?|foreshocks?|mainshocks?|temblors?)$/;
/** Scales as seismologists abbreviate them: moment, local, body and surface wave. */
const SCALE = /^M[wLbs]$/;
const HEDGE =
  /^(?:of|about|around|over|under|above|below|nearly|almost|roughly|approximately|at|least|more|less|than|up|to|as|high)$/;

/**
 * Magnitudes of earthquakes, which compare with one another only: "magnitude 6.8", "a 6.8-magnitude quake", "7.1 Mw", "a 6.1 tremor",
 * "5.9 on the Richter scale". Not "two orders of magnitude", "a magnitude ten times larger".
 */
export const magnitude: Finder = {
  name: 'magnitude',
  on: DIGITS | NUMBER_WORD,
  find(context, i) {
    const numeral = context.numeral(i);
    if (!numeral || numeral.form !== 'point' || numeral.scaled || numeral.low > MOST) return undefined;
    const from = before(context, numeral);
    const to = behind(context, numeral.to);
    if (from !== undefined || to !== undefined) {
      const symbol = textAt(context, from ?? (to ?? 0) - 1);
      return draft(context, numeral, unitOf(symbol), from ?? numeral.from, to ?? numeral.to);
    }
    if (!isSaid(context, numeral) && !isReading(context, numeral)) return undefined;
    return {
      ...draft(context, numeral, { ...unitOf(), inferred: true }, numeral.from, numeral.to),
      inferred: ['unit'],
    };
  },
};

const unitOf = (symbol?: string): Unit => ({
  kind: 'measure',
  code: '[S_earthquake]',
  ...(symbol ? { symbol } : {}),
  base: '[S_earthquake]',
  factor: 1,
});

/** "magnitude 6.8", "magnitude-7", "magnitude of 6.8", "Mw 6.8", "an M6.1 quake": the token it starts at. */
function before(context: Context, { from, to }: Numeral): number | undefined {
  const dashed = isDash(textAt(context, from - 1)) && isGlued(context, from) && isGlued(context, from - 1);
  const at = dashed || wordAt(context, from - 1) === 'of' ? from - 2 : from - 1;
  if (isMagnitude(context, at)) return isOther(context, to) ? undefined : at;
  if (SCALE.test(textAt(context, at))) return at;
  const lettered = textAt(context, from - 1) === 'M' && isGlued(context, from);
  return lettered && QUAKE.test(wordAt(context, to)) ? from - 1 : undefined;
}

/** The word at token `i`, but in "orders of magnitude". */
const isMagnitude = (context: Context, i: number): boolean =>
  wordAt(context, i) === 'magnitude' && !(wordAt(context, i - 1) === 'of' && /^orders?$/.test(wordAt(context, i - 2)));

/** "a magnitude 10 times larger", "a magnitude of 5 percent": the number is of something else. */
const isOther = (context: Context, i: number): boolean =>
  /^(?:times|percent|per|%|x)$/.test(textAt(context, i).toLowerCase());

/** "6.8-magnitude", "6.8 magnitude", "6.8 Mw", "6.8 on the Richter scale": the token behind. */
function behind(context: Context, i: number): number | undefined {
  const at = isDash(textAt(context, i)) && isGlued(context, i) && isGlued(context, i + 1) ? i + 1 : i;
  if (wordAt(context, at) === 'magnitude' || SCALE.test(textAt(context, at))) return at + 1;
  const the = wordAt(context, i) === 'on' ? i + 1 : i;
  const scale = wordAt(context, the) === 'the' ? the + 1 : the;
  if (!/^(?:richter|moment|magnitude)$/.test(wordAt(context, scale))) return undefined;
  const name = wordAt(context, scale + 1) === 'magnitude' ? scale + 2 : scale + 1;
  return wordAt(context, name) === 'scale' ? name + 1 : undefined;
}

/** "a magnitude of about 6.8", "a magnitude over 5.0": hedges stand between the word and the number. */
function isSaid(context: Context, { from, to }: Numeral): boolean {
  let k = from - 1;
  while (k > from - 5 && HEDGE.test(wordAt(context, k))) k--;
  return k < from - 1 && isMagnitude(context, k) && !isOther(context, to);
}

/** "a 6.1 tremor", "a quake that measured 7.6": nothing else of a quake is a bare decimal. */
function isReading(context: Context, { from, to, low }: Numeral): boolean {
  if (Number.isInteger(low) && !textAt(context, from).includes('.')) return false;
  if (QUAKE.test(wordAt(context, to))) return true;
  if (context.tokens[to]?.kind === 'word' && /^(?:noun|name)$/.test(context.tagOf(to, context.sentence) ?? ''))
    return false;
  if (!/^(?:measuring|measured|registering|registered)$/.test(wordAt(context, from - 1))) return false;
  for (let k = from - 2; k >= Math.max(from - REACH, 0); k--) if (QUAKE.test(wordAt(context, k))) return true;
  return false;
}
