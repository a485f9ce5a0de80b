import { parseFigure } from './figure';
import {
  CARDINALS,
  DENOMINATORS,
  MAGNITUDES,
  SUFFIXES,
  UNIT_FIRST,
  VAGUE_PLURALS,
  VAGUE_SMALL,
  VULGAR,
} from './lexicon/number-words';
import { isPlural } from './lemma';
import type { Token } from './tokens';

/** A number as read off tokens `from`..`to` (half-open), without sign, hedge or unit. */
export interface Numeral {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly form: 'point' | 'vague';
  /** Numerator and denominator of what is written as a fraction of a whole: two-thirds, half, a quarter. */
  readonly fraction?: readonly [number, number];
  /** True where words, not digits, were written. */
  readonly worded: boolean;
  /** True where a magnitude word or suffix was written. */
  readonly scaled: boolean;
  /** What the number would be without its magnitude, for "1 to 2 thousand". */
  readonly scale: number;
}

const isHyphen = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.kind === 'mark' &&
  (token.text === '-' || token.text === '‐' || token.text === '‑' || token.text === '–');

const glued = (tokens: readonly Token[], i: number): boolean => tokens[i]?.gap === false;

/** The word at `i`, past a hyphen that joins it to the token before, with its index. */
function joined(tokens: readonly Token[], i: number): { word: string; at: number } {
  const at = isHyphen(tokens[i]) && glued(tokens, i) && glued(tokens, i + 1) ? i + 1 : i;
  const token = tokens[at];
  return { word: token?.kind === 'word' ? token.lower : '', at };
}

/** Power of ten that the last non-zero digit of a whole number counts: 100 for 8,400. */
export function stepOf(value: number): number {
  if (!Number.isFinite(value) || value <= 0) return 1;
  let step = 1;
  while (step < 1e18 && value % (step * 10) === 0) step *= 10;
  return step;
}

const rounded = (value: number): number => (Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)));

/**
 * Reads the number that starts at token `i`: digits or words, with fraction and magnitude ("8,350", "10 1/2", "4.5 million", "two
 * hundred and five", "one and a half thousand", "half a million", "several hundred", "dozens"). `undefined` where none starts.
 */
export function readNumeral(tokens: readonly Token[], i: number): Numeral | undefined {
  const token = tokens[i];
  if (!token) return undefined;
  if (token.kind === 'number') return readDigits(tokens, i);
  if (token.kind !== 'word') return undefined;
  return readVague(tokens, i) ?? readFraction(tokens, i) ?? readCardinal(tokens, i);
}

function readDigits(tokens: readonly Token[], i: number): Numeral | undefined {
  const token = tokens[i] as Token;
  const vulgar = VULGAR.get(token.text);
  if (vulgar !== undefined) return scale(tokens, { from: i, to: i + 1, value: vulgar, step: 0.01, worded: false });
  const figure = parseFigure(token.text);
  if (!figure) return undefined;
  let { value, step } = figure;
  let to = i + 1;
  const power = powerOfTen(tokens, to);
  if (power)
    return scale(tokens, {
      from: i,
      to: power.to,
      value: rounded(value * power.factor),
      step: step * power.factor,
      worded: false,
    });
  const half = VULGAR.get(tokens[to]?.text ?? '');
  if (half !== undefined) {
    value += half;
    step = 0.01;
    to++;
  } else {
    // "1/2" alone, or after a whole number: "10 1/2", "10-1/2".
    const whole = isHyphen(tokens[to]) && glued(tokens, to) && glued(tokens, to + 1) ? to + 1 : to;
    const own = simpleFraction(tokens, i);
    const mixed = tokens[to]?.text === '/' ? undefined : simpleFraction(tokens, whole);
    if (own !== undefined && !(tokens[i + 3]?.text === '/' && glued(tokens, i + 3))) {
      return scale(tokens, { from: i, to: i + 3, value: own, step: 0.01, worded: false });
    }
    if (mixed !== undefined) {
      value += mixed;
      step = 0.01;
      to = whole + 3;
    }
  }
  return scale(tokens, { from: i, to, value, step, worded: false });
}

