/** Whether a text is English, by its commonest words: what a page declares of its language is often its template's. */
const COMMON = new Set(
  'the of and to in a is was for on that with as at by it from are be said has have he his its'.split(' '),
);

/** English prose has about 35 % of these words, German, French, Spanish or Serbian under 8 % ("in", "a", "as" among them). */
const LEAST_ENGLISH = 0.15;

/** Enough words to tell, few enough to cost nothing. */
const SAMPLE = 600;

/** Letters of any script: what is no sign. Ranges, since a class of all Unicode's letters would take longer to compile than to use. */
const WORDS = /[^\s\0-@[-`{-\xBF\u2000-\u206F\u3000-\u303F]+/g;

/** True for English; also for a text too short to tell, since nothing speaks against it. */
export function isEnglish(text: string): boolean {
  const words =
    text
      .slice(0, SAMPLE * 12)
      .toLowerCase()
      .match(WORDS)
      ?.slice(0, SAMPLE) ?? [];
  if (words.length < 30) return true;
  return words.filter((word) => COMMON.has(word)).length >= LEAST_ENGLISH * words.length;
}
