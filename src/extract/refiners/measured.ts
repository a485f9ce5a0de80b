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
        behind(context, draft, stop) ?? behindNext(context, draft, drafts[k + 1]) ?? before(context, draft, floor);
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

/** "a speed of 15 mph", "a grounding for three months", "Dow +0.2%": the noun right before, or that a preposition hangs on. */
function before(context: Context, draft: Draft, floor: number): NounPhrase | undefined {
  let k = draft.from - 1;
  if (/^(?:of|at|in|with|to|from|up|down|between|is|was|are|were|by|on|for|worth|,|:|\()$/.test(textAt(context, k)))
    k--;
  if (draft.unit.kind === 'count' && (k === draft.from - 1 || isOfPeople(context, draft))) return undefined;
  return nounPhraseBefore(context, k + 1, floor, draft.sentence);
}

/** "a total of 14 dead", "with a result of 23 detained": whom it befell is counted, not the noun that "of" hangs on. */
const isOfPeople = (context: Context, { from, to, counted }: Draft): boolean =>
  counted === undefined &&
  wordAt(context, from - 1) === 'of' &&
  /^(?:dead|missing|hurt|shot|slain|held|freed)$|[^e]ed$/.test(wordAt(context, to));
