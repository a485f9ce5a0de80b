import { KEEPS_S, PLURALS, VERBS } from './lexicon/irregular';
import { VERB_BASES } from './lexicon/verbs';
import { fold } from './fold';

export { fold } from './fold';

const VOWELS = 'aeiou';
const isVowel = (letter: string | undefined): boolean =>
  letter !== undefined && letter !== '' && VOWELS.includes(letter);

/** Singular of a noun, lower case: "soldiers" soldier, "men" man, "countries" country; what is no plural comes back as it is. */
export function lemma(word: string): string {
  const lower = fold(word);
  const irregular = PLURALS.get(lower);
  if (irregular !== undefined) return irregular;
  if (lower.length < 3 || !lower.endsWith('s') || KEEPS_S.has(lower) || lower.endsWith('ss')) return lower;
  if (lower.endsWith("'s")) return lower.slice(0, -2);
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|zz)es$/.test(lower)) return lower.slice(0, -2);
  if (lower.endsWith('us') || lower.endsWith('is')) return lower;
  return lower.slice(0, -1);
}

/** True where a lower-case noun is the plural of another form, or a plural without a singular ("people", "police"). */
export function isPlural(lower: string): boolean {
  if (PLURAL_ONLY.has(lower)) return true;
  const irregular = PLURALS.get(lower);
  return irregular !== undefined
    ? irregular !== lower
    : lower.length > 3 && lower.endsWith('s') && lemma(lower) !== lower;
}

const PLURAL_ONLY: ReadonlySet<string> = new Set(
  'people police cattle troops clergy personnel staff media data aircraft spacecraft sheep fish deer offspring percent folk crew series species poultry livestock'.split(
    ' ',
  ),
);

/** Base form of a verb, lower case: "killed" kill, "shot" shoot, "planning" plan; a word that is no known verb form comes back as it is. */
export function verbLemma(word: string): string {
  const lower = fold(word);
  const irregular = VERBS.get(lower);
  if (irregular !== undefined) return irregular;
  if (VERB_BASES.has(lower)) return lower;
  for (const base of verbBases(lower)) if (VERB_BASES.has(base)) return base;
  return verbBases(lower)[0] ?? lower;
}

/** Bases that a verb form may come from by the rules of spelling, the likeliest first. */
export function verbBases(lower: string): string[] {
  if (lower.length > 4 && lower.endsWith('ied')) return [`${lower.slice(0, -3)}y`];
  if (lower.length > 4 && lower.endsWith('ies')) return [`${lower.slice(0, -3)}y`];
  if (lower.length > 4 && lower.endsWith('ing')) return stems(lower.slice(0, -3));
  if (lower.length > 3 && lower.endsWith('ed')) return stems(lower.slice(0, -2));
  if (lower.length > 4 && /(?:ch|sh|x|ss|zz|o)es$/.test(lower)) return [lower.slice(0, -2)];
  if (lower.length > 3 && lower.endsWith('s') && !lower.endsWith('ss')) return [lower.slice(0, -1)];
  return [];
}

function stems(stem: string): string[] {
  const last = stem.at(-1);
  const before = stem.at(-2);
  if (last !== undefined && last === before && !isVowel(last)) {
    // "planned" comes from plan, "killed" from kill: doubled l, s, f and z mostly belong to the base.
    const single = stem.slice(0, -1);
    return 'lsfz'.includes(last) ? [stem, single] : [single, stem];
  }
  const silent = `${stem}e`;
  const endsOpen =
    isVowel(last) ||
    (last !== undefined && 'vczgsu'.includes(last)) ||
    (!isVowel(last) && isVowel(before) && !isVowel(stem.at(-3)) && stem.length > 3);
  return endsOpen ? [silent, stem] : [stem, silent];
}

const ADJECTIVES: ReadonlyMap<string, string> = new Map([
  ['best', 'good'],
  ['better', 'good'],
  ['worst', 'bad'],
  ['worse', 'bad'],
  ['further', 'far'],
  ['eldest', 'old'],
]);
/** Adjectives that end in "est" or have no positive form. */
const PLAIN_EST = new Set(
  'honest modest west northwest southwest midwest best latest interest test forest rest harvest conquest protest arrest request contest tempest priest behest digest manifest earnest inquest bequest invest suggest breast everest budapest bucharest'.split(
    ' ',
  ),
);

/** Positive form of an adjective's superlative: "largest" large, "heaviest" heavy, "biggest" big; other words come back as they are. */
export function adjectiveLemma(lower: string): string {
  const irregular = ADJECTIVES.get(lower);
  if (irregular !== undefined) return irregular;
  if (lower.length < 6 || !lower.endsWith('est') || PLAIN_EST.has(lower)) return lower;
  const stem = lower.slice(0, -3);
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`;
  const [last, before] = [stem.at(-1), stem.at(-2)];
  if (last === before && !isVowel(last) && last !== 'l' && last !== 's') return stem.slice(0, -1);
  return SILENT_E.has(`${stem}e`) ? `${stem}e` : stem;
}

/** Adjectives that lose an "e" before "est". */
const SILENT_E = new Set(
  (
    'large fierce close safe nice wide late rare strange huge brave grave simple gentle wise loose dense intense sparse white pale sore pure mature acute remote cute rude crude ripe tame lame ' +
    'fine humble noble able idle ample little subtle severe obscure sincere extreme scarce coarse blue free true tense vague purple stable fragile'
  ).split(' '),
);
