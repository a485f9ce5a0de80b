import { NOUN_VERBS, VERB_BASES, VERBS_PAST } from './lexicon/verbs';
import { VERBS } from './lexicon/irregular';
import { ENDINGS, NOUN_ANYWAY, TAGS, type Tag } from './lexicon/tags';
import { verbBases } from './lemma';
import type { Token } from './tokens';

export type { Tag } from './lexicon/tags';

/** What a word may be, looked at alone. `verb?` and `part?` (participle) are settled by the words around it. */
type Guess = Tag | 'verb?' | 'part?' | 'ing?';

const guesses = new Map<string, Guess>();
/** Distinct words remembered between texts: bounds the memory on hostile text, far above the vocabulary of an article. */
const MOST_GUESSES = 20_000;

function guess(lower: string): Guess {
  const known = guesses.get(lower);
  if (known !== undefined) return known;
  if (guesses.size > MOST_GUESSES) guesses.clear();
  const found = judge(lower);
  guesses.set(lower, found);
  return found;
}

function judge(lower: string): Guess {
  const listed = TAGS.get(lower);
  if (listed !== undefined) return listed;
  if (VERBS.has(lower)) return VERBS_PAST.has(lower) ? 'part?' : 'verb';
  if (VERB_BASES.has(lower)) return NOUN_VERBS.has(lower) ? 'verb?' : 'verb';
  const ing = lower.length > 4 && lower.endsWith('ing');
  const ed = lower.length > 3 && lower.endsWith('ed');
  for (const base of verbBases(lower)) {
    if (!VERB_BASES.has(base)) continue;
    if (ing) return 'ing?';
    if (ed) return 'part?';
    return NOUN_VERBS.has(base) ? 'verb?' : 'verb';
  }
  if (NOUN_ANYWAY.has(lower)) return 'noun';
  if (ed && lower.length > 4) return 'part?';
  for (const [ending, tag] of ENDINGS) if (lower.length > ending.length + 2 && lower.endsWith(ending)) return tag;
  return 'noun';
}

/** Adverbs that are adjectives before a noun. */
const EITHER = new Set(
  'hard fast long straight further early later earlier forward overnight overall nationwide worldwide overseas combined either far right'.split(
    ' ',
  ),
);

/** True for a word with a capital first. Most words are their own small form, which answers at once. */
const isUpper = ({ text, lower }: Token): boolean => text !== lower && text.charAt(0) !== text.charAt(0).toLowerCase();

/**
 * Tags the tokens of one sentence; element k belongs to token `from + k`. Words are looked up or judged by their ending, then settled
 * by what stands before and after. Made for finding noun phrases, verbs and subjects around a figure, not for general parsing.
 */
export function tagTokens(tokens: readonly Token[], from = 0, to = tokens.length): Tag[] {
  const tags: Tag[] = [];
  let lettered = 0;
  let capitals = 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'word' && token.text.length > 3) {
      lettered++;
      if (isUpper(token)) capitals++;
    }
  }
  // A headline in Title Case says nothing by its capitals.
  const shouting = lettered > 3 && capitals / lettered > 0.7;
  for (let i = from; i < to; i++) tags.push(tagAt(tokens, i, from, to, tags, shouting));
  giveVerb(tokens, from, tags);
  return tags;
}

function tagAt(
  tokens: readonly Token[],
  i: number,
  from: number,
  to: number,
  tags: readonly Tag[],
  shouting: boolean,
): Tag {
  const token = tokens[i] as Token;
  if (token.kind === 'number') return 'num';
  if (token.kind !== 'word') return token.text === '&' ? 'conj' : 'punct';
  const before = i > from ? tags[i - from - 1] : undefined;
  const first = i === from || (before === 'punct' && i - from < 3 && tags.every((tag) => tag === 'punct'));
  const alone = guess(token.lower);
  // "in May", "Will said": modals with a capital inside a sentence are names
  if ((token.text === 'May' || token.text === 'Will' || token.text === 'March') && !shouting && !first) return 'name';
  // "start-up", "by-law": what a hyphen joins to a word is no preposition.
  if (
    !token.gap &&
    tokens[i - 1]?.text === '-' &&
    i - 2 >= from &&
    tokens[i - 1]?.gap === false &&
    (alone === 'prep' || alone === 'adv')
  )
    return 'noun';
  if (token.text !== token.lower && /^[a-z]+[A-Z]/.test(token.text)) return 'name';
  if (isUpper(token) && !shouting && !first && (alone === 'noun' || alone === 'adj' || !isClosed(alone))) {
    return 'name';
  }
  if (alone === 'adv' && (before === 'num' || before === 'det' || before === 'adj') && i + 1 < to) {
    const next = tokens[i + 1];
    const tag = next?.kind === 'word' ? guess(next.lower) : undefined;
    if (EITHER.has(token.lower) && (tag === 'noun' || tag === 'adj' || tag === 'verb?')) return 'adj';
  }
  if (alone === 'verb?') return settleVerb(tokens, i, to, before);
  if (alone === 'part?') return settleParticiple(tokens, i, to, before);
  if (alone === 'ing?') return settleIng(tokens, i, to, before);
  if (token.lower === 'that' && tokens[i + 1]?.kind === 'symbol') return 'det';
  if (token.lower === 'that' || token.lower === 'this') return before === 'noun' || before === 'verb' ? 'conj' : 'det';
  if (first && isUpper(token) && alone === 'noun' && !shouting) {
    const next = tokens[i + 1];
    if (next && next.kind === 'word' && isUpper(next)) return 'name';
  }
  return alone;
}

