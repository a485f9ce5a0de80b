/** A currency under its ISO 4217 code; the code is empty where the words leave it open ("$", "crowns"). */
export interface Currency {
  readonly code: string;
  /** English name in the singular, lower case. */
  readonly name: string;
  /** What an open currency is compared under: its sign or common name. */
  readonly open?: string;
  /** Set for cents, pence and the like: how many of the currency one is. */
  readonly factor?: number;
}

/** `code | name | other names and adjectives+noun | signs before or after the figure`. */
const ROWS = `
USD|united states dollar|us dollar,u.s. dollar,american dollar,greenback|US$,$US,USD$,U.S.$
EUR|euro|eur|€
GBP|pound sterling|british pound,sterling,uk pound|£,GB£,UK£
JPY|japanese yen|yen|¥,JP¥,円
CNY|chinese yuan|yuan,renminbi,rmb,kuai,yuan renminbi|CN¥,RMB,元
AUD|australian dollar|aussie dollar|A$,$A,AU$,$AU,Aus$
CAD|canadian dollar||C$,$C,CA$,$CA,CAN$,Can$,CDN$,Cdn$
NZD|new zealand dollar|kiwi dollar|NZ$,$NZ
HKD|hong kong dollar||HK$,$HK
SGD|singapore dollar|singaporean dollar|S$,SG$
TWD|new taiwan dollar|taiwan dollar,taiwanese dollar|NT$
CHF|swiss franc||CHF,SFr,Fr
SEK|swedish krona|swedish crown,swedish kronor|SEK
NOK|norwegian krone|norwegian crown,norwegian kroner|NOK
DKK|danish krone|danish crown,danish kroner|DKK
ISK|icelandic krona|icelandic crown|
CZK|czech koruna|czech crown,koruna,koruny|Kč
PLN|polish zloty|zloty,złoty,polish złoty|zł
HUF|hungarian forint|forint|
RON|romanian leu|lei|
BGN|bulgarian lev|lev,leva|
HRK|croatian kuna|kuna|
RSD|serbian dinar||
RUB|russian rouble|rouble,ruble,russian ruble|₽
UAH|ukrainian hryvnia|hryvnia,hryvnias|₴
BYN|belarusian rouble|belarusian ruble|
GEL|georgian lari|lari|₾
AMD|armenian dram|dram|
AZN|azerbaijani manat|manat|₼
KZT|kazakhstani tenge|tenge|₸
UZS|uzbek som||
TRY|turkish lira|lira|₺
ILS|israeli shekel|shekel,new shekel,new israeli shekel|₪,NIS
INR|indian rupee||₹
PKR|pakistani rupee||PKR
LKR|sri lankan rupee||
NPR|nepalese rupee||
BDT|bangladeshi taka|taka|৳
THB|thai baht|baht|฿
VND|vietnamese dong|dong|₫
KRW|south korean won|korean won,won|₩
IDR|indonesian rupiah|rupiah|Rp
MYR|malaysian ringgit|ringgit|RM
PHP|philippine peso||₱
LAK|lao kip|kip|₭
KHR|cambodian riel|riel|៛
MMK|burmese kyat|kyat|
MNT|mongolian tugrik|tugrik,togrog|₮
AED|uae dirham|emirati dirham|AED,Dh,Dhs
SAR|saudi riyal|saudi rial|SR
QAR|qatari riyal||
OMR|omani rial||
YER|yemeni rial||
IRR|iranian rial|toman|
IQD|iraqi dinar||
KWD|kuwaiti dinar||KD
BHD|bahraini dinar||
JOD|jordanian dinar||
LBP|lebanese pound|lebanese lira|
SYP|syrian pound||
EGP|egyptian pound||E£
SDG|sudanese pound||
TND|tunisian dinar||
DZD|algerian dinar||
LYD|libyan dinar||
MAD|moroccan dirham||
ZAR|south african rand|rand|R
NGN|nigerian naira|naira|₦
GHS|ghanaian cedi|cedi|₵,GH₵
KES|kenyan shilling||KSh,Ksh,KShs
UGX|ugandan shilling||UGX
TZS|tanzanian shilling||
ETB|ethiopian birr|birr|
ZMW|zambian kwacha|kwacha|
MWK|malawian kwacha||
MZN|mozambican metical|metical|
BWP|botswana pula|pula|
NAD|namibian dollar||N$
ZWL|zimbabwean dollar|zimbabwe dollar|Z$
RWF|rwandan franc||
XAF|central african franc|cfa franc|FCFA,CFA
XOF|west african franc||
CDF|congolese franc||
MUR|mauritian rupee||
BRL|brazilian real|real,reais,reals|R$
MXN|mexican peso||Mex$,MX$,MXN$
ARS|argentine peso|argentinian peso|AR$
CLP|chilean peso||CLP$
COP|colombian peso||COL$,COP$
UYU|uruguayan peso||
CUP|cuban peso||
DOP|dominican peso||RD$
PEN|peruvian sol|nuevo sol|S/
BOB|bolivian boliviano|boliviano|Bs
VES|venezuelan bolivar|bolivar|
PYG|paraguayan guarani|guarani|₲
CRC|costa rican colón|costa rican colon|₡
GTQ|guatemalan quetzal|quetzal|
HNL|honduran lempira|lempira|
NIO|nicaraguan cordoba|cordoba|
PAB|panamanian balboa|balboa|
JMD|jamaican dollar||J$
TTD|trinidad and tobago dollar||TT$
BBD|barbadian dollar||
BSD|bahamian dollar||
HTG|haitian gourde|gourde|
FJD|fijian dollar||FJ$
PGK|papua new guinean kina|kina|
BND|brunei dollar||
MOP|macanese pataca|pataca|
AFN|afghan afghani|afghani|
ALL|albanian lek|lek|
MKD|macedonian denar|denar|
BAM|bosnian mark|convertible mark|
MDL|moldovan leu||
DEM|german mark|deutsche mark,deutschmark,deutschemark|DM
FRF|french franc||FF
ITL|italian lira||
NLG|dutch guilder|guilder|
ESP|spanish peseta|peseta|
IEP|irish pound|punt|IR£
GRD|greek drachma|drachma|
BEF|belgian franc||
XBT|bitcoin|btc|₿
ETH|ether|ethereum|Ξ
DOGE|dogecoin||
`;

