import { isDash, textAt, wordAt, type Context, type Draft, type Refiner } from '../draft';

/**
 * Times that a page gives of itself and no report tells: "Posted: Mar 9, 2021 7:15 AM", "Updated 3:25pm", "Apr 2, 2019 03:25 PM". They
 * are figures of the page's furniture, and two pages' own times are no difference between their reports.
 */
export const stamps: Refiner = {
  name: 'stamps',
  refine(context, drafts) {
    drafts.forEach((draft, k) => {
      if (!isMoment(draft)) return;
      const before = drafts[k - 1];
      const isBeside = before !== undefined && isMoment(before) && isJoined(context, before, draft);
      if (isLabelled(context, draft.from) || (isBeside && (before.incidental || isUnsaid(context, before, draft)))) {
        draft.incidental = true;
        if (isBeside) before.incidental = true;
      }
    });
    return drafts;
  },
};

/** A day or a time of day. */
const isMoment = ({ calendar }: Draft): boolean => /^(?:day|hour|minute)$/.test(calendar?.precision ?? '');

/** A date with its time, in either order: "Mar 9, 2021 7:15 AM", "7:15 A.M. MAR. 9, 2021". */
function isJoined(context: Context, a: Draft, b: Draft): boolean {
  if (b.from - a.to > 1) return false;
  // "0947 GMT (1747 HKT)": one time in two zones
  if (a.unit.kind === b.unit.kind) return a.unit.kind === 'clock' && textAt(context, a.to) === '(';
  return b.from === a.to || /^(?:,|at|\||\()$/i.test(textAt(context, a.to)) || isDash(textAt(context, a.to));
}

/** Words that set a date with its time into a sentence. */
const SAID =
  /^(?:on|of|at|by|in|from|since|until|till|before|after|around|about|for|to|and|the|this|that|was|is|were)$/;

/** A full date, year and time in one, with nothing that makes it part of a sentence: nobody tells it so. */
function isUnsaid(context: Context, a: Draft, b: Draft): boolean {
  const date = a.unit.kind === 'date' ? a : b;
  const isFull = /^\d{4}-\d\d-\d\d$/.test(date.calendar?.iso ?? '') && !date.calendar?.inferred.includes('year');
  // "On August 4, 2011 5:46 PM": a sentence would say "at"
  return isFull && (a.unit.kind === b.unit.kind || a.to === b.from || !SAID.test(wordAt(context, a.from - 1)));
}

const LABELS = /^(?:posted|updated|published|modified)$/;

/** Behind "Posted:", "Last updated at", "PUBLISHED": a label has a capital, and a sentence would go on before it. */
function isLabelled(context: Context, from: number): boolean {
  let k = from - 1;
  while (k > from - 4 && (/^(?:on|at)$/.test(wordAt(context, k)) || /^[:|]$/.test(textAt(context, k)))) k--;
  if (!LABELS.test(wordAt(context, k))) return false;
  return /^[A-Z]/.test(textAt(context, k)) || wordAt(context, k - 1) === 'last';
}
