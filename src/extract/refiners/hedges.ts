import { textAt, isDash, isGlued, type Context, type Draft, type Refiner } from '../draft';
import { remembered } from '../table-text';
import { AFTER, BEFORE } from '../lexicon/hedges';
import type { Hedge } from '../../types';

type Phrase = { readonly words: readonly string[]; readonly hedge: Hedge };
type Rows = readonly (readonly [phrases: string, hedge: Hedge])[];

/** Phrases that have a word at one place of theirs, the longest first. Looked for when the word is met beside a figure. */
const phrasesBy = (rows: Rows, place: number): ((word: string) => readonly Phrase[]) =>
  remembered((word) =>
    rows
      .filter(([phrases]) => phrases.includes(word))
      .flatMap(([phrases, hedge]) => phrases.split('|').map((phrase): Phrase => ({ words: phrase.split(' '), hedge })))
      .filter(({ words }) => words.at(place) === word)
      .sort((a, b) => b.words.length - a.words.length),
  );

/** Phrases before a number by their last word, phrases behind it by their first. */
const before = phrasesBy(BEFORE, -1);
const after = phrasesBy(AFTER, 0);

/** Widens quantities by the words before and behind them, and takes these into their span. */
export const hedges: Refiner = {
  name: 'hedges',
  refine(context, drafts) {
    drafts.forEach((draft, k) => {
      if (draft.calendar || draft.unit.kind === 'score') return;
      const floor = drafts[k - 1]?.to ?? 0;
      const ceiling = drafts[k + 1]?.from ?? context.tokens.length;
      // Two hedges may meet ("at least about 30"): the outer one bounds, the inner one is the wider; the one beside the number is kept.
      const front = hedgeBefore(context, draft.from, floor);
      if (front) {
        draft.from = front.from;
        setHedge(draft, front.hedge);
        const outer = hedgeBefore(context, front.from, floor);
        if (outer) draft.from = outer.from;
        if (outer && front.hedge === 'about') setHedge(draft, outer.hedge);
      }
      const back = front ? undefined : hedgeAfter(context, draft.to, ceiling);
      if (back) {
        draft.to = back.to;
        setHedge(draft, back.hedge);
      }
      const original = drafts[k - 1];
      if (original && draft.hedge === 'exact' && isConversion(context, original, draft)) {
        draft.hedge = original.hedge;
        draft.converts = original;
      }
    });
    return drafts;
  },
};

/** "more than 7.5 million crowns ($1.1 million)": what is said of the sum holds for its conversion in brackets. */
function isConversion(context: Context, original: Draft, draft: Draft): boolean {
  if (!draft.written || !original.written || draft.unit.kind !== original.unit.kind || draft.unit.kind === 'share')
    return false;
  const before = textAt(context, draft.from - 1);
  if (before === '(') return draft.from - 1 === original.to;
  return before === '/' && draft.from - 1 === original.to && original.converts !== undefined;
}

function setHedge(draft: Draft, hedge: Hedge): void {
  if (draft.form !== 'vague' || hedge !== 'about') draft.hedge = hedge;
}

const QUOTES = '"“”‘’\'';

function hedgeBefore(context: Context, from: number, floor: number): { hedge: Hedge; from: number } | undefined {
  let at = from - 1;
  // A quotation may begin between the hedge and its number: some “14,000 soldiers”. The figure then starts within it.
  const quoted = at >= floor && context.tokens[at]?.kind === 'mark' && QUOTES.includes(textAt(context, at));
  if (quoted) at--;
  for (const { words, hedge } of before(context.tokens[at]?.lower ?? '')) {
    const start = at - words.length + 1;
    if (start < floor || !words.every((word, k) => context.tokens[start + k]?.lower === word)) continue;
    if (misleads(context, start, words)) continue;
    return { hedge, from: quoted ? from : start };
  }
  return undefined;
}

/** Prepositions that only look like hedges: "over five years", "above 30 floors", "under 10 presidents" are told by what they stand behind. */
function misleads(context: Context, start: number, words: readonly string[]): boolean {
  const [word] = words;
  const previous = context.tokens[start - 1];
  if (words.length > 1) return false;
  if (word === 'below' || word === 'above')
    return previous?.kind === 'number' || /^(?:percent|points?|degrees|%)$/.test(previous?.lower ?? '');
  if (word === 'around') return /^(?:turn|turned|revolve[sd]?|wrapped)$/.test(previous?.lower ?? '');
  return false;
}

function hedgeAfter(context: Context, to: number, ceiling: number): { hedge: Hedge; to: number } | undefined {
  const at = isDash(textAt(context, to)) && isGlued(context, to) && isGlued(context, to + 1) ? to + 1 : to;
  for (const { words, hedge } of after(context.tokens[at]?.lower ?? '')) {
    if (at + words.length > ceiling || !words.every((word, k) => context.tokens[at + k]?.lower === word)) continue;
    if (words[0] === '+' && context.tokens[at + 1]?.kind === 'number') continue;
    if (words[0] === 'plus' && at === to) continue;
    return { hedge, to: at + words.length };
  }
  return undefined;
}
