import { isDash, isGlued, textAt, wordAt, type Refiner } from '../draft';

/** Negative numbers: "minus 130", "minus-1.4", "-5", "−0.3 %". A dash between words or figures is none. */
export const signs: Refiner = {
  name: 'signs',
  refine(context, drafts) {
    for (const draft of drafts) {
      if (draft.calendar || draft.unit.kind === 'score') continue;
      const dash =
        isDash(textAt(context, draft.from - 1)) && isGlued(context, draft.from) ? draft.from - 1 : draft.from;
      const previous = context.tokens[dash - 1];
      if (wordAt(context, dash - 1) === 'minus' || wordAt(context, dash - 1) === 'negative') {
        draft.from = dash - 1;
      } else if (
        dash < draft.from &&
        isMinus(textAt(context, dash)) &&
        context.tokens[dash]?.gap === true &&
        (!previous || previous.kind !== 'number')
      ) {
        draft.from = dash;
      } else if (dash < draft.from && dash === 0 && context.tokens[dash]?.text !== '–') {
        draft.from = dash;
      } else {
        const plus = textAt(context, draft.from - 1) === '+' && isGlued(context, draft.from);
        if (plus && (context.tokens[draft.from - 1]?.gap || draft.from === 1)) {
          draft.from--;
          draft.direction = 'up';
        }
        continue;
      }
      [draft.low, draft.high] = [-draft.high, -draft.low];
      if (draft.unit.kind === 'share') {
        // A negative share is a fall: "-2.1 %" on a list of changes.
        [draft.low, draft.high] = [-draft.high, -draft.low];
        draft.direction = 'down';
      }
    }
    return drafts;
  },
};

const isMinus = (text: string): boolean => text === '-' || text === '−';
