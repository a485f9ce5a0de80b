import { draft, isGlued, textAt, wordAt, type Context, type Draft, type Finder } from '../draft';
import type { Currency } from '../money/table';
import { MAGNITUDES, MONEY_SUFFIXES, SUFFIXES } from '../lexicon/number-words';
import { moneyUnit } from '../money/unit';
import { nameAfter } from '../money/after';
import { signBefore } from '../money/before';
import type { Numeral } from '../numeral';
import { DIGITS, NUMBER_WORD, VAGUE_WORD } from '../triggers';
import { perAt, perUnit } from '../unit/per';

/** Sums of money: "$3.4 billion", "US $58.24 per barrel", "A$5m", "1,200€", "7.5 million Danish crowns", "63 cents a share". */
export const money: Finder = {
  name: 'money',
  on: DIGITS | NUMBER_WORD | VAGUE_WORD,
  find(context, i) {
    const numeral = context.numeral(i);
    if (!numeral) return undefined;
    const before = signBefore(context, numeral.from);
    const scaled = withSuffix(context, numeral, before !== undefined);
    const after = nameAfter(context, scaled.to, scaled.scaled);
    const named = after && !(after.currency.name === 'penny' && before) ? after : undefined;
    const currency = before?.currency.code ? before.currency : (named?.currency ?? before?.currency);
    if (!currency) return undefined;
    let to = scaled.to;
    let chosen = currency;
    // "$76 US", "$5 Canadian", "10 dollars US": the sign and the name behind it are one currency.
    if (named && (!before || agrees(before.currency.code, named.currency.code, named.to - scaled.to))) to = named.to;
    const whose = owner(context, to, chosen.code === '' && chosen.open === '$');
    if (whose) {
      chosen = { code: whose.code, name: chosen.name };
      to = whose.to;
    }
    const magnitude = named && !before && !scaled.scaled ? MAGNITUDES.get(wordAt(context, to)) : undefined;
    if (magnitude) to++;
    const cents = named && !before && !magnitude ? centsAfter(context, to, chosen) : undefined;
    const result = build(
      context,
      scaled,
      before?.from ?? scaled.from,
      cents?.to ?? to,
      moneyUnit(chosen, before?.symbol ?? named?.symbol ?? ''),
    );
    const times = magnitude ?? before?.times ?? named?.times ?? 1;
    if (times !== 1) {
      result.low = round(result.low * times);
      result.high = round(result.high * times);
      result.step *= times;
      result.scaled = true;
    }
    if (cents) result.high = result.low = result.low + cents.value;
    if (before?.negative) negate(result);
    return result;
  },
};

function agrees(before: string, after: string, words: number): boolean {
  return words > 0 && (before === after || before === '' || after === '');
}

function negate(result: Draft): void {
  [result.low, result.high] = [-result.high, -result.low];
}

/** Suffixes that are millions and billions only for money: "$5m", "PS2.7m", "$4b", "5m euros". */
function withSuffix(context: Context, numeral: Numeral, signed: boolean): Numeral {
  if (numeral.scaled) return numeral;
  const token = context.tokens[numeral.to];
  if (!token || token.kind !== 'word') return numeral;
  const glued = isGlued(context, numeral.to);
  const next = context.tokens[numeral.to + 1];
  const times = MONEY_SUFFIXES.get(token.text) ?? (signed && glued ? SUFFIXES.get(token.text) : undefined);
  const to = numeral.to + 1;
  if (times === undefined || (!glued && !signed && token.text.length === 1)) return numeral;
  if (!signed && token.text.length === 1 && !(next && nameAfter(context, to))) return numeral;
  if (!glued && next?.kind === 'word' && token.text === 'm' && signed && next.lower === 's') return numeral;
  return {
    ...numeral,
    to,
    low: round(numeral.low * times),
    high: round(numeral.high * times),
    step: numeral.step * times,
    scaled: true,
    scale: times,
  };
}

const round = (value: number): number => Number(value.toPrecision(15));

const OWNERS: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['usd', 'USD'],
  ['american', 'USD'],
  ['canadian', 'CAD'],
  ['cad', 'CAD'],
  ['australian', 'AUD'],
  ['aud', 'AUD'],
]);

/** "$76 US a barrel", "$5 U.S.", "$20 Canadian": whose dollars, said behind the figure. */
function owner(context: Context, i: number, open: boolean): { code: string; to: number } | undefined {
  if (!open) return undefined;
  const word = wordAt(context, i);
  if (word === 'u' && textAt(context, i + 1) === '.' && wordAt(context, i + 2) === 's')
    return { code: 'USD', to: textAt(context, i + 3) === '.' ? i + 4 : i + 3 };
  if (word === 'us' && textAt(context, i) !== 'US') return undefined;
  const code = OWNERS.get(word);
  const next = context.tokens[i + 1];
  // "$5 US troops" does not happen, "$5 Canadian goods" might: a noun behind keeps the adjective to itself.
  if (
    !code ||
    (next?.kind === 'word' &&
      !/^(?:a|an|per|in|for|to|and|or|of|each|from|on|at|by|from|was|is|dollars?)$/.test(next.lower))
  )
    return undefined;
  return { code, to: i + 1 };
}

/** "thirteen dollars and forty-five cents", "17 USD 25": what is left of a whole unit, with or without its name. */
function centsAfter(context: Context, i: number, currency: Currency): { value: number; to: number } | undefined {
  const and = wordAt(context, i) === 'and';
  const cents = context.numeral(and ? i + 1 : i);
  if (
    !cents ||
    cents.low < 1 ||
    cents.low >= 100 ||
    !Number.isInteger(cents.low) ||
    currency.factor ||
    cents.form === 'vague'
  )
    return undefined;
  const unit = nameAfter(context, cents.to);
  if (unit?.currency.factor === 0.01) return { value: cents.low / 100, to: unit.to };
  const next = context.tokens[cents.to];
  const bare =
    !and &&
    !unit &&
    cents.low >= 10 &&
    (!next || next.kind === 'mark' || next.kind === 'break' || next.lower === 'more') &&
    textAt(context, cents.to) !== '-';
  return bare ? { value: cents.low / 100, to: cents.to } : undefined;
}

function build(
  context: Context,
  numeral: Numeral,
  from: number,
  end: number,
  unit: ReturnType<typeof moneyUnit>,
): Draft {
  const per = perAt(context, end);
  return draft(context, numeral, per ? perUnit(unit, per) : unit, from, per?.to ?? end);
}
