import type { UnitKind } from '../../types';

/** A unit of measure under its UCUM code. `base`, `factor` and `offset` reduce it to the unit all of its dimension share. */
export interface UnitRow {
  readonly code: string;
  readonly kind: UnitKind;
  /** English name in the singular, as spelled in British English. */
  readonly name: string;
  readonly base: string;
  readonly factor: number;
  readonly offset?: number;
}

/**
 * One line a unit: `code | base | factor | names, singular first | symbols`. Names are matched in any case and also in the plural,
 * symbols exactly and, three letters or more, also in other cases. A `*` before the code: takes SI prefixes.
 */
const ROWS = `
*m|m|1|metre,meter|m
[in_i]|m|0.0254|inch|in,″
[ft_i]|m|0.3048|foot|ft,′
[yd_i]|m|0.9144|yard|yd,yds
[mi_i]|m|1609.344|mile,statute mile|mi
[nmi_i]|m|1852|nautical mile,sea mile|nmi,NM
[fth_i]|m|1.8288|fathom|
[fur_us]|m|201.168|furlong|
Ao|m|1e-10|angstrom,ångström|Å
AU|m|149597870700|astronomical unit|AU
[ly]|m|9.4607304725808e15|light year,lightyear,light-year|ly
pc|m|3.0856776e16|parsec|
*g|g|1|gram,gramme|g,gm
[lb_av]|g|453.59237|pound-mass,lb,pound|lb,lbs
[oz_av]|g|28.349523125|ounce|oz
[stone_av]|g|6350.29318|stone|st
*t|g|1e6|tonne,metric ton,metric tonne|t
[ton_av]|g|907184.74|ton,short ton|
[lton_av]|g|1016046.9088|long ton|
[car_m]|g|0.2|carat|ct
[oz_tr]|g|31.1034768|troy ounce|
*s|s|1|second,sec|s
min|s|60|minute,min|min,mins
h|s|3600|hour,hr|h,hr,hrs
d|s|86400|day|
wk|s|604800|week|wk,wks
mo|s|2629800|month|mo,mos
a|s|31557600|year,yr|yr,yrs
10.a|s|315576000|decade|
100.a|s|3155760000|century|
*L|L|1|litre,liter|l,L,ltr
[gal_us]|L|3.785411784|gallon|gal
[qt_us]|L|0.946352946|quart|qt
[pt_us]|L|0.473176473|pint|pt
[cup_us]|L|0.2365882365|cup|
[tbs_us]|L|0.01478676478|tablespoon,tbsp|tbsp
[tsp_us]|L|0.00492892159|teaspoon,tsp|tsp
[foz_us]|L|0.0295735296|fluid ounce|fl oz,floz
[bbl_us]|L|158.987294928|barrel|bbl,bbls
[bu_us]|L|35.2390702|bushel|bu
[acr_us.ft_i]|L|1233481.84|acre foot,acre-foot|
har|m2|10000|hectare|ha
[acr_us]|m2|4046.8564224|acre|
*W|W|1|watt|W
[HP]|W|745.69987|horsepower,horse power|hp,HP
[HP]{brake}|W|745.69987|brake horsepower|bhp
[HP_metric]|W|735.49875|metric horsepower|PS,cv
*W.h|J|3600|watt hour|Wh
*J|J|1|joule|J
*cal|J|4.184|calorie|cal
[Cal]|J|4184|kilocalorie|kcal
[Btu]|J|1055.05585262|british thermal unit|BTU,Btu
10*6.[Btu]|J|1055055852.62|mega british thermal unit,million british thermal unit|mmBTU,MMBtu,mmbtu,mBTU
[thm]|J|105505585.262|therm|
*eV|J|1.602176634e-19|electronvolt,electron volt|eV
*V|V|1|volt|V
*A|A|1|ampere,amp|A
*A.h|C|3600|ampere-hour,ampere hour,amp hour,amp-hour|Ah
*Ohm|Ohm|1|ohm|Ω
*F|F|1|farad|F
*H|H|1|henry|H
*C|C|1|coulomb|C
*T|T|1|tesla|T
*G|T|1e-4|gauss|
*Hz|Hz|1|hertz|Hz
*N|N|1|newton|N
[lbf_av]|N|4.4482216|pound-force,pound force|lbf
*N.m|N.m|1|newton metre,newton-metre,newton meter|Nm,N·m,N-m
[ft_i].[lbf_av]|N.m|1.3558179483|pound-foot,foot-pound,foot pound-force,pound foot,foot pound|lb-ft,ft-lb,lb-ft,ft-lbs,lb ft,ft lb,lbft
*Pa|Pa|1|pascal|Pa
*bar|Pa|1e5|bar|bar
[psi]|Pa|6894.757293|pound-force per square inch,pound per square inch|psi
mm[Hg]|Pa|133.322387415|millimetre of mercury|mmHg
atm|Pa|101325|standard atmosphere|atm
*bit|bit|1|bit|b
*By|bit|8|byte|B
*bit/s|bit/s|1|bit per second|bps
*By/s|bit/s|8|byte per second|Bps
{pixel}|{pixel}|1|pixel|px
M{pixel}|{pixel}|1e6|megapixel|MP,Mpx
Cel|Cel|1|celsius,centigrade,degree celsius,degree centigrade,deg celsius,celcius,degree celcius,centigrate|°C,ºC,℃
[degF]|Cel|0.5555555555555556|fahrenheit,degree fahrenheit,deg fahrenheit,farenheit,degree farenheit,fahrenheit degree|°F,ºF,℉
*K|K|1|kelvin,degree kelvin|K
deg|deg|1|degree|°,º,deg
rad|deg|57.29577951|radian|rad
[mi_i]/h|m/s|0.44704|mile per hour|mph
km/h|m/s|0.2777777777777778|kilometre per hour|kph,kmh,kmph,km/hr
[kn_i]|m/s|0.5144444444444445|knot|kn,kt,kts
m/s|m/s|1|metre per second|mps
{mach}|m/s|340.3|mach|
[mi_i]/[gal_us]|[mi_i]/[gal_us]|1|mile per gallon|mpg
{rev}/min|Hz|0.016666666666666666|revolutions per minute,revolution per minute|rpm,RPM
{beat}/min|Hz|0.016666666666666666|beat per minute|bpm
{frame}/s|Hz|1|frame per second|fps
[ppm]|1|1e-6|parts-per-million,part per million|ppm
[ppb]|1|1e-9|parts-per-billion,part per billion|ppb
[pptr]|1|1e-12|parts-per-trillion,part per trillion|
dB|dB|1|decibel|dB,dBA
*mol|mol|1|mole|mol
*mol/L|mol/L|1|molar|
*Bq|Bq|1|becquerel|Bq
*Ci|Bq|3.7e10|curie|Ci
*Sv|Sv|1|sievert|Sv
*Gy|Gy|1|gray|Gy
*lm|lm|1|lumen|lm
*lx|lx|1|lux|lx
*cd|cd|1|candela|cd
{nit}|{nit}|1|nit|
[pH]|[pH]|1|ph|pH
*g{CO2}|g|1|gram of carbon dioxide equivalent|gCO2e
[S_earthquake]|1|1|magnitude|
{FLOPS}|{FLOPS}|1|flops|
*{Wp}|W|1|watt peak|Wp
[car_Au]|[car_Au]|1|karat|
{TEU}|{TEU}|1|twenty-foot equivalent unit|TEU,TEUs
`;

