const words = (list: string, values: (index: number) => number): [string, number][] =>
  list.split(' ').map((word, i) => [word, values(i)]);

/** Cardinals below a hundred. */
export const CARDINALS: ReadonlyMap<string, number> = new Map([
  ...words(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    (i) => i,
  ),
  ...words('twenty thirty forty fifty sixty seventy eighty ninety', (i) => (i + 2) * 10),
  ['fourty', 40],
]);

/** Words that multiply what stands before them. Short scale; lakh and crore are Indian. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['quadrillion', 1e15],
  ['quintillion', 1e18],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['lac', 1e5],
  ['crore', 1e7],
  ['crores', 1e7],
  ['dozen', 12],
  ['gross', 144],
]);

/** Letters after a figure that multiply it: 3.4bn, 10k. Those that are also units are in `MONEY_SUFFIXES`. */
export const SUFFIXES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['K', 1e3],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mil', 1e6],
  ['mm', 1e6],
  ['M', 1e6],
  ['bn', 1e9],
  ['Bn', 1e9],
  ['BN', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
  ['tln', 1e12],
  ['cr', 1e7],
  ['Cr', 1e7],
]);

/** Letters that multiply only sums of money, elsewhere they are metres, bits, bytes, tonnes. */
export const MONEY_SUFFIXES: ReadonlyMap<string, number> = new Map([
  ['m', 1e6],
  ['b', 1e9],
  ['B', 1e9],
  ['t', 1e12],
  ['T', 1e12],
]);

/** Suffixes above that are units first (millimetres, credits) and multiply only after a currency sign. */
export const UNIT_FIRST: ReadonlySet<string> = new Set(['mm', 'mil']);

/** Denominators of fractions by singular and plural. */
export const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ...words('third quarter fifth sixth seventh eighth ninth tenth', (i) => i + 3),
  ...words('thirds quarters fifths sixths sevenths eighths ninths tenths', (i) => i + 3),
  ['fourth', 4],
  ['fourths', 4],
  ['twelfth', 12],
  ['twelfths', 12],
  ['twentieth', 20],
  ['twentieths', 20],
  ['hundredth', 100],
  ['hundredths', 100],
  ['thousandth', 1000],
  ['thousandths', 1000],
]);

export const VULGAR: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
]);

/** Ordinals as words; figures with st, nd, rd, th are recognised by their form. */
export const ORDINALS: ReadonlySet<string> = new Set(
  (
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth ' +
    'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth thousandth millionth'
  ).split(' '),
);

/**
 * Plural magnitudes that stand for a vague number: what the writer would still call so. "Dozens" is from two dozen to just under a
 * hundred, where "hundreds" begins with two; a factor-of-ten word ends where the next one begins.
 */
export const VAGUE_PLURALS: ReadonlyMap<string, readonly [low: number, high: number]> = new Map([
  ['dozens', [24, 99]],
  ['scores', [40, 120]],
  ['tens', [20, 99]],
  ['hundreds', [200, 999]],
  ['thousands', [2000, 9999]],
  ['millions', [2e6, 9.99e6]],
  ['billions', [2e9, 9.99e9]],
  ['trillions', [2e12, 9.99e12]],
]);

/** Words for a small number that the writer did not count, alone or before a magnitude ("several hundred"). */
export const VAGUE_SMALL: ReadonlyMap<string, readonly [low: number, high: number]> = new Map([
  ['several', [3, 9]],
  ['few', [3, 6]],
  ['couple', [2, 3]],
  ['handful', [3, 7]],
]);

/** Verbs and adverbs that say by how much something was multiplied. */
export const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['twice', 2],
  ['thrice', 3],
  ['double', 2],
  ['doubled', 2],
  ['doubles', 2],
  ['doubling', 2],
  ['triple', 3],
  ['tripled', 3],
  ['triples', 3],
  ['tripling', 3],
  ['treble', 3],
  ['trebled', 3],
  ['trebling', 3],
  ['quadruple', 4],
  ['quadrupled', 4],
  ['quadrupling', 4],
  ['quintupled', 5],
  ['halved', 0.5],
  ['halving', 0.5],
  ...words('twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold', (i) => i + 2),
  ['hundredfold', 100],
]);
