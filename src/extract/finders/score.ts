import { COUNT, draft, isDash, isGlued, textAt, wordAt, type Context, type Draft, type Finder } from '../draft';
import { DIGITS } from '../triggers';

const BEFORE = new Set(
  'won win wins lost lose beat beats defeated draw drew tied tie score scored led leading lead record at finished opened winning losing victory loss triumph defeat thrashed edged routed'.split(
    ' ',
  ),
);
const AFTER = new Set(
  'win victory loss defeat draw lead record triumph start season finish score run tie thrashing rout aggregate on over against to in vote decision majority scoreline'.split(
    ' ',
  ),
);

/** Nouns whose number is a score: "a vote of 52 to 48". */
const OF = /^(?:vote|score|scoreline|count|margin|majority|tally)$/;
/** Nouns of a team's wins and defeats: "a record of 9-14". */
const OF_RECORD = /^(?:record|mark|start|score|scoreline|tally)$/;
/** Verbs that a score in words follows: "won 3 to 1". */
const WON = /^(?:won|win|wins|lost|lose|loses|beat|voted|vote|tied|drew)$/;

/** Scores, records and votes: "3-1", "52-3", "45-7-2", "a 5-4 decision", "a vote of 52 to 48". Ranges ("20-25 people") have a larger second number and a noun. */
export const score: Finder = {
  name: 'score',
  on: DIGITS,
  find(context, i) {
    const worded = saidWithTo(context, i);
    if (worded) return worded;
    const parts: number[] = [];
    let k = i;
    while (parts.length < 5 && /^\d{1,3}$/.test(textAt(context, k)) && context.tokens[k]?.kind === 'number') {
      parts.push(Number(textAt(context, k)));
      if (!(
        isDash(textAt(context, k + 1)) &&
        isGlued(context, k + 1) &&
        isGlued(context, k + 2) &&
        context.tokens[k + 2]?.kind === 'number'
      )) {
        k++;
        break;
      }
      k += 2;
    }
    const [a = 0, b = 0] = parts;
    if (parts.length < 2 || parts.length > 3) return undefined;
    if (isGlued(context, k) && !/^(?:mark|break)$/.test(context.tokens[k]?.kind ?? '')) return undefined;
    if (parts.length === 2 && !isScore(context, i, k, a, b)) return undefined;
    if (isDash(textAt(context, k)) && isGlued(context, k)) return undefined;
    return scoreDraft(context, i, k, parts);
  },
};

function isScore(context: Context, i: number, to: number, a: number, b: number): boolean {
  const before = wordAt(context, i - 1);
  const after = context.tokens[to];
  if (BEFORE.has(before) || (a >= b && before !== 'between')) return true;
  // "a record of 9-14"
  if (before === 'of' && OF_RECORD.test(wordAt(context, i - 2))) return true;
  // "fell to 15-17", of a team
  if (
    before === 'to' &&
    /^(?:fell|falls?|improved?|improves|dropped|drops?|rose|moved|slipped)$/.test(wordAt(context, i - 2))
  )
    return after?.kind !== 'word' || !context.tagOf(to, context.sentence)?.startsWith('n');
  // "the 15-17 Bulldogs"
  if (before === 'the' && after?.kind === 'word' && context.tagOf(to, context.sentence) === 'name') return true;
  if (after?.kind === 'word')
    return (
      AFTER.has(after.lower) &&
      before !== 'from' &&
      (isDescribed(context, i - 1) || after.lower === 'win' || after.lower === 'victory')
    );
  return textAt(context, i - 1) === '(' && textAt(context, to) === ')';
}

/** "a 9-14", "their disappointing 9-14": an article or an owner, and perhaps one adjective. */
function isDescribed(context: Context, i: number): boolean {
  return [i, i - 1].some((k) => /^(?:a|an|the|its|their|his|her|our|'s)$/.test(wordAt(context, k)));
}

function scoreDraft(context: Context, from: number, to: number, parts: readonly number[]): Draft {
  const [low = 0] = parts;
  const numeral = { from, to, low, high: low, step: 1, form: 'point' as const, worded: false, scaled: false, scale: 1 };
  return { ...draft(context, numeral, { ...COUNT, kind: 'score' }, from, to), parts };
}

/** "a vote of 52 to 48", "won 3 to 1": two whole numbers with nothing counted behind them. */
function saidWithTo(context: Context, i: number): Draft | undefined {
  const before = wordAt(context, i - 1);
  if (!WON.test(before) && !(before === 'of' && OF.test(wordAt(context, i - 2)))) return undefined;
  const [a, b] = [textAt(context, i), textAt(context, i + 2)];
  if (wordAt(context, i + 1) !== 'to' || !/^\d{1,3}$/.test(a) || !/^\d{1,3}$/.test(b)) return undefined;
  const next = context.tokens[i + 3];
  const ends = !next || next.kind === 'mark' || next.kind === 'break';
  if (!ends && !/^(?:prep|conj|to|adv|aux|det)$/.test(context.tagOf(i + 3, context.sentence) ?? '')) return undefined;
  return isDash(next?.text ?? '') && isGlued(context, i + 3)
    ? undefined
    : scoreDraft(context, i, i + 3, [Number(a), Number(b)]);
}