/** Names that several currencies share. `open` is what they are compared under while nothing says whose they are. */
const OPEN = `$|dollar|dollar,buck,dolar|$
rupee|rupee|rupee|Rs,Rs.,Re
peso|peso|peso|
franc|franc|franc|
krone|krone|krone,krona,kroner,kronor,crown|kr
dinar|dinar|dinar|
riyal|riyal|riyal,rial|
shilling|shilling|shilling|
dirham|dirham|dirham|
mark|mark||`;

/** `name | forms | code or open currency | factor` for parts of a currency. */
const MINOR = `cent|cent,cents,¢|$|0.01
penny|pence,penny,pennies|GBP|0.01
euro cent|euro cent,euro cents,eurocent,eurocents|EUR|0.01
sen|sen|MYR|0.01
paisa|paise,paisa|INR|0.01
kopeck|kopeck,kopecks,kopek,kopeks|RUB|0.01
agora|agora,agorot|ILS|0.01
centavo|centavo,centavos||0.01
satoshi|satoshi,satoshis|XBT|1e-8`;

/** ISO codes that are words in small letters. */
const WORDS = new Set(['MUR', 'HUF', 'NAD', 'ERN', 'PAB', 'DEM', 'BEF', 'IRR', 'NOK', 'SEK']);

/** ISO codes that are English words or common abbreviations when written in capitals: not read as money. */
const NOT_CODES = new Set([
  'ALL',
  'TRY',
  'TOP',
  'CUP',
  'LAK',
  'MOP',
  'BAM',
  'PEN',
  'COP',
  'MAD',
  'ETH',
  'PHP',
  'DOP',
  'SOS',
  'ALL',
  'BOB',
  'RON',
  'ARS',
  'GEL',
  'SAR',
  'AMD',
  'IQD',
  'CDF',
  'BSD',
  'MDL',
]);