const isClosed = (tag: Guess): boolean =>
  tag === 'prep' ||
  tag === 'det' ||
  tag === 'pron' ||
  tag === 'conj' ||
  tag === 'aux' ||
  tag === 'to' ||
  tag === 'part';

/** A sentence has a verb: where none was found, the first noun behind a noun that can be one is taken for it ("The stock trades on ..."). */
function giveVerb(tokens: readonly Token[], from: number, tags: Tag[]): void {
  if (
    tags.length < 5 ||
    tags.some(
      (tag, k) => tag === 'aux' || (tag === 'verb' && tags[k - 1] !== 'to' && !tokens[from + k]?.lower.endsWith('ing')),
    )
  )
    return;
  for (let k = 1; k + 1 < tags.length; k++) {
    if (tags[k] !== 'noun' || guess(tokens[from + k]?.lower ?? '') !== 'verb?') continue;
    const before = tags[k - 1];
    const after = tags[k + 1];
    if (
      (before === 'noun' || before === 'name' || before === 'adv') &&
      (after === 'prep' || after === 'adv' || after === 'num' || after === 'det' || after === 'adj')
    ) {
      tags[k] = 'verb';
      return;
    }
  }
}

/** "two attacks" noun, "to attack" verb, "they attack" verb, "the attack" noun, "police plan" verb by the plural before it. */
function settleVerb(tokens: readonly Token[], i: number, to: number, before: Tag | undefined): Tag {
  if (before === 'to' || before === 'pron') return 'verb';
  if (before === 'aux') return 'verb';
  const previous = tokens[i - 1]?.lower ?? '';
  const lower = tokens[i]?.lower ?? '';
  const next = i + 1 < to ? guess(tokens[i + 1]?.lower ?? '') : undefined;
  const object = next === 'det' || next === 'pron' || next === 'to';
  if (before === 'noun' || before === 'name') {
    const plural = previous.endsWith('s') || previous === 'people' || previous === 'police';
    if (object && (plural !== lower.endsWith('s') || before === 'name')) return 'verb';
  }
  if (before === 'adv' && (object || next === 'prep' || (next === 'adv' && previous.endsWith('ly')))) return 'verb';
  return 'noun';
}

function settleParticiple(tokens: readonly Token[], i: number, to: number, before: Tag | undefined): Tag {
  const next = tokens[i + 1];
  const tag = next && i + 1 < to && next.kind === 'word' ? guess(next.lower) : undefined;
  const nominal = tag === 'noun' || tag === 'adj' || tag === 'verb?';
  if ((before === 'det' || before === 'adj' || before === 'num' || before === 'part') && nominal) return 'adj';
  if (before === 'prep' && nominal && !(next && isUpper(next))) return 'adj';
  if (before === 'conj' && nominal && tokens[i - 2] && guess(tokens[i - 2]?.lower ?? '') === 'adj') return 'adj';
  return 'verb';
}

function settleIng(tokens: readonly Token[], i: number, to: number, before: Tag | undefined): Tag {
  const next = tokens[i + 1];
  const tag = next && i + 1 < to && next.kind === 'word' ? guess(next.lower) : undefined;
  const nominal = tag === 'noun' || tag === 'adj' || tag === 'verb?';
  if (before === 'num' && (tag === 'det' || tag === 'pron')) return 'verb';
  if (before === 'det' || before === 'adj' || before === 'num' || before === 'part') return nominal ? 'adj' : 'noun';
  return 'verb';
}
