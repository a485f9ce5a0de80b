/** The words by which reports of one event find each other: names above all, then telling numbers, then uncommon words. */
import type { Term } from '../types';
import { COMMON_WORDS } from './lexicon/common-words';
import { lemma } from './lemma';
import type { Token } from './tokens';

/** How telling a kind of word is. Two reports that share three names are nearly always of one event; three nouns say little. */
const WEIGHTS = { name: 1, number: 0.6, word: 0.3 } as const;

/** Enough to recognise an event by, few enough to index a report in a hundred thousand. */
const MOST_TERMS = 80;

/** Leading words say what a report is about; the end is background. */
const LEAD_TOKENS = 120;
const LEAD_BONUS = 1.5;

/**
 * A report's terms, heaviest first, weights 0 to 1. A word counts as a name where most of its uses are capitalised and not all of
 * them stand first in a sentence.
 */
export function retrievalTerms(tokens: readonly Token[]): Term[] {
  const uses = new Map<string, { n: number; capital: number; inside: number; number: boolean; lead: boolean }>();
  let first = true;
  tokens.forEach((token, i) => {
    if (token.kind === 'break' || token.text === '.' || token.text === '?' || token.text === '!') first = true;
    if (token.kind !== 'word' && token.kind !== 'number') return;
    const isNumber = token.kind === 'number';
    const key = isNumber ? token.lower : lemma(token.lower);
    if (isNumber ? key.length >= 3 : key.length >= 3 && !COMMON_WORDS.has(token.lower) && !COMMON_WORDS.has(key)) {
      const use = uses.get(key) ?? { n: 0, capital: 0, inside: 0, number: isNumber, lead: i < LEAD_TOKENS };
      use.n++;
      const initial = token.text.charAt(0);
      const isCapital = initial !== initial.toLowerCase();
      if (isCapital) use.capital++;
      if (isCapital && !first) use.inside++;
      uses.set(key, use);
    }
    first = false;
  });
  const weighed = [...uses].map(([term, use]) => {
    const kind = use.number ? 'number' : use.inside > 0 && use.capital * 2 > use.n ? 'name' : 'word';
    return { term, weight: WEIGHTS[kind] * (1 + Math.log2(use.n)) * (use.lead ? LEAD_BONUS : 1) };
  });
  const top = Math.max(1e-9, ...weighed.map(({ weight }) => weight));
  return weighed
    .map(({ term, weight }) => ({ term, weight: Math.round((weight / top) * 1000) / 1000 }))
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, MOST_TERMS);
}