const PREFIXES: readonly (readonly [name: string, symbol: string, factor: number, code: string])[] = [
  ['peta', 'P', 1e15, 'P'],
  ['tera', 'T', 1e12, 'T'],
  ['giga', 'G', 1e9, 'G'],
  ['mega', 'M', 1e6, 'M'],
  ['kilo', 'k', 1e3, 'k'],
  ['hecto', 'h', 1e2, 'h'],
  ['deca', 'da', 10, 'da'],
  ['deci', 'd', 0.1, 'd'],
  ['centi', 'c', 0.01, 'c'],
  ['milli', 'm', 1e-3, 'm'],
  ['micro', 'μ', 1e-6, 'u'],
  ['micro', 'µ', 1e-6, 'u'],
  ['nano', 'n', 1e-9, 'n'],
  ['pico', 'p', 1e-12, 'p'],
  ['femto', 'f', 1e-15, 'f'],
];

/** Prefixes that are in use with lengths, masses, volumes and pressures only. Keeps the table small, and so the start quick. */
const RARE = new Set(['hecto', 'deca', 'deci', 'centi', 'femto']);

/** Prefixed symbols that are other things first: kt is knots, ct carats, cd candela, Pa pascal, min minutes, PT and Gt left as they are. */
const TAKEN = new Set([
  'ct',
  'cd',
  'kt',
  'Pa',
  'min',
  'dB',
  'mm',
  'pt',
  'mol',
  'atm',
  'PT',
  'pc',
  'hh',
  'ft',
  'cal',
  'da',
  'dad',
  'mt',
  'nt',
  'dt',
  'pA',
  'cA',
  'PA',
  'hA',
  'TA',
  'MA',
  'GA',
  'dA',
  'ms',
  'Ms',
  'Ts',
  'Ps',
  'hs',
  'das',
  'ds',
  'cs',
  'Gs',
  'ps',
  'fs',
  'ks',
  'mS',
  'PC',
  'MC',
  'pF',
  'kC',
  'cC',
  'mC',
  'TH',
  'PH',
  'MH',
  'mK',
  'PN',
  'TV',
  'PV',
  'MV',
  'cV',
  'dV',
  'hV',
  'mb',
  'Mb',
  'Gb',
  'kb',
  'Tb',
  'pb',
  'nb',
  'PF',
  'cF',
  'dF',
  'hF',
  'TT',
  'MT',
  'GT',
  'kT',
  'hT',
  'cT',
  'dT',
]);
/** Of those, the ones that do mean the prefixed unit in practice. */
const ALLOWED = new Set(['mm', 'ms', 'mA', 'pF', 'MV', 'mV', 'Mb', 'Gb', 'kb', 'Tb', 'mT']);

