import { COUNT, draft, isDash, isGlued, textAt, wordAt, type Context, type Finder } from '../draft';
import { verbLemma } from '../lemma';
import { DIGITS, NUMBER_WORD, VAGUE_WORD } from '../triggers';

/** Numbers without a unit of measure: "4,500 soldiers", "two-thirds", "dozens", "10x", "one solution". */
export const plain: Finder = {
  name: 'plain',
  on: DIGITS | NUMBER_WORD | VAGUE_WORD,
  find(context, i) {
    const numeral = context.numeral(i);
    if (!numeral) return undefined;
    if (numeral.fraction) {
      const result = draft(context, numeral, { kind: 'share', code: '%' }, numeral.from, numeral.to);
      const share = (100 * numeral.fraction[0]) / numeral.fraction[1];
      return { ...result, low: share, high: share, step: 1, parts: numeral.fraction };
    }
    const ratio = inTen(context, i);
    if (ratio) return ratio;
    if (numeral.worded && numeral.low === 1 && !numeral.scaled && !countsOne(context, i)) return { skip: i + 1 };
    if (numeral.worded && isManner(context, numeral.to, numeral.low)) return { skip: numeral.to + 2 };
    const times = timesAfter(context, numeral.to);
    if (times)
      return draft(
        context,
        numeral,
        { kind: 'multiple', code: '1', symbol: textAt(context, times.at) },
        numeral.from,
        times.to,
      );
    return draft(context, numeral, COUNT, numeral.from, numeral.to, false);
  },
};

const NOT_ONE_BEFORE = new Set(
  'no this that the which any every each some another other same right wrong new old good bad last next first big my your his her our their it such'.split(
    ' ',
  ),
);
/** What happens to people one by one: "one" right behind is one of them. */
const HAPPENS_TO_ONE = new Set([
  'kill',
  'injure',
  'wound',
  'hurt',
  'arrest',
  'detain',
  'rescue',
  'hospitalise',
  'hospitalize',
]);
const NOT_ONE_AFTER = new Set(
  'another by and or day else thing who that can should must may might could would will is was has had to in on at for with from as if but because when where so way'.split(
    ' ',
  ),
);

/** "one" counts where a noun follows or "of the ..."; it is a pronoun in "no one", "this one", "one another", "one can". */
function countsOne(context: Context, i: number): boolean {
  if (wordAt(context, i) !== 'one') return true;
  const before = wordAt(context, i - 1);
  const after = context.tokens[i + 1];
  if (NOT_ONE_BEFORE.has(before)) return false;
  // "the only one there"; "only one house" is a number
  if (before === 'only' && /^(?:the|my|your|his|her|its|our|their)$/.test(wordAt(context, i - 2))) return false;
  if (!after || after.kind === 'break' || after.kind === 'number' || after.kind === 'symbol') return false;
  // "shot three people, killing one, before fleeing"
  if (HAPPENS_TO_ONE.has(verbLemma(before)) && (after.kind === 'mark' || /^(?:and|before|in|on|at)$/.test(after.lower)))
    return true;
  if (after.kind === 'mark') return isDash(after.text) && !after.gap && isGlued(context, i + 2);
  if (after.lower === "'s" || NOT_ONE_AFTER.has(after.lower)) return false;
  const tag = context.tagOf(i + 1, context.sentence);
  return (
    !(
      tag === 'pron' ||
      tag === 'prep' ||
      tag === 'aux' ||
      tag === 'conj' ||
      tag === 'verb' ||
      tag === 'det' ||
      tag === 'adv'
    ) ||
    (after.lower === 'of' && !/^(?:that|who|which|whom)$/.test(wordAt(context, i + 2)))
  );
}

/** "two-faced", "one-off", "two-way", "one-time": no amount of anything. A two-time champion has won twice. */
function isManner(context: Context, i: number, value: number): boolean {
  if (!isDash(textAt(context, i)) || !isGlued(context, i) || !isGlued(context, i + 1)) return false;
  // "four-, five- and six-cylinder engines": what is counted is said once, behind the last
  if (!wordAt(context, i + 1)) return false;
  const tag = context.tagOf(i + 1, context.sentence);
  return (tag !== 'noun' && tag !== 'name') || (value > 1 ? MANNERS : ONE_MANNERS).test(wordAt(context, i + 1));
}

const MANNERS = /^(?:way|off|sided|piece)$/;
const ONE_MANNERS = /^(?:way|time|off|sided|piece)$/;

/** "ten times", "10x": "times as many", "times more"; an amount of times otherwise counts occasions. */
function timesAfter(context: Context, i: number): { at: number; to: number } | undefined {
  if (textAt(context, i) === 'x' && isGlued(context, i)) return { at: i, to: i + 1 };
  if (wordAt(context, i) === 'fold' || (textAt(context, i) === '-' && wordAt(context, i + 1) === 'fold'))
    return { at: i, to: wordAt(context, i) === 'fold' ? i + 1 : i + 2 };
  if (wordAt(context, i) !== 'times') return undefined;
  const next = wordAt(context, i + 1);
  return /^(?:as|more|less|higher|lower|larger|bigger|greater|smaller|the|that|its|their|his|her|what|faster|slower|stronger|likelier|longer)$/.test(
    next,
  )
    ? { at: i, to: i + 1 }
    : undefined;
}

/** "1 in 5", "nine out of ten": a share written as two counts. */
function inTen(context: Context, i: number): ReturnType<typeof draft> | undefined {
  const top = context.numeral(i);
  if (!top || top.form !== 'point') return undefined;
  const out = wordAt(context, top.to) === 'out' && wordAt(context, top.to + 1) === 'of';
  const dashed = isDash(textAt(context, top.to)) ? top.to + 1 : top.to;
  if (!out && wordAt(context, dashed) !== 'in') return undefined;
  let at = out ? top.to + 2 : dashed + 1;
  if (wordAt(context, at) === 'every') at++;
  if (isDash(textAt(context, at))) at++;
  const bottom = context.numeral(at);
  if (!bottom || bottom.form !== 'point' || bottom.low <= top.low || !Number.isInteger(top.low)) return undefined;
  if (!out && !(bottom.low <= 20 || [25, 30, 40, 50, 100, 200, 500].includes(bottom.low) || bottom.low % 1000 === 0))
    return undefined;
  if (!out && bottom.low === 2000) return undefined;
  const next = context.tokens[bottom.to];
  if (
    !out &&
    next?.kind === 'word' &&
    /^(?:days?|weeks?|months?|years?|hours?|minutes?|seconds?|games?|matches|seasons?|attempts?|starts?|innings|appearances)$/.test(
      next.lower,
    )
  )
    return undefined;
  const value = (100 * top.low) / bottom.low;
  const result = draft(context, top, { kind: 'share', code: '%' }, top.from, bottom.to);
  return { ...result, numberTo: bottom.to, low: value, high: value, step: 1, parts: [top.low, bottom.low] };
}
