/**
 * Units of measure, one a line: `code | base | factor | names, singular first | symbols`, those with a hyphen also with a space, the code in UCUM. A `*` before the code: takes SI
 * prefixes. A `-` before a name: a commoner word for other things, read behind a prefix only (millibar, decibel, but no bar).
 */
export const UNITS = `
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
[lb_av]|g|453.59237|pound-mass,pound mass,lb,pound|lb,lbs
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
*H|H|1|-henry|H
*C|C|1|coulomb|C
*T|T|1|tesla|T
*G|T|1e-4|-gauss|
*Hz|Hz|1|hertz|Hz
*N|N|1|newton|N
[lbf_av]|N|4.4482216|pound-force,pound force|lbf
*N.m|N.m|1|newton metre,newton-metre,newton meter|Nm,N·m,N-m
[ft_i].[lbf_av]|N.m|1.3558179483|pound-foot,foot-pound,foot pound-force,foot pound force,pound foot,foot pound|lb-ft,ft-lb,lb-ft,ft-lbs,lb ft,ft lb,lbft
*Pa|Pa|1|-pascal|Pa
*bar|Pa|1e5|-bar|bar
[psi]|Pa|6894.757293|pound-force per square inch,pound force per square inch,pound per square inch|psi
mm[Hg]|Pa|133.322387415|millimetre of mercury|mmHg
atm|Pa|101325|standard atmosphere|atm
*bit|bit|1|-bit|b
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
{mach}|m/s|340.3|-mach|
[mi_i]/[gal_us]|[mi_i]/[gal_us]|1|mile per gallon|mpg
{rev}/min|Hz|0.016666666666666666|revolutions per minute,revolution per minute|rpm,RPM
{beat}/min|Hz|0.016666666666666666|beat per minute|bpm
{frame}/s|Hz|1|frame per second|fps
[ppm]|1|1e-6|parts-per-million,parts per million,part per million|ppm
[ppb]|1|1e-9|parts-per-billion,parts per billion,part per billion|ppb
[pptr]|1|1e-12|parts-per-trillion,parts per trillion,part per trillion|
dB|dB|1|decibel|dB,dBA
*mol|mol|1|-mole|mol
*mol/L|mol/L|1|-molar|
*Bq|Bq|1|becquerel|Bq
*Ci|Bq|3.7e10|curie|Ci
*Sv|Sv|1|sievert|Sv
*Gy|Gy|1|-gray|Gy
*lm|lm|1|lumen|lm
*lx|lx|1|lux|lx
*cd|cd|1|candela|cd
{nit}|{nit}|1|-nit|
[pH]|[pH]|1|-ph|pH
*g{CO2}|g|1|gram of carbon dioxide equivalent|gCO2e
[S_earthquake]|[S_earthquake]|1|-magnitude|
{FLOPS}|{FLOPS}|1|-flops|
*{Wp}|W|1|watt peak|Wp
[car_Au]|[car_Au]|1|karat|
{TEU}|{TEU}|1|twenty-foot equivalent unit,twenty foot equivalent unit|TEU,TEUs
kg|g|1e3|-kilogram,kilo|kgs,kilos,Kgs
km|m|1e3|-kilometre|kms
um|m|1e-6|-micrometre,micron|
ug|g|1e-6|-microgram|mcg,ug
MBy|bit|8e6|-megabyte,meg|
`;

/** Codes of those that measure time. */
export const DURATIONS: ReadonlySet<string> = new Set(['s', 'min', 'h', 'd', 'wk', 'mo', 'a', '10.a', '100.a']);

/** What is added after the factor: value × factor + offset. */
export const OFFSETS: ReadonlyMap<string, number> = new Map([['[degF]', -32 / 1.8]]);

/** Plurals that are not made with "s"; those that are their own plural stand for themselves. */
export const UNIT_PLURALS: ReadonlyMap<string, string> = new Map([
  ['foot', 'feet'],
  ['inch', 'inches'],
  ['century', 'centuries'],
  ['henry', 'henries'],
  ...'hertz celsius fahrenheit centigrade horsepower stone lux flops ph mach'
    .split(' ')
    .map((name): [string, string] => [name, name]),
]);