/** What `rowOf...` look up: names by lower-case words joined with one space, symbols as written. */
const names = new Map<string, UnitRow>();
const symbols = new Map<string, UnitRow>();
const loose = new Map<string, UnitRow>();
/** First words of names that have more than one word. */
const openers = new Set<string>();
const byCode = new Map<string, UnitRow>();

const DURATIONS = new Set(['s', 'min', 'h', 'd', 'wk', 'mo', 'a', '10.a', '100.a']);

/** Names that are commoner as other nouns (bars, moles, rads): only their prefixed forms and symbols are read. */
const NOT_NAMES = new Set([
  'bar',
  'mole',
  'gray',
  'henry',
  'bit',
  'magnitude',
  'mach',
  'nit',
  'ph',
  'pascal',
  'gauss',
  'molar',
  'flops',
]);

function addName(name: string, row: UnitRow): void {
  if (NOT_NAMES.has(name)) return;
  for (const form of formsOf(name)) {
    if (!names.has(form)) names.set(form, row);
    if (form.includes(' ')) openers.add(form.slice(0, form.indexOf(' ')));
  }
}

/** Singular and plural, and the plural of a compound's first word, hyphens as spaces. */
function formsOf(name: string): string[] {
  const spaced = name.includes('-') ? name.replaceAll('-', ' ') : name;
  const word = spaced.lastIndexOf(' ') + 1;
  const forms = [spaced, spaced.slice(0, word) + pluralOf(spaced.slice(word))];
  if (word > 0) forms.push(firstPlural(spaced));
  return forms;
}

/** Plurals of their own; those that are their own plural stand for themselves. Made once: this runs for each name of each unit. */
const PLURALS: ReadonlyMap<string, string> = new Map([
  ['foot', 'feet'],
  ['inch', 'inches'],
  ['century', 'centuries'],
  ['henry', 'henries'],
  ...'hertz celsius fahrenheit centigrade horsepower stone lux flops ph mach'
    .split(' ')
    .map((name): [string, string] => [name, name]),
]);

const pluralOf = (word: string): string => PLURALS.get(word) ?? (word.endsWith('s') ? word : `${word}s`);

/** "degrees celsius", "pounds foot", "parts per million": the plural of a compound's first word. */
function firstPlural(name: string): string {
  const space = name.indexOf(' ');
  return space < 0 ? name : pluralOf(name.slice(0, space)) + name.slice(space);
}

function addSymbol(symbol: string, row: UnitRow): void {
  if (!symbols.has(symbol)) symbols.set(symbol, row);
  const key = symbol.toLowerCase();
  if (symbol.length > 2 && !loose.has(key)) loose.set(key, row);
}

function add(row: UnitRow, nameList: readonly string[], symbolList: readonly string[]): void {
  if (!byCode.has(row.code)) byCode.set(row.code, row);
  for (const name of nameList) addName(name, row);
  for (const symbol of symbolList) addSymbol(symbol, row);
}

/** A unit that takes prefixes: "kilo" + "metre" is worked out when it is met, so that no table of thousands has to be made first. */
interface Prefixable {
  readonly row: UnitRow;
  readonly symbols: readonly string[];
}
const bases = new Map<string, Prefixable>();
const basesBySymbol = new Map<string, Prefixable>();
const basesByCode = new Map<string, Prefixable>();

function build(): void {
  for (const line of ROWS.trim().split('\n')) {
    const [head = '', base = '', size = '', nameCell = '', symbolCell = ''] = line.split('|');
    const nameList = nameCell.split(',');
    const symbolList = symbolCell ? symbolCell.split(',') : [];
    const code = head.startsWith('*') ? head.slice(1) : head;
    const kind: UnitKind = DURATIONS.has(code) ? 'duration' : 'measure';
    const offset = code === '[degF]' ? { offset: -32 / 1.8 } : {};
    const row: UnitRow = { code, kind, name: nameList[0] ?? code, base, factor: Number(size), ...offset };
    add(row, nameList, symbolList);
    if (!head.startsWith('*')) continue;
    const prefixable = { row, symbols: symbolList };
    basesByCode.set(code, prefixable);
    for (const symbol of symbolList) if (!basesBySymbol.has(symbol)) basesBySymbol.set(symbol, prefixable);
    for (const name of nameList) for (const form of formsOf(name)) if (!bases.has(form)) bases.set(form, prefixable);
  }
  for (const [code, nameList, symbolList] of SHORT) {
    const row = unitByCode(code);
    if (row) add(row, nameList, symbolList);
  }
}

