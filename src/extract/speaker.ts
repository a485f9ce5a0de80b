/** Who answers for a sentence: "said Gen. X", "X told reporters", "according to police". */
import type { Speaker } from '../types';
import type { Tagged } from './frame';
import type { Token } from './tokens';

const SAYS = new Set(
  'said says say told tells announced announces claimed claims stated states added adds reported reports confirmed confirms warned warns estimated estimates stressed noted wrote writes'.split(
    ' ',
  ),
);
/** Bodies that speak without a name; the last word of who speaks is its key. */
const BODIES = new Set(
  'police officials official government ministry authorities army military spokesman spokeswoman spokesperson company hospital court prosecutors prosecutor sheriff governor agency department office witnesses doctors rescuers firefighters'.split(
    ' ',
  ),
);

/** The speaker of a tagged sentence; `before` is the last one named, whom "he said" means. */
export function speakerOf(s: Tagged, before: Speaker | undefined): Speaker | undefined {
  for (let i = s.from; i < s.to; i++) {
    const token = s.tokens[i] as Token;
    if (token.lower === 'according' && s.tokens[i + 1]?.lower === 'to') {
      const found = nameAfter(s, i + 2);
      if (found) return found;
    }
    if (!SAYS.has(token.lower)) continue;
    const pronoun = [s.tokens[i - 1]?.lower, s.tokens[i + 1]?.lower].some((word) => word === 'he' || word === 'she');
    if (pronoun) return before;
    const found = nameBefore(s, i) ?? nameAfter(s, i + 1);
    if (found) return found;
  }
  return undefined;
}

const isNamed = (s: Tagged, i: number): boolean =>
  s.tags[i - s.from] === 'name' || BODIES.has((s.tokens[i] as Token).lower);

/** The last name of the noun phrase that ends right before token `i` (titles and "also" may stand between). */
function nameBefore(s: Tagged, i: number): Speaker | undefined {
  for (let k = i - 1; k >= Math.max(s.from, i - 3); k--) if (isNamed(s, k)) return phraseAround(s, k);
  return undefined;
}

function nameAfter(s: Tagged, from: number): Speaker | undefined {
  for (let k = from; k < Math.min(s.to, from + 12); k++) {
    const tag = s.tags[k - s.from];
    if (isNamed(s, k)) {
      let last = k;
      // "Chief of Staff of the Armed Forces Milan X": the person stands last.
      for (let m = k + 1; m < Math.min(s.to, k + 12); m++) {
        const word = s.tokens[m] as Token;
        const next = s.tags[m - s.from];
        if (next === 'name') last = m;
        else if (next !== 'det' && next !== 'noun' && next !== 'adj' && word.lower !== 'of') break;
      }
      return phraseAround(s, last);
    }
    if (tag === 'verb' || tag === 'pron') return undefined;
  }
  return undefined;
}

function phraseAround(s: Tagged, at: number): Speaker {
  let from = at;
  while (from > s.from && s.tags[from - 1 - s.from] === 'name') from--;
  const words = s.tokens.slice(from, at + 1);
  return { key: (s.tokens[at] as Token).lower, surface: words.map((word) => word.text).join(' ') };
}
