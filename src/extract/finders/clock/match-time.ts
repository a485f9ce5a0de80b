import { wordAt, type Context } from '../../draft';

const PARTS =
  /^(?:round|half|quarter|period|frame|game|match|bout|fight|referee|overtime|set|regulation|extra|injury|stoppage)$/;

/** Tokens behind "of the" in which the part of the match is looked for: "of the seventh and last round". */
const REACH = 5;

/** True where "4:43" at the tokens before `to` is a match's minutes and seconds: "left", "remaining in", "into", "of the third round", "mark". */
export function isMatchTime(context: Context, to: number): boolean {
  const [word, next] = [wordAt(context, to), wordAt(context, to + 1)];
  if (/^(?:left|remaining|remained)$/.test(word)) return true;
  if (word === 'to' && /^(?:go|play)$/.test(next)) return true;
  // A runner's mark is hours and minutes as often.
  const from = word === 'mark' ? to - 2 * REACH : to + 1;
  if (!/^(?:of|in|into|mark)$/.test(word)) return false;
  for (let k = from; k < to + 1 + REACH; k++) if (PARTS.test(wordAt(context, k))) return true;
  return false;
}
