import { Class, classAt, isApostrophe, isDigit, isThin } from './characters';

/**
 * End of the figure that starts at `start`: digits with separators between digits. A point or comma joins any digits; an apostrophe,
 * a thin or no-break space or (after one to three digits) an ordinary space joins groups of three only.
 */
export function figureEnd(text: string, start: number): number {
  let end = digitsEnd(text, start);
  let spaced = countDigits(text, start, end) <= 3 && text.charCodeAt(start) !== 46;
  for (;;) {
    const code = text.charCodeAt(end);
    const next = digitsEnd(text, end + 1);
    if (next === end + 1 || !isDigit(text.charCodeAt(end + 1))) return end;
    const size = countDigits(text, end + 1, next);
    if (code === 44 || code === 46) {
      end = next;
      if (code === 46) spaced = false;
    } else if (size === 3 && (isApostrophe(code) || ((isThin(code) || code === 32) && spaced)) && joins(text, next)) {
      end = next;
    } else {
      return end;
    }
  }
}

function digitsEnd(text: string, from: number): number {
  let i = from;
  while (i < text.length && (isDigit(text.charCodeAt(i)) || classAt(text, i) === Class.Skip)) i++;
  return i;
}

function countDigits(text: string, from: number, to: number): number {
  let n = 0;
  for (let i = from; i < to; i++) if (isDigit(text.charCodeAt(i))) n++;
  return n;
}

/** A group of three ends the figure or is followed by a separator: "816 000 t", not "24 200th" or "10 100m". */
function joins(text: string, end: number): boolean {
  const kind = classAt(text, end);
  return kind !== Class.Letter && kind !== Class.Digit;
}
