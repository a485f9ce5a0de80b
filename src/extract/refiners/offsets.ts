import { wordAt, type Context, type Draft, type Refiner } from '../draft';

/** Words behind a length of time that make it the way from one moment to another. */
const BEFORE = /^(?:ago|earlier|before|prior|previously|beforehand)$/;
const AFTER = /^(?:later|after|afterwards?|following|hence)$/;

/** "25 days left to pay", "4:43 to go". */
const LEFT = /^(?:left|remaining|remained)$/;
const TO_GO = /^to (?:go|play)$/;

/** "three weeks ago", "two days after the quake": a length of time that tells when, or how much there is to come. Nothing lasted so long. */
export const offsets: Refiner = {
  name: 'offsets',
  refine(context, drafts) {
    for (const draft of drafts) {
      if (draft.unit.kind !== 'duration') continue;
      const word = wordAt(context, draft.to);
      if (BEFORE.test(word) && !lasted(context, draft)) draft.offset = 'before';
      else if (AFTER.test(word) || (word === 'from' && /^(?:now|today)$/.test(wordAt(context, draft.to + 1))))
        draft.offset = 'after';
      else if (LEFT.test(word) || TO_GO.test(`${word} ${wordAt(context, draft.to + 1)}`)) draft.offset = 'left';
      // "51 seconds into the round", "at the 1:36 mark"
      else if (word === 'into' || word === 'mark') draft.offset = 'into';
    }
    return drafts;
  },
};

/** "The jury sat seven hours before deciding": the one thing took so long, then came the other. */
const lasted = (context: Context, { from, to, sentence }: Draft): boolean =>
  wordAt(context, to) === 'before' &&
  wordAt(context, to + 1).endsWith('ing') &&
  /^(?:verb|adv)$/.test(context.tagOf(from - 1, sentence) ?? '');