/** "× 10^23", "x 10−30" behind a figure. */
function powerOfTen(tokens: readonly Token[], i: number): { factor: number; to: number } | undefined {
  const sign = tokens[i]?.text;
  if ((sign !== '×' && sign !== 'x' && sign !== '*') || tokens[i + 1]?.text !== '10') return undefined;
  let at = i + 2;
  if (tokens[at]?.text === '^' && glued(tokens, at)) at++;
  const negative = /^[-−–]$/.test(tokens[at]?.text ?? '') && glued(tokens, at);
  if (negative) at++;
  const exponent = tokens[at];
  if (!exponent || exponent.gap || !/^\d{1,2}$/.test(exponent.text)) return undefined;
  return { factor: Number(`1e${negative ? '-' : ''}${exponent.text}`), to: at + 1 };
}

/** Denominators that a slash is read as a fraction with; others are dates, votes, scores. */
const BOTTOMS = new Set([2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 128]);

/** "1/2", "3/4", "5/8": digits, a slash and a small even denominator, with nothing between. */
function simpleFraction(tokens: readonly Token[], i: number): number | undefined {
  const [a, slash, b] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (
    a?.kind !== 'number' ||
    b?.kind !== 'number' ||
    (slash?.text !== '/' && slash?.text !== '⁄') ||
    slash.gap ||
    b.gap
  )
    return undefined;
  const [top, bottom] = [Number(a.text), Number(b.text)];
  if (!(top > 0 && top < bottom) || !BOTTOMS.has(bottom)) return undefined;
  return top / bottom;
}

interface Start {
  from: number;
  to: number;
  value: number;
  step: number;
  worded: boolean;
}

/** Takes in magnitudes after a number: "4.5 million", "3.4bn", "1.8 billion-", "2 dozen", "5 hundred thousand". */
function scale(tokens: readonly Token[], start: Start): Numeral {
  let { value, step, to } = start;
  let factor = 1;
  const and = !start.worded || tokens[to]?.lower !== 'and' ? 0 : half(tokens, to);
  if (and) {
    value += and.value;
    step = 0.1;
    to = and.to;
  } else if (!start.worded && tokens[to]?.lower === 'and') {
    const more = half(tokens, to);
    if (more) {
      value += more.value;
      step = 0.1;
      to = more.to;
    }
  }
  if (!start.worded && to === start.to && isMillions(tokens, to)) {
    factor = 1e6;
    to++;
  }
  for (let rounds = 0; rounds < 3 && factor !== 1e6; rounds++) {
    const { word, at } = joined(tokens, to);
    const suffix =
      to === start.to && glued(tokens, to) && tokens[to]?.kind === 'word'
        ? SUFFIXES.get(tokens[to]?.text ?? '')
        : undefined;
    const spaced = /^(?:mn|bn|tn|mln|bln|trn)$/.test(word) ? SUFFIXES.get(word) : undefined;
    const times =
      MAGNITUDES.get(word) ??
      plainPlural(word, tokens, at) ??
      spaced ??
      (UNIT_FIRST.has(tokens[to]?.text ?? '') ? undefined : suffix);
    if (times === undefined || (word === 'gross' && tokens[at + 1]?.lower !== 'of')) break;
    factor *= times;
    to = at + 1;
    if (suffix !== undefined) break;
  }
  const scaled = factor !== 1;
  const result = rounded(value * factor);
  return {
    from: start.from,
    to,
    low: result,
    high: result,
    step: rounded(step * (factor === 12 ? 12 : factor)),
    form: 'point',
    worded: start.worded,
    scaled,
    scale: factor,
  };
}

/** What a length in metres may stand before: "5m long", "5m waves". */
const MEASURED = new Set(
  (
    'long tall high wide deep away apart waves walls towers banks hurdles yachts boats ships sprints races dashes heats finals lengths strides intervals steps cubes squares cliffs fences ' +
    'columns above below'
  ).split(' '),
);

/** "4.5m voters": an "m" that touches the figure is a million before a plural noun. */
function isMillions(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]?.text !== 'm' || !glued(tokens, i)) return false;
  const next = tokens[i + 1];
  return next?.kind === 'word' && next.gap && !MEASURED.has(next.lower) && isPlural(next.lower);
}

/** "5 millions", "20 thousands": learners' plurals, only behind digits or number words and not before "of". */
function plainPlural(word: string, tokens: readonly Token[], at: number): number | undefined {
  if (word.length < 7 || !word.endsWith('s') || tokens[at + 1]?.lower === 'of') return undefined;
  return MAGNITUDES.get(word.slice(0, -1));
}

