import { isGlued, textAt, type Context, type Draft, type Refiner } from '../draft';

/**
 * Numbers that are part of a name: "Falcon 9", "Windows 8". Nothing in one sentence tells them from "Orlin 9, Skarvik 8"; that the text has
 * the same number behind the same name again, in another sentence, does.
 */
export const christened: Refiner = {
  name: 'christened',
  refine(context, drafts) {
    const bare = drafts.filter((draft) => isBare(draft) && nameAt(context, draft.from) !== undefined);
    if (bare.length === 0) return drafts;
    const again = namesAgain(context);
    for (const draft of bare) if (again.has(nameAt(context, draft.from) ?? '')) draft.incidental = true;
    return drafts;
  },
};

const isBare = ({ from, to, unit, written, hedge }: Draft): boolean =>
  unit.kind === 'count' && !written && to - from === 1 && hedge === 'exact';

/** Numbers of a few digits: what is longer is an amount. */
const SHORT = /^\d{1,4}(?:\.\d)?$/;
const CAPITALISED = /^\p{Lu}\p{L}{2,}$/u;

/** The number that token `i` is, with the name right before it, as one string. */
function nameAt(context: Context, i: number): string | undefined {
  const [name, number] = [textAt(context, i - 1), textAt(context, i)];
  return SHORT.test(number) && CAPITALISED.test(name) && !isGlued(context, i) ? `${name} ${number}` : undefined;
}

/** The names with a number that stand in more than one sentence. */
function namesAgain(context: Context): Set<string> {
  const [met, again] = [new Map<string, number>(), new Set<string>()];
  context.sentences.forEach(({ from, to }, sentence) => {
    for (let i = from + 1; i < to; i++) {
      if (context.tokens[i]?.kind !== 'number' || !/^(?:name|noun)$/.test(context.tagOf(i - 1, sentence) ?? ''))
        continue;
      const name = nameAt(context, i);
      if (name === undefined) continue;
      if ((met.get(name) ?? sentence) !== sentence) again.add(name);
      met.set(name, met.get(name) ?? sentence);
    }
  });
  return again;
}
