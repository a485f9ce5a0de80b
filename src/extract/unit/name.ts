import { isDash, isGlued, textAt, wordAt, type Context } from '../draft';
import { opensUnitName, unitByName, unitBySymbol } from './lookup';
import type { ReadRow } from './row';

/** Words that a unit's name has at most. */
const LONGEST = 5;

/** The longest unit name from token `i`; hyphens join like spaces. */
export function readName(context: Context, i: number): ReadRow | undefined {
  const head = wordAt(context, i);
  const degrees = readDegrees(context, i, head);
  if (degrees) return degrees;
  const single = unitByName(head);
  let best = single && { row: single, to: i + 1 };
  if (!opensUnitName(head)) return best;
  let words = head;
  let at = i + 1;
  for (let n = 1; n < LONGEST; n++) {
    if (isDash(textAt(context, at)) && isGlued(context, at) && isGlued(context, at + 1)) at++;
    const word = wordAt(context, at);
    if (!word) break;
    words += ` ${word}`;
    at++;
    const row = unitByName(words);
    if (row) best = { row, to: at };
  }
  return best;
}

const DEGREES: ReadonlySet<string> = new Set(['degree', 'degrees', 'deg']);
const SCALES: ReadonlyMap<string, string> = new Map([
  ['C', '°C'],
  ['c', '°C'],
  ['F', '°F'],
  ['f', '°F'],
  ['K', 'K'],
]);

/** "degrees C": letters that are other units by themselves. */
function readDegrees(context: Context, i: number, head: string): ReadRow | undefined {
  const scale = DEGREES.has(head) ? SCALES.get(textAt(context, i + 1)) : undefined;
  const row = scale === undefined ? undefined : unitBySymbol(scale);
  return row && { row, to: i + 2 };
}
