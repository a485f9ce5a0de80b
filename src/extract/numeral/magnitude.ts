import { isPlural } from '../lemma';
import { MAGNITUDES, SUFFIXES, UNIT_FIRST } from '../lexicon/number-words';
import type { Token } from '../tokens';
import { andPart } from './and-part';
import { glued, joined } from './joined';
import { point, rounded, type Numeral, type Start } from './numeral';

/** Magnitudes that may follow one another: "5 hundred thousand million". */
const MOST_MAGNITUDES = 3;

interface Magnitude {
  readonly factor: number;
  readonly to: number;
}

/** Takes in what follows a number: "4.5 million", "3.4bn", "1.8 billion-", "2 dozen", "5 hundred thousand", "1 and a half million". */
export function addMagnitude(tokens: readonly Token[], start: Start): Numeral {
  const part = andPart(tokens, start.to);
  const whole = part ? { ...start, value: start.value + part.value, step: 0.1, to: part.to } : start;
  const millions = !start.worded && !part && isMillions(tokens, start.to);
  const { factor, to } = millions ? { factor: 1e6, to: start.to + 1 } : readMagnitude(tokens, whole.to, !part);
  return point({ ...whole, to, value: rounded(whole.value * factor), step: rounded(whole.step * factor) }, factor);
}

/** All magnitudes from token `from` on, multiplied; letters only where they are `near`, right behind the figure. */
function readMagnitude(tokens: readonly Token[], from: number, near: boolean): Magnitude {
  let factor = 1;
  let to = from;
  for (let rounds = 0; rounds < MOST_MAGNITUDES; rounds++) {
    const { word, at } = joined(tokens, to);
    const letters = near && to === from ? touchingSuffix(tokens, to) : undefined;
    const times = MAGNITUDES.get(word) ?? learnersPlural(tokens, word, at) ?? spacedSuffix(word) ?? letters;
    if (times === undefined || (word === 'gross' && tokens[at + 1]?.lower !== 'of')) break;
    factor *= times;
    to = at + 1;
    if (letters !== undefined) break;
  }
  return { factor, to };
}

/** "3.4bn", "10k": letters that touch the figure. */
function touchingSuffix(tokens: readonly Token[], i: number): number | undefined {
  const token = tokens[i];
  if (token?.kind !== 'word' || token.gap || UNIT_FIRST.has(token.text)) return undefined;
  return SUFFIXES.get(token.text);
}

/** "3.4 bn": abbreviations that are nothing else may stand apart. */
const spacedSuffix = (word: string): number | undefined =>
  /^(?:mn|bn|tn|mln|bln|trn)$/.test(word) ? SUFFIXES.get(word) : undefined;

/** "5 millions", "20 thousands": only behind digits or number words and not before "of". */
function learnersPlural(tokens: readonly Token[], word: string, at: number): number | undefined {
  if (word.length < 7 || !word.endsWith('s') || tokens[at + 1]?.lower === 'of') return undefined;
  return MAGNITUDES.get(word.slice(0, -1));
}

/** What a length in metres may stand before: "5m long", "5m waves". */
const LONG = new Set(
  (
    'long tall high wide deep away apart waves walls towers banks hurdles yachts boats ships sprints races dashes heats finals lengths strides intervals steps cubes squares cliffs fences ' +
    'columns above below'
  ).split(' '),
);

/** "4.5m voters": an "m" that touches the figure is a million before a plural noun. */
function isMillions(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]?.text !== 'm' || !glued(tokens, i)) return false;
  const next = tokens[i + 1];
  return next?.kind === 'word' && next.gap && !LONG.has(next.lower) && isPlural(next.lower);
}
