import { Class, classAt, isApostrophe } from './characters';

/** End of the word at `start`. "'s" and "s'" are cut off as words of their own, other apostrophes ("don't", "O'Brien") stay inside. */
export function wordEnd(text: string, start: number): number {
  let i = start;
  for (;;) {
    const kind = classAt(text, i);
    if (kind === Class.Letter || kind === Class.Skip) {
      i++;
      continue;
    }
    if (i < text.length && isApostrophe(text.charCodeAt(i)) && i > start && classAt(text, i + 1) === Class.Letter) {
      if (isLoneS(text, i + 1)) return i;
      i += 2;
      continue;
    }
    return i;
  }
}

/** An "s" with no letter behind it: what is left of a genitive or a plural after its apostrophe. */
export const isLoneS = (text: string, i: number): boolean =>
  (text.charCodeAt(i) | 32) === 115 && classAt(text, i + 1) !== Class.Letter;
