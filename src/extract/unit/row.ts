import { isGlued, textAt, type Context } from '../draft';
import { unitBySymbol } from './lookup';
import { readName } from './name';
import { isInitials, isShortSymbol, shortFits } from './short';
import { readSign } from './sign';
import type { UnitRow } from './table';

/** A row of the table, read from tokens up to `to`. */
export interface ReadRow {
  readonly row: UnitRow;
  readonly to: number;
}

/** Before a name that two systems share; which is meant stays unsaid in the code but for the plain names' own: "US gallon", "imperial pint". */
const SYSTEMS: ReadonlySet<string> = new Set(['US', 'UK', 'imperial', 'metric']);

/** One unit of the table from token `i`: a sign, a name or a symbol. `direct`: right behind the figure. */
export function readRow(context: Context, i: number, direct: boolean): ReadRow | undefined {
  const token = context.tokens[i];
  if (!token) return undefined;
  if (token.kind === 'mark' || token.kind === 'symbol') return readSign(context, i, direct);
  if (token.kind !== 'word') return undefined;
  const found = readJoined(context, i, token.text) ?? readName(context, i);
  if (found && !isInitials(token.text)) return found;
  if (SYSTEMS.has(token.text) && !isGlued(context, i + 1)) {
    const behind = readName(context, i + 1);
    if (behind) return behind;
  }
  return readSymbol(context, i, token.text, direct);
}

/** What joins two symbols into one, as the table writes it. */
const JOINTS: ReadonlyMap<string, string> = new Map([
  ['-', '-'],
  ['·', '·'],
  ['⋅', '·'],
  ['/', '/'],
]);

/** "ft-lbs", "N·m", "km/hr". */
function readJoined(context: Context, i: number, text: string): ReadRow | undefined {
  const joint = isGlued(context, i + 1) ? JOINTS.get(textAt(context, i + 1)) : undefined;
  const row = joint === undefined ? undefined : unitBySymbol(`${text}${joint}${textAt(context, i + 2)}`);
  return row && { row, to: i + 3 };
}

/** Postal codes are no temperatures: five digits and more. */
const isCode = (figure: string): boolean => /^\d{5,}$/.test(figure);

function readSymbol(context: Context, i: number, text: string, direct: boolean): ReadRow | undefined {
  const letter = direct && (text === 'C' || text === 'F');
  if (letter && isCode(textAt(context, i - 1))) return undefined;
  // Temperatures are commoner in the news than coulombs and farads.
  const row = unitBySymbol(letter ? `°${text}` : text);
  return row && (!isShortSymbol(text) || shortFits(context, i, direct)) ? { row, to: i + 1 } : undefined;
}
