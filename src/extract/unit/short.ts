import { isGlued, textAt, type Context } from '../draft';

/** Symbols of one letter, and those that are words, abbreviations or places: read only where nothing else can be meant. */
export const isShortSymbol = (symbol: string): boolean =>
  symbol.length === 1 || symbol === 'in' || symbol === 'st' || symbol === 'ha' || symbol === 'pt';

/** "43 MPs", "14 LBs", "25 HRs": capitals with an "s" are people and things by their initials; kilometres and kilograms are written so too. */
export const isInitials = (symbol: string): boolean =>
  /^[A-Z]{2,}s$/.test(symbol) && symbol !== 'KMs' && symbol !== 'KGs';

/** A short symbol counts right behind the figure ("5m", "10W") or, spaced, before a mark, "x", "of" or the end: "48 m.", "5 W USB-C". */
export function shortFits(context: Context, i: number, direct: boolean): boolean {
  if (!direct) return true;
  const text = textAt(context, i);
  if (text === 'st') return false;
  if (isGlued(context, i)) return true;
  if (text === 'in') return false;
  const next = context.tokens[i + 1];
  if (next?.text === '/' && !next.gap && isGlued(context, i + 2)) return true;
  if (next?.text === "'" || next?.text === '’') return false;
  if (!next || next.kind === 'break' || next.kind === 'mark') return text !== 'A';
  return text !== 'A' && text !== 'T' && (next.kind === 'number' || next.kind === 'word');
}