/** "and a half", "and three quarters" behind a number. */
function half(tokens: readonly Token[], i: number): { value: number; to: number } | undefined {
  const next = tokens[i + 1]?.lower ?? '';
  const last = joined(tokens, i + 2);
  const bottom = DENOMINATORS.get(last.word);
  if (bottom === undefined) return undefined;
  const top = next === 'a' || next === 'an' ? 1 : CARDINALS.get(next);
  if (top === undefined || top >= bottom) return undefined;
  // "one and a third person": a third is an ordinal there; halves and quarters are safe.
  if (bottom !== 2 && bottom !== 4 && next === 'a') return undefined;
  return { value: top / bottom, to: last.at + 1 };
}

/** Index where a leading "a" or "an" of "a hundred", "a couple" stands, or `i` itself. */
function withArticle(tokens: readonly Token[], i: number): number {
  const before = tokens[i - 1];
  return before?.kind === 'word' && (before.lower === 'a' || before.lower === 'an') ? i - 1 : i;
}

function readCardinal(tokens: readonly Token[], i: number): Numeral | undefined {
  const first = (tokens[i] as Token).lower;
  const small = CARDINALS.get(first);
  const article = first === 'a' || first === 'an';
  let at = i;
  if (article) {
    const { word } = joined(tokens, i + 1);
    if (!MAGNITUDES.has(word) || word === 'gross') return undefined;
    at = i + 1;
  } else if (small === undefined && !MAGNITUDES.has(first)) {
    return undefined;
  } else if (small === undefined && (first === 'gross' || first === 'lac' || tokens[i - 1]?.lower === "'s")) {
    return undefined;
  }
  let total = 0;
  let current = 0;
  let last = 1;
  let large = 1;
  let to = at;
  let scaled = false;
  let open = true;
  for (;;) {
    const { word, at: here } = to === at ? { word: (tokens[at] as Token).lower, at } : joined(tokens, to);
    const cardinal = CARDINALS.get(word);
    const magnitude = MAGNITUDES.get(word);
    if (cardinal !== undefined && open && fits(current, cardinal)) {
      current += cardinal;
      last = cardinal >= 20 ? 10 : 1;
      to = here + 1;
      open = cardinal >= 20;
    } else if (
      magnitude !== undefined &&
      word !== 'gross' &&
      (magnitude === 100 || magnitude === 12 || magnitude !== last)
    ) {
      if (magnitude === 100) current = (current || 1) * 100;
      else if (magnitude === 12) current = (current || 1) * 12;
      else {
        // "two hundred thousand million": a larger magnitude takes all before it, a smaller one only its own part.
        const all = total > 0 && magnitude > large;
        total = all ? (total + current) * magnitude : total + (current || 1) * magnitude;
        current = 0;
        large = magnitude;
      }
      last = magnitude;
      scaled = true;
      to = here + 1;
      open = true;
    } else if (word === 'and' && scaled && follows(tokens, here + 1)) {
      to = here + 1;
      open = true;
    } else break;
  }
  if (to === at) return undefined;
  const value = total + current;
  const tail = half(tokens, to);
  const start: Start = { from: i, to, value, step: stepOf(value), worded: true };
  if (tokens[to]?.lower === 'and' && tail) return scale(tokens, start);
  if (tokens[to]?.lower === 'point') return decimals(tokens, start) ?? finish(start, scaled, last);
  return finish(start, scaled, last);
}

function finish(start: Start, scaled: boolean, last: number): Numeral {
  return {
    from: start.from,
    to: start.to,
    low: start.value,
    high: start.value,
    step: start.step,
    form: 'point',
    worded: true,
    scaled,
    scale: scaled ? last : 1,
  };
}

/** True where a cardinal may be added: "twenty" + "five", "hundred" + "six", never "six" + "seven". */
function fits(current: number, next: number): boolean {
  if (current === 0) return true;
  if (current % 100 === 0) return true;
  return current % 10 === 0 && current % 100 >= 20 && next < 10 && next > 0;
}

/** After "and": a number below a hundred that is not a quantity of its own ("two hundred and five", not "a hundred and two hundred"). */
function follows(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token?.kind !== 'word' || !CARDINALS.has(token.lower)) return false;
  const next = joined(tokens, i + 1).word;
  return !MAGNITUDES.has(next) || next === 'thousand';
}

