/** Classes of characters as small numbers, for a table of one byte each. */
export const Class = { Space: 0, Line: 1, Letter: 2, Digit: 3, Symbol: 4, Mark: 5, Skip: 6 } as const;

const SYMBOLS = '$£€¥%‰°+=<>~#&*@|^×÷±−½¼¾⅓⅔⅛⅜⅝⅞′″₿₹₽₩₪₫₦₱₺₴₭₮₡₲₵₸₼₾฿¢№§';

/** Classes of stretches of characters, both ends included; whatever is not listed is a letter. */
const STRETCHES: readonly (readonly [from: number, to: number, value: number])[] = [
  [0, 0x20, Class.Space],
  [0x21, 0x2f, Class.Mark],
  [0x30, 0x39, Class.Digit],
  [0x3a, 0x40, Class.Mark],
  [0x5b, 0x60, Class.Mark],
  [0x7b, 0x7e, Class.Mark],
  [0x7f, 0xa0, Class.Space],
  [0xa1, 0xbf, Class.Mark],
  [0x2000, 0x200a, Class.Space],
  [0x2010, 0x2027, Class.Mark],
  [0x202f, 0x202f, Class.Space],
  [0x2030, 0x205e, Class.Mark],
  [0x205f, 0x205f, Class.Space],
  [0x2070, 0x209c, Class.Symbol],
  [0x20a0, 0x20c0, Class.Symbol],
  [0x2190, 0x2bff, Class.Mark],
  [0x3000, 0x3000, Class.Space],
  [0x3001, 0x3003, Class.Mark],
  [0x3008, 0x3011, Class.Mark],
  [0xd800, 0xdfff, Class.Symbol],
  [0xfffc, 0xffff, Class.Symbol],
];
const LINE_ENDS = [0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029];
/** Soft hyphens, zero-width spaces and joiners, marks of direction: written, not seen. */
const UNSEEN = [0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff];
/** Letters among the marks of Latin-1: feminine and masculine ordinal, micro. */
const LETTERS = [0xaa, 0xb5, 0xba];

/** One class per UTF-16 unit, made once: the scanner then takes one look per character. */
const CLASSES = buildClasses();

function buildClasses(): Uint8Array {
  const table = new Uint8Array(65536).fill(Class.Letter);
  for (const [from, to, value] of STRETCHES) table.fill(value, from, to + 1);
  for (const code of LINE_ENDS) table[code] = Class.Line;
  for (const code of UNSEEN) table[code] = Class.Skip;
  for (const code of LETTERS) table[code] = Class.Letter;
  for (const sign of SYMBOLS) table[sign.charCodeAt(0)] = Class.Symbol;
  return table;
}

/** Class of the UTF-16 unit at `i`; past the end of the text, a space. */
export const classAt = (text: string, i: number): number => CLASSES[text.charCodeAt(i)] ?? Class.Space;

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
export const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2bc;
/** A prime is an apostrophe only before a lone "s": "2022′s". */
export const isPrime = (code: number): boolean => code === 0x2032;
/** No-break, thin and figure spaces: those that are set between groups of digits. */
export const isThin = (code: number): boolean =>
  code === 0xa0 || code === 0x2009 || code === 0x202f || code === 0x2007 || code === 0x2008;