const byName = new Map<string, Currency>();
const bySign = new Map<string, Currency>();
const byCode = new Map<string, Currency>();
const first = new Set<string>();

function name(form: string, currency: Currency): void {
  if (!form) return;
  const plain = form.toLowerCase();
  for (const key of [plain, plain.endsWith('y') || plain.endsWith('s') ? plain : `${plain}s`]) {
    if (!byName.has(key)) byName.set(key, currency);
    if (key.includes(' ')) first.add(key.slice(0, key.indexOf(' ')));
  }
}

function build(): void {
  for (const line of ROWS.trim().split('\n')) {
    const [code = '', title = '', others = '', signs = ''] = line.split('|');
    const currency: Currency = { code, name: title };
    byCode.set(code, currency);
    name(title, currency);
    for (const other of others.split(',')) name(other, currency);
    for (const sign of signs.split(',')) if (sign) bySign.set(sign, currency);
    if (!NOT_CODES.has(code)) bySign.set(code, currency);
  }
  for (const line of OPEN.split('\n')) {
    const [open = '', title = '', forms = '', signs = ''] = line.split('|');
    const currency: Currency = { code: '', name: title, open };
    for (const form of forms.split(',')) name(form, currency);
    for (const sign of signs.split(',')) if (sign) bySign.set(sign, currency);
  }
  bySign.set('$', { code: '', name: 'dollar', open: '$' });
  const pound: Currency = { code: 'GBP', name: 'pound sterling' };
  // "PS" and "Y=" are how pound and yen signs come out of old wire services' seven-bit text.
  bySign.set('PS', pound);
  bySign.set('Y=', { code: 'JPY', name: 'japanese yen' });
  byName.set('quid', pound);
  for (const line of MINOR.split('\n')) {
    const [title = '', forms = '', of = '', factor = ''] = line.split('|');
    const currency: Currency =
      of.length === 3
        ? { code: of, name: title, factor: Number(factor) }
        : { code: '', name: title, open: of || title, factor: Number(factor) };
    for (const form of forms.split(',')) byName.set(form, currency);
  }
}

build();

/** The currency that lower-case words joined by one space name; "pound(s)" alone is left to the reader of units. */
export const currencyByName = (words: string): Currency | undefined => byName.get(words);
/** The currency a sign or ISO code before or after a figure stands for, in its exact case. */
export const currencyBySign = (sign: string): Currency | undefined =>
  bySign.get(sign) ?? (sign.length === 4 && sign.endsWith('$') ? byCode.get(sign.slice(0, 3)) : undefined);
/** The currency of an ISO code in any case: "usd", "Eur"; "M" or "k" before it makes millions and thousands of it: "MEUR". */
export function currencyByLooseCode(word: string): { readonly currency: Currency; readonly times: number } | undefined {
  const upper = word.toUpperCase();
  const own = upper.length === 3 && !NOT_CODES.has(upper) && !WORDS.has(upper) ? byCode.get(upper) : undefined;
  if (own) return { currency: own, times: 1 };
  const times = word.length === 4 ? (/^[Mm]/.test(word) ? 1e6 : /^[kK]/.test(word) ? 1e3 : 0) : 0;
  const scaled = times && word.slice(1) === upper.slice(1) ? byCode.get(upper.slice(1)) : undefined;
  return scaled && { currency: scaled, times };
}
export const currencyByCode = (code: string): Currency | undefined => byCode.get(code);
export const opensCurrencyName = (word: string): boolean => first.has(word);