/** "three point five": digits said one by one. */
function decimals(tokens: readonly Token[], start: Start): Numeral | undefined {
  let to = start.to + 1;
  let digits = '';
  while (digits.length < 12) {
    const digit = CARDINALS.get(tokens[to]?.lower ?? '');
    if (digit === undefined || digit > 9) break;
    digits += String(digit);
    to++;
  }
  if (!digits) return undefined;
  return scale(tokens, {
    ...start,
    to,
    value: Number(`${start.value}.${digits}`),
    step: Number(`1e-${digits.length}`),
  });
}

const PLAIN_HALF = new Set([
  'of',
  'the',
  'a',
  'an',
  'its',
  'their',
  'his',
  'her',
  'our',
  'my',
  'your',
  'that',
  'those',
  'these',
  'all',
  'what',
  'as',
  'were',
  'are',
  'is',
  'was',
  'have',
  'had',
  'said',
  'say',
  'believe',
  'think',
  'would',
  'do',
  'did',
  'from',
  'to',
  'in',
  'by',
]);
const AFTER_THIRD = new Set([
  'of',
  'more',
  'less',
  'fewer',
  'higher',
  'lower',
  'larger',
  'smaller',
  'to',
  'from',
  'in',
  'are',
  'were',
  'have',
  'say',
  'said',
  'since',
  'since',
  'and',
  'or',
  'own',
  'on',
]);

/** "two-thirds", "a third of", "half", "half a million", "three quarters of a billion". Ordinals and quarters of a year are left. */
function readFraction(tokens: readonly Token[], i: number): Numeral | undefined {
  const word = (tokens[i] as Token).lower;
  if (word === 'half') return readHalf(tokens, i);
  // "quarter million", not "the quarter, million-dollar"
  if (word === 'quarter' && /^(?:million|billion)$/.test(tokens[i + 1]?.lower ?? ''))
    return portion(tokens, withArticle(tokens, i), i + 1, 1, 4);
  const next = joined(tokens, i + 1);
  const bottom = DENOMINATORS.get(next.word);
  if (bottom === undefined || bottom === 2) return undefined;
  const article = word === 'a' || word === 'an';
  const top = article ? 1 : CARDINALS.get(word);
  if (top === undefined || top >= bottom || top === 0) return undefined;
  const plural = next.word.endsWith('s');
  if (top > 1 !== plural) return undefined;
  const after = tokens[next.at + 1];
  if (article || (top === 1 && next.at === i + 1)) {
    const ends = after === undefined || after.kind === 'mark' || after.kind === 'break';
    const before = tokens[i - 1]?.lower ?? '';
    const bound =
      before === 'by' ||
      before === 'than' ||
      before === 'nearly' ||
      before === 'almost' ||
      before === 'about' ||
      before === 'to';
    if (!(after && AFTER_THIRD.has(after.lower)) && !(ends && bound)) return undefined;
    if (bottom === 4 && after?.lower !== 'of' && !bound && after?.lower !== 'more') return undefined;
  }
  if (
    plural &&
    bottom === 4 &&
    after?.lower !== 'of' &&
    !MAGNITUDES.has(after?.lower ?? '') &&
    !isHyphen(tokens[i + 1])
  ) {
    // "three quarters" without "of" is a span of nine months unless a whole is in sight.
    return undefined;
  }
  return portion(tokens, i, next.at + 1, top, bottom);
}

function readHalf(tokens: readonly Token[], i: number): Numeral | undefined {
  const before = tokens[i - 1];
  const previous = before?.kind === 'word' ? before.lower : '';
  if (
    /^(?:first|second|latter|other|better|1st|2nd|this|last|next|each|either|top|bottom|northern|southern|eastern|western|lower|upper|opening|final)$/.test(
      previous,
    )
  )
    return undefined;
  if (previous === 'the' && tokens[i + 1]?.lower !== 'a') return undefined;
  const next = tokens[i + 1];
  if (isHyphen(next) && glued(tokens, i + 1)) {
    const after = tokens[i + 2]?.lower ?? '';
    const unit =
      /^(?:hour|mile|million|billion|dozen|century|inch|percent|point|pint|ton|litre|metre|kilometre|kilometer|day|year|acre|gallon|pound)$/;
    return unit.test(after) ? portion(tokens, i, MAGNITUDES.has(after) ? i + 1 : i + 2, 1, 2) : undefined;
  }
  if (next?.kind === 'word' && !PLAIN_HALF.has(next.lower) && !MAGNITUDES.has(next.lower) && previous !== 'a')
    return undefined;
  if (
    (previous === 'and' ||
      (next?.kind !== 'word' && !/^(?:by|than|nearly|almost|about|in|to|a|or|around|roughly)$/.test(previous))) &&
    tokens[i - 2]?.kind !== 'mark'
  )
    return undefined;
  if (previous === 'in' || (previous === 'and' && next?.lower !== 'of' && next?.lower !== 'the')) return undefined;
  if (previous === 'a' && next?.lower === 'of') return undefined;
  return portion(tokens, previous === 'a' ? i - 1 : i, i + 1, 1, 2);
}

