import type { NounPhrase } from '../../types';
import { isDash, isGlued, textAt, wordAt, type Context, type Draft, type Refiner } from '../draft';
import { nounPhraseBefore } from '../noun-phrase/backward';
import { nounPhraseFrom } from '../noun-phrase/forward';
import { subjectOf } from '../subject';

/** What a figure is a figure of, where it has a unit ("revenue" in "revenue of $5bn"), and the subject of its clause. */
export const measured: Refiner = {
  name: 'measured',
  refine(context, drafts) {
    let last: Draft | undefined;
    drafts.forEach((draft, k) => {
      const sentence = context.sentences[draft.sentence];
      if (draft.calendar || !sentence) return;
      if (draft.unit.kind === 'score') {
        const holder = holderOf(context, draft, sentence.from);
        if (holder) draft.subject = holder;
        return;
      }
      if (draft.converts) {
        draft.measured = draft.converts.measured;
        draft.subject = draft.converts.subject;
        return;
      }
      const stop = Math.min(drafts[k + 1]?.from ?? Infinity, sentence.to);
      const floor = Math.max(sentence.from, drafts[k - 1]?.to ?? 0);
      const found =
        fronted(context, draft, stop) ??
        behind(context, draft, stop) ??
        behindNext(context, draft, drafts[k + 1]) ??
        before(context, draft, floor) ??
        extent(context, draft);
      if (found) draft.measured = found;
      const subject = draft.subject ?? subjectOf(context, draft.numberFrom, draft.sentence);
      if (subject) draft.subject = subject;
      if (last && last.sentence === draft.sentence && !found && !subject) inherit(last, draft);
      last = draft;
    });
    return drafts;
  },
};