/** Everyday short forms of prefixed units. */
const SHORT: readonly (readonly [code: string, names: readonly string[], symbols: readonly string[]])[] = [
  ['kg', ['kilo'], ['kgs', 'kilos', 'Kgs']],
  ['km', [], ['kms']],
  ['um', ['micron'], []],
  ['ug', [], ['mcg', 'ug']],
  ['MBy', ['meg'], []],
];

type Prefix = (typeof PREFIXES)[number];

function prefixed({ row }: Prefixable, [name, , times, ucum]: Prefix): UnitRow | undefined {
  if (RARE.has(name) && !['m', 'g', 'L', 'Pa'].includes(row.code)) return undefined;
  if (row.code === 't' && times < 1e3) return undefined;
  return {
    code: ucum + row.code,
    kind: row.code === 's' ? 'duration' : 'measure',
    name: name + row.name,
    base: row.base,
    factor: row.factor * times,
  };
}

/** The first prefix that leaves a known unit; `find` gives what is left. */
function firstPrefixed(find: (prefix: Prefix) => Prefixable | undefined): UnitRow | undefined {
  for (const prefix of PREFIXES) {
    const base = find(prefix);
    const row = base && prefixed(base, prefix);
    if (row) return row;
  }
  return undefined;
}

function prefixedSymbol(symbol: string): UnitRow | undefined {
  if (TAKEN.has(symbol) && !ALLOWED.has(symbol)) return undefined;
  const exact = firstPrefixed(([, sign]) =>
    symbol.startsWith(sign) ? basesBySymbol.get(symbol.slice(sign.length)) : undefined,
  );
  if (exact) return exact;
  // "KB", "KW": a capital K for kilo
  if (symbol.length === 2 && symbol.startsWith('K') && symbol !== 'Ks' && symbol !== 'KN')
    return prefixedSymbol(`k${symbol.slice(1)}`);
  if (symbol.length < 3) return undefined;
  const lower = symbol.toLowerCase();
  return firstPrefixed(([, sign]) => {
    if (!lower.startsWith(sign.toLowerCase())) return undefined;
    const rest = lower.slice(sign.length);
    for (const [own, base] of basesBySymbol) if (own.toLowerCase() === rest && !TAKEN.has(sign + own)) return base;
    return undefined;
  });
}

/** Answers already given, `undefined` among them; emptied when hostile text fills it. */
const given = new Map<string, UnitRow | undefined>();
const MOST_GIVEN = 5000;

function remember(key: string, find: () => UnitRow | undefined): UnitRow | undefined {
  if (given.has(key)) return given.get(key);
  if (given.size > MOST_GIVEN) given.clear();
  const row = find();
  given.set(key, row);
  return row;
}

build();

/** The unit that lower-case words joined by one space name. */
export const unitByName = (name: string): UnitRow | undefined =>
  names.get(name) ??
  (name.length < 5 || name.length > 40
    ? undefined
    : remember(name, () =>
        firstPrefixed(([prefix]) => (name.startsWith(prefix) ? bases.get(name.slice(prefix.length)) : undefined)),
      ));

/** The unit that a symbol stands for, as written or, for three letters and more, in another case. */
export function unitBySymbol(symbol: string): UnitRow | undefined {
  const plain = symbols.get(symbol);
  if (plain || symbol.length < 2 || symbol.length > 8) return plain;
  return (
    (symbol.length > 2 ? loose.get(symbol.toLowerCase()) : undefined) ??
    remember(`=${symbol}`, () => prefixedSymbol(symbol))
  );
}

export function unitByCode(code: string): UnitRow | undefined {
  return (
    byCode.get(code) ??
    firstPrefixed(([, , , ucum]) => (code.startsWith(ucum) ? basesByCode.get(code.slice(ucum.length)) : undefined))
  );
}

/** True where a name of several words may begin with the word: "square", "nautical", "kilowatt". */
export const opensUnitName = (word: string): boolean =>
  openers.has(word) ||
  (word.length > 5 && PREFIXES.some(([prefix]) => word.startsWith(prefix) && openers.has(word.slice(prefix.length))));
/** Symbols of one letter (and "in") that are read only right behind a figure or when nothing else can be meant. */
export const isShortSymbol = (symbol: string): boolean =>
  symbol.length === 1 || symbol === 'in' || symbol === 'st' || symbol === 'ha' || symbol === 'pt';
