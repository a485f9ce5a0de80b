import { isDash, isGlued, textAt, wordAt, type Context, type Draft } from '../../draft';
import { isPlural } from '../../lemma';
import { isPersonNoun } from '../../lexicon/persons';
import { placeKey } from '../../lexicon/places';

/** "aged 40", "at the age of 12", "the pension age to 67", "turned 18" */
export function isAgeWord(context: Context, { from, to }: Draft): boolean {
  const before = wordAt(context, from - 1);
  if (/^age[ds]?$/.test(before)) return true;
  if (/^(?:of|to|from|at)$/.test(before) && wordAt(context, from - 2) === 'age') return true;
  return /^(?:turned|turns|turning)$/.test(before) && !/^[a-z]/.test(textAt(context, to));
}

/** What may stand behind a bare age: the end of a clause or an adverb, never what a number would count. */
const BEHIND = /^(?:|[.,;]|by|now|soon|when|next|this|today|and|in|at)$/;

/** "he is 35", "she will be 40", "Jane Roe was 75": a person and a form of be right before the number. */
export function isPersonsAge(context: Context, { from, to, low, sentence }: Draft): boolean {
  if (low < 3 || !Number.isInteger(low) || !BEHIND.test(textAt(context, to))) return false;
  const be = wordAt(context, from - 1);
  if (/^(?:i'm|he's|she's)$/.test(be)) return true;
  if (!/^(?:be|is|was|am)$/.test(be)) return false;
  for (let k = from - 2; k > from - 6; k--) if (/^(?:he|she|i|who)$/.test(wordAt(context, k))) return true;
  return low >= GROWN && isPersonAtStart(context, from - 2, sentence);
}

/** Below it a name with "was" is as likely a score, a grade or a price. */
const GROWN = 15;

/** "Roe", "Jane Roe" that begins the sentence and is no place: the subject of "was 75". */
function isPersonAtStart(context: Context, i: number, sentence: number): boolean {
  const start = context.sentences[sentence]?.from ?? i;
  if (i < start || i - start > 2) return false;
  for (let k = start; k <= i; k++)
    if (!/^\p{Lu}\p{Ll}/u.test(textAt(context, k)) || placeKey(wordAt(context, k), true) !== null) return false;
  return i > start || isNameBefore(context, i);
}

/** Tokens looked back over for a name: about two paragraphs. */
const NAME_REACH = 300;

/** Any word has a capital at the beginning of a sentence; one that had it inside another is a name. */
function isNameBefore({ tokens }: Context, i: number): boolean {
  const name = tokens[i]?.text;
  for (let k = i - 1; k > Math.max(0, i - NAME_REACH); k--)
    if (tokens[k]?.text === name && tokens[k - 1]?.kind === 'word') return true;
  return false;
}

/** "dies at 75", "was dead at 81" */
export function isDeathAge(context: Context, { from, to, low }: Draft): boolean {
  if (wordAt(context, from - 1) !== 'at' || !Number.isInteger(low)) return false;
  if (!/^(?:die|dies|died|dead|dying|retired?|married)$/.test(wordAt(context, from - 2))) return false;
  const after = context.tokens[to];
  // "dead at 81 Jane Roe, the": a headline without its end
  if (low >= GROWN && /^(?:dies|dead)$/.test(wordAt(context, from - 2)) && /^\p{Lu}\p{Ll}/u.test(after?.text ?? ''))
    return true;
  return after?.kind !== 'word' || /^(?:in|on|of|after|from|and|but|last|this|yesterday|today)$/.test(after.lower);
}

/** "the first doctor under 40", "women over 60 may": a person and a bound with nothing counted behind. */
export function isBoundOfAge(context: Context, { from, to, low, sentence }: Draft): boolean {
  if (!/^(?:under|over|below|above)$/.test(wordAt(context, from - 1)) || low < 1 || !Number.isInteger(low))
    return false;
  if (!isPersonNoun(wordAt(context, from - 2)) || context.tokens[to]?.kind === 'number') return false;
  return !/^(?:noun|name|adj)$/.test(context.tagOf(to, sentence) ?? '') && !/^[%$€£-]$/.test(textAt(context, to));
}

/** "Jane Roe, 25, said", "their son Ben, 3, and", "the actress, 26, said" */
export function isAgeOfName(context: Context, { from, to, low, sentence }: Draft): boolean {
  const comma = wordAt(context, from - 1) === 'now' ? from - 2 : from - 1;
  const at = nameBefore(context, comma - 1);
  const name = context.tokens[at];
  if (textAt(context, comma) !== ',' || name?.kind !== 'word' || !Number.isInteger(low)) return false;
  if (low < (isKin(context, at - 1) ? 1 : 5) || digitsNear(context, at - 1)) return false;
  const after = textAt(context, to);
  if (/^[A-Z]/.test(name.text))
    return (
      /^[,.;]$/.test(after) ||
      (after === 'and' && /^[A-Z]/.test(textAt(context, to + 1))) ||
      // "Jane Roe, 48 - a friend of"
      (isDash(after) && !isGlued(context, to))
    );
  return after === ',' && context.tagOf(at, sentence) === 'noun' && !isPlural(name.lower);
}

/** "John Roe Jr., 49,": where the name ends. */
const nameBefore = (context: Context, i: number): number =>
  textAt(context, i) === '.' && /^(?:Jr|Sr)$/.test(textAt(context, i - 1)) ? i - 1 : i;

/** "their son Ben, 3, and": a child's age may be small. */
function isKin(context: Context, i: number): boolean {
  for (let k = i; k > i - 3; k--) if (KIN.test(wordAt(context, k))) return true;
  return false;
}

const KIN = /^(?:son|daughter|baby|toddler|boy|girl|twins?|brother|sister|child|children)$/;

/** In "Paris 12, Lyon 25," the neighbours are figures too: a table, not a person. */
const digitsNear = (context: Context, i: number): boolean => context.tokens[i]?.kind === 'number';

/** "At 55, she": a number of years set ahead of whose it is. */
export function isAgeAhead(context: Context, { from, to, low, sentence }: Draft): boolean {
  if (textAt(context, from - 1) !== 'At' || textAt(context, to) !== ',' || low < 10 || !Number.isInteger(low))
    return false;
  return /^(?:he|she)$/.test(wordAt(context, to + 1)) || context.tagOf(to + 1, sentence) === 'name';
}

/** Words looked back over for "age": "the average age of those who came was 40". */
const AGE_REACH = 8;

/** "life expectancy in the north is around 73", "the pension age rose to 67": an age, a verb of being or change, and a bare number. */
export function isSaidOfAge(context: Context, { from, to, sentence }: Draft): boolean {
  const after = context.tokens[to];
  if (after?.kind === 'word' && /^(?:noun|name|adj)$/.test(context.tagOf(to, sentence) ?? '')) return false;
  let k = from - 1;
  while (
    k > from - 5 &&
    /^(?:about|around|roughly|nearly|almost|just|over|under|now|only|to|from|at|by)$/.test(wordAt(context, k))
  )
    k--;
  if (
    !/^(?:is|was|are|were|be|stands|stood|rose|fell|rises|falls|raised|lowered|increased|remains|remained|averaged)$/.test(
      wordAt(context, k),
    )
  )
    return false;
  for (let n = k - 1; n > k - AGE_REACH && context.tokens[n]?.kind === 'word'; n--) {
    if (/^(?:age|expectancy)$/.test(wordAt(context, n))) return true;
    if (/^(?:verb|aux)$/.test(context.tagOf(n, sentence) ?? '')) return false;
  }
  return false;
}
