import { Class, classAt } from './characters';

/** Lines shorter than this were not wrapped to a page's width: their end is meant (headlines, list items). */
const WRAPPED = 55;
/** Lines longer than this are whole paragraphs. */
const WHOLE = 140;

/** End of the line ends and white space that start at `from`. */
export function lineBreakEnd(text: string, from: number): number {
  let i = from;
  while (i < text.length && (classAt(text, i) === Class.Line || classAt(text, i) === Class.Space)) i++;
  return i;
}

/** True where the white space `from`..`to` behind a line of `width` characters ends a block: a blank line, or a line that ends by itself. */
export function endsBlock(text: string, from: number, to: number, width: number): boolean {
  let lines = 0;
  for (let i = from; i < to; i++) {
    if (text.charCodeAt(i) === 13 && text.charCodeAt(i + 1) === 10) continue;
    if (classAt(text, i) === Class.Line) lines++;
  }
  if (lines > 1 || width < WRAPPED || width > WHOLE) return true;
  return '.!?:;”"’'.includes(text.charAt(from - 1));
}
