import { isDash, textAt, wordAt, type Context, type Draft, type Refiner } from '../draft';
import type { Unit } from '../../types';
import { verbLemma } from '../lemma';
import { CHANGE_VERBS } from '../lexicon/changes';

/** "from 8,350 to 4,500": two quantities, the state before and after; "between December and May": the two ends of a time. */
export const changes: Refiner = {
  name: 'changes',
  refine(context, drafts) {
    for (let k = 0; k + 1 < drafts.length; k++) {
      const a = drafts[k] as Draft;
      const b = partnerFor(drafts, k);
      if (!b || a.sentence !== b.sentence || a.side) continue;
      const order = a.calendar ? datesJoined(context, a, b) : amountsJoined(context, a, b);
      if (!order) continue;
      a.side = order === 'from-to' ? 'from' : 'to';
      b.side = order === 'from-to' ? 'to' : 'from';
      a.partner = b;
      b.partner = a;
      if (!a.calendar) {
        shareMagnitude(a, b);
        borrow(a, b);
        borrow(b, a);
      }
    }
    return drafts;
  },
};

/** The next draft, past a date that says when an amount was so: "from 20 in 2008 to 29 in 2020". */
function partnerFor(drafts: readonly Draft[], k: number): Draft | undefined {
  const next = drafts[k + 1];
  return next?.calendar && !drafts[k]?.calendar ? drafts[k + 2] : next;
}

/** "from 2.1 to 3.4 million euros": the magnitude is said once, where the first side is too small to stand without it. */
function shareMagnitude(a: Draft, b: Draft): void {
  if (a.written && a.unit.inferred !== true) return;
  if (a.scaled || a.worded || !b.scaled || b.scale < 1000 || a.high >= 100 || a.form === 'vague') return;
  [a.low, a.high, a.step] = [a.low * b.scale, a.high * b.scale, a.step * b.scale];
  a.scaled = true;
  a.inferred.push('magnitude');
}

function borrow(a: Draft, b: Draft): void {
  if (!b.written || b.unit.kind === 'age' || (a.written && !isShortOf(a.unit, b.unit))) return;
  a.unit = { ...b.unit, inferred: true };
  a.written = true;
  a.inferred.push('unit');
}

/** "from $75 a barrel to $45": the rate is said once. */
const isShortOf = (a: Unit, b: Unit): boolean => a.kind === b.kind && b.code.startsWith(`${a.code}/`);

function datesJoined(context: Context, a: Draft, b: Draft): 'from-to' | undefined {
  if (!b.calendar || a.unit.kind !== b.unit.kind || b.from - a.to !== 1) return undefined;
  const joiner = textAt(context, a.to);
  const before = wordAt(context, a.from - 1);
  if (joiner === 'and') return before === 'between' ? 'from-to' : undefined;
  return /^(?:to|until|till|through)$/.test(joiner) || isDash(joiner) ? 'from-to' : undefined;
}

/** Tokens that may stand between the two sides: "of the shares in May". */
const SIDE_GAP = 9;

function amountsJoined(context: Context, a: Draft, b: Draft): 'from-to' | 'to-from' | undefined {
  if (b.calendar || a.form === 'vague' || b.form === 'vague' || b.from - a.to > SIDE_GAP) return undefined;
  if (isInterrupted(context, a, b)) return undefined;
  const first = sideWord(context, a.from);
  const second = sideWord(context, b.from);
  if (first === 'from' && second === 'to' && comparable(a, b)) return 'from-to';
  if (first === 'to' && second === 'from' && comparable(a, b) && b.from - a.to <= 3) return 'to-from';
  return undefined;
}

/** "from $3 to $5, which works out to about $2 a head": a comma or a verb between the two starts something else. */
function isInterrupted(context: Context, a: Draft, b: Draft): boolean {
  for (let k = a.to; k < b.from; k++)
    if (textAt(context, k) === ',' || /^(?:verb|aux)$/.test(context.tagOf(k, a.sentence) ?? '')) return true;
  return false;
}

/** "from" or "to" right before the figure, or before its hedge: "from about 14", "to more than 30". */
function sideWord(context: Context, from: number): 'from' | 'to' | undefined {
  for (let k = from - 1; k >= from - 4 && k >= 0; k--) {
    const word = wordAt(context, k);
    if (word === 'from' || (word === 'to' && wordAt(context, k - 1) !== 'up')) return word;
    if (
      !/^(?:about|around|just|over|under|nearly|almost|more|less|than|some|roughly|only|an?|the|current|previous|up|to)$/.test(
        word,
      )
    )
      return undefined;
  }
  return undefined;
}

const comparable = (a: Draft, b: Draft): boolean =>
  !a.written || !b.written || (a.unit.kind === b.unit.kind && sameCode(a.unit, b.unit));

/** Equal codes, or one open ("$") or short of a "per" the other has. */
export function sameCode(a: Unit, b: Unit): boolean {
  const [x = '', ...xs] = a.code.split('/');
  const [y = '', ...ys] = b.code.split('/');
  const head = x === y || (a.kind === 'money' && (x === '' || y === ''));
  return head && (xs.join('/') === ys.join('/') || !xs.length || !ys.length);
}

/** True where "A to B" says a change and no range: a verb or noun of change before it, or B below A. */
export function isChange(context: Context, a: Draft, b: Draft): boolean {
  if (b.high <= a.low) return true;
  if (wordAt(context, a.from - 1) !== 'from') return false;
  const start = context.sentences[a.sentence]?.from ?? 0;
  for (let k = a.from - 2; k >= start && k > a.from - 9; k--) {
    const token = context.tokens[k];
    if (!token || (token.kind === 'mark' && token.text !== ',')) break;
    if (token.kind === 'word' && (CHANGE_VERBS.has(token.lower) || CHANGE_VERBS.has(verbLemma(token.lower))))
      return true;
  }
  return false;
}
