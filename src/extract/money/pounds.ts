import { isDash, textAt, wordAt, type Context } from '../draft';
import { PAYING, WEIGHING } from '../lexicon/pounds';

/** Tokens to either side in which a word shows whether pounds are paid or weighed. */
const NEAR = 30;

/** "pounds" behind a figure is money with a magnitude or money words in the sentence and no weighing, else a weight. */
export function isPoundMoney(context: Context, i: number, scaled: boolean): boolean {
  const word = wordAt(context, i);
  if ((word !== 'pound' && word !== 'pounds') || isDash(textAt(context, i - 1))) return false;
  if (wordAt(context, i + 1) === 'of' && !scaled) return false;
  return scaled || isConverted(context, i + 1) || speaksOfMoney(context, i);
}

/** "(€", "($": another currency follows in brackets. */
function isConverted(context: Context, i: number): boolean {
  if (textAt(context, i) !== '(') return false;
  const sign = textAt(context, i + 1);
  return sign === '$' || sign === '€' || sign === 'US';
}

/** True where words near token `i` in its sentence pay, and none of them weighs. */
export function speaksOfMoney(context: Context, i: number): boolean {
  const sentence = context.sentences[context.sentence];
  const [from, to] = [Math.max(sentence?.from ?? i, i - NEAR), Math.min(sentence?.to ?? i, i + NEAR)];
  let money = false;
  for (let k = from; k < to; k++) {
    const lower = context.tokens[k]?.lower;
    if (lower === undefined || k === i) continue;
    if (WEIGHING.has(lower)) return false;
    money ||= PAYING.has(lower);
  }
  return money;
}