/** A fraction, which a following magnitude ("half a million", "three quarters billion") or unit turns into a plain number. */
function portion(tokens: readonly Token[], from: number, to: number, top: number, bottom: number): Numeral {
  const of = tokens[to]?.lower === 'of' ? to + 1 : to;
  const article = tokens[of]?.lower === 'a' || tokens[of]?.lower === 'an' ? of + 1 : of;
  const magnitude = MAGNITUDES.get(joined(tokens, article).word);
  const direct = of === to || article !== of;
  if (magnitude !== undefined && direct && joined(tokens, article).word !== 'gross') {
    const value = rounded((top / bottom) * magnitude);
    return {
      from,
      to: joined(tokens, article).at + 1,
      low: value,
      high: value,
      step: magnitude / 10,
      form: 'point',
      worded: true,
      scaled: true,
      scale: magnitude,
    };
  }
  return {
    from,
    to,
    low: top / bottom,
    high: top / bottom,
    step: 0.01,
    form: 'point',
    fraction: [top, bottom],
    worded: true,
    scaled: false,
    scale: 1,
  };
}

/** "dozens", "tens of thousands", "several hundred", "a few", "a couple of thousand". */
function readVague(tokens: readonly Token[], i: number): Numeral | undefined {
  const word = (tokens[i] as Token).lower;
  const plural = VAGUE_PLURALS.get(word);
  if (plural) return readPlural(tokens, i, plural);
  const range = VAGUE_SMALL.get(word);
  if (!range) return undefined;
  const from = word === 'several' ? i : withArticle(tokens, i);
  if ((word === 'couple' || word === 'handful') && from === i) return undefined;
  if (
    word === 'few' &&
    from === i &&
    !MAGNITUDES.has(joined(tokens, i + 1).word) &&
    !/^(?:past|last|next|first|these|those)$/.test(tokens[i - 1]?.lower ?? '')
  )
    return undefined;
  const of = tokens[i + 1]?.lower === 'of' ? i + 2 : i + 1;
  const next = joined(tokens, of);
  const single = next.word.endsWith('s') && of === i + 2 ? next.word.slice(0, -1) : next.word;
  const times = single === 'gross' ? undefined : MAGNITUDES.get(single);
  // Dozens run out where hundreds begin: "several dozen" is three to seven of them.
  const small = times === 12 ? ([range[0], Math.min(range[1], 7)] as const) : range;
  if (times === undefined) return vague(from, i + 1, small[0], small[1], 1);
  // "several hundred thousand"
  const more = MAGNITUDES.get(joined(tokens, next.at + 1).word);
  if (more !== undefined && times === 100)
    return vague(
      from,
      joined(tokens, next.at + 1).at + 1,
      small[0] * times * more,
      small[1] * times * more + 99 * more,
      times * more,
    );
  return vague(from, next.at + 1, small[0] * times, small[1] * times, times);
}

function readPlural(tokens: readonly Token[], i: number, [low, high]: readonly [number, number]): Numeral | undefined {
  const word = (tokens[i] as Token).lower;
  const before = tokens[i - 1]?.lower ?? '';
  if (
    word === 'scores' &&
    (tokens[i + 1]?.lower !== 'of' || before === 'test' || before === 'the' || before === 'their')
  )
    return undefined;
  if (tokens[i + 1]?.lower === 'of') {
    const next = VAGUE_PLURALS.get(tokens[i + 2]?.lower ?? '');
    const single = MAGNITUDES.get((tokens[i + 2]?.lower ?? '').slice(0, -1));
    if (next && single !== undefined)
      return vague(
        i,
        i + 3,
        low * single,
        (high + (word === 'tens' || word === 'hundreds' ? 1 : 0)) * single - 1,
        single,
      );
  }
  if (word === 'tens') return undefined;
  return vague(i, i + 1, low, high, 1);
}

function vague(from: number, to: number, low: number, high: number, step: number): Numeral {
  return { from, to, low, high, step, form: 'vague', worded: true, scaled: step > 1, scale: step };
}
