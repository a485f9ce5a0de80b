import type { NounPhrase } from '../../types';
import { isDash, isGlued, textAt, wordAt, type Context, type Draft, type Refiner } from '../draft';
import { lemma } from '../lemma';
import { nounPhraseFrom } from '../noun-phrase/forward';
import { gappedName, isGapped } from '../gapped';
import { parentBefore } from '../parent';
import { readUnit } from '../unit';
import { perAt } from '../unit/per';

/** What a count counts: the noun phrase behind it ("30 armed and masked men"), through "of" ("three of the assailants"). */
export const counted: Refiner = {
  name: 'counted',
  refine(context, drafts) {
    drafts.forEach((draft, k) => {
      if (draft.calendar || draft.unit.kind === 'score' || draft.unit.kind === 'age') return;
      const stop = Math.min(drafts[k + 1]?.from ?? Infinity, context.sentences[draft.sentence]?.to ?? 0);
      const phrase = phraseAfter(context, draft, stop);
      // "mother of 13 Jane Roe": a name behind is the mother's
      const children = phrase && !/^\p{Lu}/u.test(phrase.surface) ? undefined : childrenOf(context, draft);
      const found = children ?? phrase;
      if (found) attach(context, draft, found);
      else orTwo(context, draft);
    });
    for (let k = drafts.length - 2; k >= 0; k--) {
      share(context, drafts[k] as Draft, drafts[k + 1] as Draft);
      shareVotes(context, drafts[k] as Draft, drafts[k + 1] as Draft);
    }
    for (let k = 1; k < drafts.length; k++) goOn(context, drafts[k - 1] as Draft, drafts[k] as Draft);
    return drafts;
  },
};

/** "a mother of 12", "father-of-three Jane Roe": children, whom nobody needs to name; the words that stand for them are all of it. */
function childrenOf(context: Context, { from, numberTo, unit, written }: Draft): NounPhrase | undefined {
  const parent = unit.kind === 'count' && !written ? parentBefore(context, from) : undefined;
  if (!parent) return undefined;
  const [start, end] = [parent.start, context.tokens[numberTo - 1]?.end ?? parent.end];
  const head = parent.lower.startsWith('grand') ? 'grandchild' : 'child';
  return { start, end, surface: context.text.slice(start, end), head, modifiers: [], inferred: true };
}

/** Adjectives before a number that belong to what it counts: "the top three seeds", "a record 32 goals". */
const RANKS = new Set([
  'top',
  'bottom',
  'record',
  'leading',
  'first',
  'last',
  'final',
  'other',
  'additional',
  'extra',
  'further',
]);

function attach(context: Context, draft: Draft, phrase: NounPhrase): void {
  draft.counted = phrase;
  if (draft.unit.kind !== 'count') return;
  const rank = wordAt(context, draft.from - 1);
  if (RANKS.has(rank)) draft.counted = { ...phrase, modifiers: [rank, ...phrase.modifiers] };
  // "one of the best": nothing is counted that another report could count otherwise.
  if (draft.worded && draft.low === 1 && wordAt(context, draft.to) === 'of' && isSuperlative(context, draft.to + 2))
    draft.incidental = true;
  addRate(context, draft, phrase);
}

const isSuperlative = (context: Context, i: number): boolean =>
  /^(?:most|best|worst|least|first|few|top|\w+est)$/.test(wordAt(context, i));

/** "3,000 tests per day": the rate goes into the unit. */
function addRate(context: Context, draft: Draft, phrase: NounPhrase): void {
  let i = draft.to;
  while ((context.tokens[i]?.start ?? Infinity) < phrase.end) i++;
  const per = perAt(context, i);
  if (per) draft.unit = { ...draft.unit, code: `/${per.code}` };
}

const OF_WORDS = new Set(['the', 'its', 'their', 'his', 'her', 'these', 'those', 'our', 'my', 'your', 'all']);
const PRONOUNS = new Set(['them', 'us', 'you', 'whom', 'which', 'it', 'this', 'that', 'what']);

function phraseAfter(context: Context, draft: Draft, stop: number): NounPhrase | undefined {
  const { unit, sentence } = draft;
  const plain = unit.kind === 'count';
  let from = draft.to;
  if (plain && isDash(textAt(context, from)) && isGlued(context, from) && isGlued(context, from + 1)) {
    // "three-plus seasons": the joined word is a bound
    if (wordAt(context, from + 1) !== 'plus') return compoundNoun(context, from + 1, sentence);
    from += 2;
  }
  const of = wordAt(context, from) === 'of';
  if (of) {
    from = behindHolder(context, from + 1, stop);
    while (OF_WORDS.has(wordAt(context, from))) from++;
    if (PRONOUNS.has(wordAt(context, from))) return undefined;
  } else if (!plain && !isRatio(draft)) return undefined;
  const single = plain && draft.low === 1 && draft.high === 1 && !of;
  return nounPhraseFrom(context, { from, stop, sentence }, (plain && !single) || isRatio(draft));
}

