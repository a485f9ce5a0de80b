import { MAGNITUDES, VAGUE_PLURALS, VAGUE_SMALL } from '../lexicon/number-words';
import type { Token } from '../tokens';
import { joined, withArticle } from './joined';
import type { Numeral } from './numeral';

/** "dozens", "tens of thousands", "several hundred", "a few", "a couple of thousand". */
export function readVague(tokens: readonly Token[], i: number): Numeral | undefined {
  const word = tokens[i]?.lower ?? '';
  const plural = VAGUE_PLURALS.get(word);
  if (plural) return readPlural(tokens, i, plural);
  const range = VAGUE_SMALL.get(word);
  return range && isAmount(tokens, i, word) ? readSmall(tokens, i, range) : undefined;
}

/** "a couple", "a few", "the past few", "few hundred"; not the bare "few", nor "the couple". */
function isAmount(tokens: readonly Token[], i: number, word: string): boolean {
  if (word === 'several' || withArticle(tokens, i) < i) return true;
  return (
    word === 'few' &&
    (MAGNITUDES.has(joined(tokens, i + 1).word) ||
      /^(?:past|last|next|first|these|those)$/.test(tokens[i - 1]?.lower ?? ''))
  );
}

/** What is left of "several" before "dozen": dozens run out where hundreds begin, so that it is three to seven of them. */
const MOST_DOZENS = 7;

function readSmall(tokens: readonly Token[], i: number, [low, high]: readonly [number, number]): Numeral {
  const from = tokens[i]?.lower === 'several' ? i : withArticle(tokens, i);
  const of = tokens[i + 1]?.lower === 'of' ? i + 2 : i + 1;
  const next = joined(tokens, of);
  const single = next.word.endsWith('s') && of === i + 2 ? next.word.slice(0, -1) : next.word;
  const times = single === 'gross' ? undefined : MAGNITUDES.get(single);
  if (times === undefined) return vague(from, i + 1, [low, high], 1);
  // "several hundred thousand"
  const second = joined(tokens, next.at + 1);
  const more = MAGNITUDES.get(second.word);
  if (more !== undefined && times === 100)
    return vague(from, second.at + 1, [low * times * more, high * times * more + 99 * more], times * more);
  const most = times === 12 ? Math.min(high, MOST_DOZENS) : high;
  return vague(from, next.at + 1, [low * times, most * times], times);
}

/** "dozens", "tens of thousands", "scores of"; neither bare "tens" nor the scores of a test. */
function readPlural(tokens: readonly Token[], i: number, [low, high]: readonly [number, number]): Numeral | undefined {
  const word = tokens[i]?.lower;
  const before = tokens[i - 1]?.lower ?? '';
  const of = tokens[i + 1]?.lower === 'of';
  if (word === 'scores' && (!of || /^(?:test|the|their)$/.test(before))) return undefined;
  const next = of ? (tokens[i + 2]?.lower ?? '') : '';
  const times = VAGUE_PLURALS.has(next) ? MAGNITUDES.get(next.slice(0, -1)) : undefined;
  if (times !== undefined) {
    // Tens and hundreds of a magnitude run to where the next word begins.
    const end = word === 'tens' || word === 'hundreds' ? high + 1 : high;
    return vague(i, i + 3, [low * times, end * times - 1], times);
  }
  return word === 'tens' ? undefined : vague(i, i + 1, [low, high], 1);
}

function vague(from: number, to: number, [low, high]: readonly [number, number], step: number): Numeral {
  return { from, to, low, high, step, form: 'vague', worded: true, scaled: step > 1, scale: step };
}
