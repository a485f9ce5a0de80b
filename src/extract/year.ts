import { isDash, isGlued, textAt, wordAt, type Context } from './draft';
import { NUMBERED } from './lexicon/numbered';
import { isPlural } from './lemma';
import { nameAfter } from './money/after';
import { signBefore } from './money/before';
import { readUnit } from './unit';

const BEFORE = new Set(
  'in since by until till during before after of early late mid circa year summer spring autumn winter fall season from between through back and or to per fiscal quarter'.split(
    ' ',
  ),
);
const HEDGES = new Set(
  'about around some nearly almost over than least roughly approximately only just another'.split(' '),
);
const THE = new Set("the its their his her our a an this that 's".split(' '));

/**
 * True where four digits at token `i` are a year: they have no unit, and a preposition ("in 2008"), brackets, a determiner before or a
 * singular noun or name behind says so. "2000 people" and "Pay ABC 2000" are amounts.
 */
export function isYear(context: Context, i: number): boolean {
  const text = textAt(context, i);
  if (!/^(?:1\d|2[01])\d\d$/.test(text)) return false;
  const { tokens } = context;
  const next = tokens[i + 1];
  if (next && !next.gap && next.kind !== 'mark' && next.kind !== 'break' && next.lower !== "'s" && next.lower !== 's')
    return false;
  if (
    isDash(textAt(context, i - 1)) &&
    isGlued(context, i) &&
    !/^(?:1\d|20)\d\d$/.test(textAt(context, i - 2)) &&
    wordAt(context, i - 2) !== 'mid'
  )
    return false;
  if (
    signBefore(context, i) ||
    nameAfter(context, i + 1) ||
    /^(?:percent|per|%|million|billion|thousand|trillion)$/.test(textAt(context, i + 1).toLowerCase())
  )
    return false;
  const unit = next?.gap === false && next.lower === 's' ? undefined : readUnit(context, i + 1);
  const modern = Number(text) >= 1900 && Number(text) <= 2059;
  if (modern && next?.gap === false && next.lower === 's') return true;
  // "Q3 2022"
  if (modern && !unit && textAt(context, i - 2) === 'Q' && /^[1-4]$/.test(textAt(context, i - 1))) return true;
  const before = wordAt(context, i - 1);
  // "Windows 2000", "Server 2003" apart: products that are numbered by years
  if (
    NUMBERED.get(before) === 'capital' &&
    /^[A-Z]/.test(textAt(context, i - 1)) &&
    before !== 'euro' &&
    before !== 'cup'
  )
    return false;
  if (HEDGES.has(before) && before !== 'around' && before !== 'about' && before !== 'just') return false;
  const after = wordAt(context, i + 1);
  if (BEFORE.has(before)) {
    if (unit) return false;
    if (modern)
      return (
        !(
          before === 'of' ||
          before === 'to' ||
          before === 'and' ||
          before === 'or' ||
          before === 'by' ||
          before === 'from'
        ) ||
        !countsNoun(context, i + 1) ||
        isYearBefore(context, i)
      );
    return !after || !countsNoun(context, i + 1);
  }
  if (unit || !modern) return false;
  if (
    textAt(context, i - 1) === '(' ||
    textAt(context, i + 1) === ')' ||
    textAt(context, i - 1) === '©' ||
    before === 'copyright'
  )
    return true;
  if (THE.has(before)) return true;
  const capital = /^[A-Z]/.test(textAt(context, i - 1));
  // Four digits without a comma that end in no zero are a year, whatever follows: "1988 sales".
  if (countsNoun(context, i + 1)) return Number(text) % 10 !== 0;
  if (next?.kind === 'word') return true;
  if (textAt(context, i + 1) === ',' && context.sentences[context.sentence]?.from === i)
    return Number(text) % 100 !== 0;
  if (textAt(context, i - 1) === ',' && i - 2 >= 0 && tokens[i - 2]?.kind !== 'number') return Number(text) % 100 !== 0;
  return Number(text) % 100 !== 0 && (capital || isDash(textAt(context, i + 1)) || isDash(textAt(context, i - 1)));
}

const isYearBefore = (context: Context, i: number): boolean =>
  /^(?:1\d|20)\d\d$/.test(textAt(context, i - 2)) ||
  /^(?:end|start|beginning|middle|half|quarter|months?|summer|spring|autumn|winter)$/.test(wordAt(context, i - 2));

/** A plural noun in small letters stands at `i`, perhaps behind an adjective: the figure counts it. */
export function countsNoun(context: Context, i: number): boolean {
  for (let k = i; k < i + 3; k++) {
    const token = context.tokens[k];
    if (token?.kind !== 'word' || /^[A-Z]/.test(token.text)) return false;
    if (isPlural(token.lower)) {
      const tag = context.tagOf(k, context.sentence);
      return tag === 'noun';
    }
    const tag = context.tagOf(k, context.sentence);
    if (tag !== 'adj' && tag !== 'noun') return false;
  }
  return false;
}
