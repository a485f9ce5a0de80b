/**
 * Currencies, one a line: `code | name | other names, singular | signs before or after the figure`, the code in ISO 4217.
 * "PS" and "Y=" are how pound and yen signs come out of old wire services' seven-bit text.
 */
export const CURRENCIES = `
USD|united states dollar|us dollar,u.s. dollar,american dollar,greenback|US$,$US,USD$,U.S.$
EUR|euro|eur|€
GBP|pound sterling|british pound,sterling,uk pound,quid|£,GB£,UK£,PS
JPY|japanese yen|yen|¥,JP¥,円,Y=
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
DOGE|dogecoin||DOGE
`;

/** Names that several currencies share: `what they are compared under while nothing says whose they are | name | forms | signs`. */
export const OPEN_CURRENCIES = `
$|dollar|dollar,buck,dolar|$
rupee|rupee|rupee|Rs,Rs.,Re
peso|peso|peso|
franc|franc|franc|
krone|krone|krone,krona,kroner,kronor,crown|kr
dinar|dinar|dinar|
riyal|riyal|riyal,rial|
shilling|shilling|shilling|
dirham|dirham|dirham|
mark|mark||
`;

/** Parts of currencies: `name | all forms | code or open currency, none: its own name | factor`. */
export const MINOR_CURRENCIES = `
cent|cent,cents,¢|$|0.01
penny|pence,penny,pennies|GBP|0.01
euro cent|euro cent,euro cents,eurocent,eurocents|EUR|0.01
sen|sen|MYR|0.01
paisa|paise,paisa|INR|0.01
kopeck|kopeck,kopecks,kopek,kopeks|RUB|0.01
agora|agora,agorot|ILS|0.01
centavo|centavo,centavos||0.01
satoshi|satoshi,satoshis|XBT|1e-8
`;

/** ISO codes that are English words or common abbreviations when written in capitals: not read as money. */
export const NOT_CODES: ReadonlySet<string> = new Set(
  'ALL TRY TOP CUP LAK MOP BAM PEN COP MAD ETH PHP DOP SOS BOB RON ARS GEL SAR AMD IQD CDF BSD MDL'.split(' '),
);

/** ISO codes that are words in small letters. */
export const NOT_LOOSE_CODES: ReadonlySet<string> = new Set('MUR HUF NAD ERN PAB DEM BEF IRR NOK SEK'.split(' '));
