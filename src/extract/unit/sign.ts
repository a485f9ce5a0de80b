import { isGlued, textAt, wordAt, type Context } from '../draft';
import { unitByName, unitBySymbol } from './lookup';
import type { ReadRow } from './row';

/** Words before which a straight quote behind a figure is an inch mark. */
const SIZES: ReadonlySet<string> = new Set(['long', 'wide', 'tall', 'high', 'thick', 'deep', 'diameter', 'x']);
/** Tokens back to which an open quotation is looked for. */
const QUOTATION = 60;

/** The unit of a sign: "°C", "°", prime marks, straight quotes behind a figure (`direct`) that do not close a quotation. */
export function readSign(context: Context, i: number, direct: boolean): ReadRow | undefined {
  const text = textAt(context, i);
  if (text === '°' || text === 'º') return readDegrees(context, i, text);
  if (!direct) return undefined;
  const inches = text === '"' && (SIZES.has(wordAt(context, i + 1)) || (isGlued(context, i) && !isOpen(context, i)));
  const row = inches ? unitBySymbol('″') : text === '″' || text === '′' ? unitBySymbol(text) : undefined;
  return row && { row, to: i + 1 };
}

function readDegrees(context: Context, i: number, sign: string): ReadRow | undefined {
  const scale = textAt(context, i + 1);
  const lettered = scale.length === 1 ? unitBySymbol(sign + scale) : undefined;
  const row = lettered ?? unitByName(`degree ${wordAt(context, i + 1)}`);
  if (row) return { row, to: i + 2 };
  const plain = unitByName('degree');
  return plain && { row: plain, to: i + 1 };
}

/** True where a straight quote before token `i` in its sentence is still open. */
function isOpen(context: Context, i: number): boolean {
  let open = false;
  const from = Math.max(context.sentences[context.sentence]?.from ?? i, i - QUOTATION);
  for (let k = from; k < i; k++) if (textAt(context, k) === '"') open = !open;
  return open;
}