/** "The Lions (5-10) opened", "Jane Roe, 43-1, won": a record set apart is that of the name before it, whatever the clause is about. */
function holderOf(context: Context, { from, to, sentence }: Draft, floor: number): NounPhrase | undefined {
  const [before, after] = [textAt(context, from - 1), textAt(context, to)];
  if (before !== '(' && !(before === ',' && /^[,(]$/.test(after))) return undefined;
  const holder = nounPhraseBefore(context, from - 1, floor, sentence);
  return before === '(' || /^\p{Lu}/u.test(holder?.surface.split(' ').at(-1) ?? '') ? holder : undefined;
}

/** In a list only the first says what all are of: "4 ppb and 2 ppb", "homes at $1m, 70 days; at $2m, 99 days". */
function inherit(from: Draft, to: Draft): void {
  if (from.measured && to.written) to.measured = { ...from.measured, inferred: true };
  if (from.subject && !to.subject) to.subject = { ...from.subject, inferred: true };
}

/** "At 63.1 per cent, turnout was higher": what a figure in front is of follows the comma. */
function fronted(context: Context, { from, to, sentence }: Draft, stop: number): NounPhrase | undefined {
  if (
    from - 1 !== context.sentences[sentence]?.from ||
    wordAt(context, from - 1) !== 'at' ||
    textAt(context, to) !== ','
  )
    return undefined;
  let k = to + 1;
  while (context.tagOf(k, sentence) === 'det') k++;
  return nounPhraseFrom(context, { from: k, stop, sentence }, false);
}

/** "1% of their earnings", "a $149 price point", "a 120Hz refresh rate". */
function behind(context: Context, draft: Draft, stop: number): NounPhrase | undefined {
  const { unit, sentence } = draft;
  if (unit.kind === 'duration') return undefined;
  let from = draft.to;
  if (unit.kind === 'count') {
    // "five seasons of the series", behind what is counted; a noun shared with a figure far off is not walked to
    const end = draft.counted?.end ?? 0;
    while (from < stop && (context.tokens[from]?.start ?? Infinity) < end) from++;
    if (from === draft.to || wordAt(context, from) !== 'of') return undefined;
  }
  const joined = isDash(textAt(context, from)) && isGlued(context, from);
  if (joined) from++;
  if (/^(?:of|in|for|from|on)$/.test(wordAt(context, from))) {
    from++;
    while (context.tagOf(from, sentence) === 'det') from++;
  } else if (!joined && !modifies(context, draft)) return undefined;
  return nounPhraseFrom(context, { from, stop, sentence }, false);
}

/** "8 miles (13 km) of tunnels", "a 640bhp 5.2 litre engine", "50 ml of 30% acid": what stands behind the next figure is this one's too. */
function behindNext(context: Context, draft: Draft, next: Draft | undefined): NounPhrase | undefined {
  if (!next || draft.unit.kind === 'count' || next.calendar) return undefined;
  const converted = next.converts === draft && textAt(context, next.to) === ')';
  const of = wordAt(context, draft.to) === 'of' ? 1 : 0;
  if (!converted)
    return next.from === draft.to + of && next.written
      ? behind(context, { ...next, from: draft.from }, next.to + 8)
      : undefined;
  const from = wordAt(context, next.to + 1) === 'of' ? next.to + 2 : next.to + 1;
  return nounPhraseFrom(context, { from, stop: from + 8, sentence: draft.sentence }, false);
}

/** A figure before a noun of its own stands behind an article, an adjective or a preposition that takes the noun. */
function modifies(context: Context, { from, sentence, unit }: Draft): boolean {
  const tag = context.tagOf(from - 1, sentence);
  if ((unit.kind === 'share' && tag === undefined) || (unit.kind === 'age' && tag === 'prep')) return true;
  if (/^an?$/.test(wordAt(context, from)) || isDash(textAt(context, from - 1))) return true;
  return (
    tag === 'det' ||
    tag === 'part' ||
    tag === 'adj' ||
    tag === 'num' ||
    tag === 'name' ||
    /^(?:of|with|by|offering|a)$/.test(wordAt(context, from - 1))
  );
}

/** What the word behind a length makes of it. */
const EXTENTS: ReadonlyMap<string, string> = new Map([
  ['deep', 'depth'],
  ['below', 'depth'],
  ['beneath', 'depth'],
  ['underground', 'depth'],
  ['underwater', 'depth'],
  ['high', 'height'],
  ['tall', 'height'],
  ['above', 'height'],
  ['long', 'length'],
  ['wide', 'width'],
  ['thick', 'thickness'],
]);

/** "It struck 10 km deep", "a mile below ground": a depth, though the word is not there. */
function extent(context: Context, { unit, to }: Draft): NounPhrase | undefined {
  const head = unit.base === 'm' ? EXTENTS.get(wordAt(context, to)) : undefined;
  const token = context.tokens[to];
  return head && token ? { start: token.start, end: token.end, surface: token.text, head, modifiers: [] } : undefined;
}

/** "a speed of 15 mph", "a grounding for three months", "Dow +0.2%": the noun right before, or that a preposition hangs on. */
function before(context: Context, draft: Draft, floor: number): NounPhrase | undefined {
  let k = draft.from - 1;
  if (/^(?:of|at|in|with|to|from|up|down|between|is|was|are|were|by|on|for|worth|,|:|\()$/.test(textAt(context, k)))
    k--;
  if (draft.unit.kind === 'count' && (k === draft.from - 1 || isOfPeople(context, draft))) return undefined;
  const found = nounPhraseBefore(context, k + 1, floor, draft.sentence);
  const isLasting = draft.unit.kind === 'duration' && wordAt(context, draft.from - 1) === 'for';
  return found && isLasting && isPlaced(context, found, k, draft.sentence) ? undefined : found;
}

/** "Held in Orlin for four weeks": a place does not last. */
function isPlaced(context: Context, { start, surface }: NounPhrase, last: number, sentence: number): boolean {
  if (!/^\p{Lu}/u.test(surface)) return false;
  let k = last;
  while ((context.tokens[k]?.start ?? 0) > start) k--;
  while (context.tagOf(k - 1, sentence) === 'det') k--;
  return /^(?:in|at|near|outside)$/.test(wordAt(context, k - 1));
}

/** "a total of 14 dead", "with a result of 23 detained": whom it befell is counted, not the noun that "of" hangs on. */
const isOfPeople = (context: Context, { from, to, counted }: Draft): boolean =>
  counted === undefined &&
  wordAt(context, from - 1) === 'of' &&
  /^(?:dead|missing|hurt|shot|slain|held|freed)$|[^e]ed$/.test(wordAt(context, to));
