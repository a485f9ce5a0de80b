/** Letters that do not come apart into a base letter and a mark under NFD. */
const WHOLE = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ł', 'l'],
  ['þ', 'th'],
  ['ı', 'i'],
]);

/**
 * Lower case without diacritics, for comparing names: "Mojsilović" and "Mojsilovic" fold alike. Curly apostrophes are made straight, and what
 * cannot be seen goes.
 */
export function fold(word: string): string {
  let capitals = false;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code > 127) return foldBeyondAscii(word.toLowerCase());
    capitals ||= code >= 65 && code <= 90;
  }
  // Most words are small letters already, and in a text with curly quotes making a word small is slow.
  return capitals ? word.toLowerCase() : word;
}

/** Of no width, or only a direction: a word with one in it is the word. */
const isUnseen = (code: number): boolean =>
  (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);

function foldBeyondAscii(lower: string): string {
  let out = '';
  for (const letter of lower.normalize('NFD')) {
    const code = letter.codePointAt(0) ?? 0;
    if ((code >= 0x300 && code <= 0x36f) || code === 0xad || isUnseen(code)) continue;
    if (code === 0x2019 || code === 0x2018 || code === 0x2032 || code === 0x2bc) out += "'";
    else out += WHOLE.get(letter) ?? letter;
  }
  return out;
}