/** How long a holder's name may be before its apostrophe: "the Northern Brewers Union's". */
const HOLDER_REACH = 5;

/** "three of the ministry's drivers": what is counted stands behind whoever has it. */
function behindHolder(context: Context, from: number, stop: number): number {
  for (let k = from + 1; k < Math.min(stop, from + HOLDER_REACH); k++) {
    if (context.tokens[k]?.kind === 'mark' && !/^['’]$/.test(textAt(context, k))) break;
    if (/^['’]s?$/.test(textAt(context, k)) && isGlued(context, k)) return k + 1;
  }
  return from;
}

/** "one in three households": the noun stands right behind the second number. */
const isRatio = ({ unit, parts, numberFrom, numberTo }: Draft): boolean =>
  unit.kind === 'share' && parts !== undefined && numberTo - numberFrom > 2;

/** "six-cylinder engine", "10-member council": what is counted is joined to the number and no more. */
function compoundNoun(context: Context, i: number, sentence: number): NounPhrase | undefined {
  const token = context.tokens[i];
  const tag = context.tagOf(i, sentence);
  if (!token || (tag !== 'noun' && tag !== 'name')) return undefined;
  return { start: token.start, end: token.end, surface: token.text, head: lemma(token.text), modifiers: [] };
}

/** Words that may stand between a part and the figure that it is a part of: "two-thirds of the combined 4,500 soldiers". */
const MOST_BETWEEN = 5;

const MODIFYING = /^(?:det|adj|pron|noun|name|part)$/;

/** A share of a number of things is a share of these things, and "ten of the side's first 17 points" are points. */
function isPartOf(context: Context, a: Draft, b: Draft): boolean {
  if ((a.unit.kind !== 'share' && a.unit.kind !== 'count') || b.unit.kind !== 'count') return false;
  if (wordAt(context, a.to) !== 'of') return false;
  for (let k = a.to + 1; k < b.from; k++)
    if (!MODIFYING.test(context.tagOf(k, a.sentence) ?? '') && !/ed$|^['’]$/.test(textAt(context, k))) return false;
  return b.from - a.to <= MOST_BETWEEN;
}

/** "three or four soldiers", "four- and five-door cars", "from 4,500 to 8,350 troops": a bare number takes the noun of the next. */
function share(context: Context, a: Draft, b: Draft): void {
  if (a.counted || !b.counted || b.written || a.calendar || a.sentence !== b.sentence) return;
  if (isPartOf(context, a, b)) {
    a.counted = { ...b.counted, inferred: true };
    a.inferred.push('noun');
    return;
  }
  if (a.written) return;
  const hyphen = isDash(textAt(context, a.to)) && isGlued(context, a.to) ? 1 : 0;
  if (b.from - a.to > 2 + hyphen) return;
  if (!a.side && !hyphen && !/^(?:and|or|,|to|of)$/.test(textAt(context, a.to))) return;
  a.counted = { ...b.counted, inferred: true };
  a.inferred.push('noun');
}

/** "a day or two", "another pick or two": what is counted stands before "or". */
function orTwo(context: Context, draft: Draft): void {
  const { from, sentence, unit, worded } = draft;
  if (unit.kind !== 'count' || !worded || wordAt(context, from - 1) !== 'or') return;
  if (!/^(?:an?|another|one)$/.test(wordAt(context, from - 3))) return;
  const read = readUnit(context, from - 2);
  if (read && read.to === from - 1) {
    draft.unit = { ...read.unit, inferred: true };
    draft.written = true;
    draft.inferred.push('unit');
    return;
  }
  const phrase = compoundNoun(context, from - 2, sentence);
  if (phrase) draft.counted = { ...phrase, inferred: true };
}

/** "Labour won 52 seats, the Liberals 23 and the Greens nine": what the first counts is counted on. */
function goOn(context: Context, a: Draft, b: Draft): void {
  if (!a.counted || a.unit.kind !== 'count' || b.counted || b.written || b.calendar || a.sentence !== b.sentence)
    return;
  if (b.unit.kind !== 'count' || !isGapped(context, b.from, b.sentence)) return;
  b.counted = { ...a.counted, inferred: true };
  b.inferred.push('noun');
  b.subject = gappedName(context, b.from, b.sentence);
}

/** "by 217 votes to 213": the other side's are votes too. */
function shareVotes(context: Context, a: Draft, b: Draft): void {
  if (a.counted?.head !== 'vote' || b.counted || b.written || b.calendar || a.sentence !== b.sentence) return;
  if (b.from - a.to !== 2 || textAt(context, a.to + 1) !== 'to') return;
  b.counted = { ...a.counted, inferred: true };
  b.inferred.push('noun');
}
