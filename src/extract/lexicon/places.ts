/**
 * Countries and peoples under one key, so that "Serbian", "Serbs" and "Serbia", or "British", "UK" and "Britain", are one owner.
 * Each row: the key, then its other names and demonyms, folded. Regions and blocs that act like countries in news are among them.
 */
const ROWS = `
afghanistan afghan afghans
albania albanian albanians
algeria algerian algerians
argentina argentine argentinian argentines argentinians
armenia armenian armenians
australia australian australians aussie
austria austrian austrians
azerbaijan azerbaijani azeri azerbaijanis azeris
bahrain bahraini bahrainis
bangladesh bangladeshi bangladeshis
belarus belarusian belarusians
belgium belgian belgians
bolivia bolivian bolivians
bosnia bosnian bosnians
brazil brazilian brazilians
britain british briton britons uk u.k english england
bulgaria bulgarian bulgarians
cambodia cambodian cambodians
cameroon cameroonian cameroonians
canada canadian canadians
chad chadian chadians
chile chilean chileans
china chinese prc
colombia colombian colombians
congo congolese drc
croatia croatian croatians croat croats
cuba cuban cubans
cyprus cypriot cypriots
czechia czech czechs
denmark danish dane danes
ecuador ecuadorian ecuadorians
egypt egyptian egyptians
eritrea eritrean eritreans
estonia estonian estonians
ethiopia ethiopian ethiopians
europe european europeans eu
finland finnish finn finns
france french
georgia georgian georgians
germany german germans bundeswehr
ghana ghanaian ghanaians
greece greek greeks
guatemala guatemalan guatemalans
haiti haitian haitians
honduras honduran hondurans
hungary hungarian hungarians
iceland icelandic icelander icelanders
india indian indians
indonesia indonesian indonesians
iran iranian iranians
iraq iraqi iraqis
ireland irish
israel israeli israelis idf
italy italian italians
jamaica jamaican jamaicans
japan japanese
jordan jordanian jordanians
kazakhstan kazakh kazakhs
kenya kenyan kenyans
kosovo kosovar kosovars
kuwait kuwaiti kuwaitis
kyrgyzstan kyrgyz
laos laotian lao
latvia latvian latvians
lebanon lebanese
liberia liberian liberians
libya libyan libyans
lithuania lithuanian lithuanians
macedonia macedonian macedonians
malawi malawian malawians
malaysia malaysian malaysians
mali malian malians
malta maltese
mexico mexican mexicans
moldova moldovan moldovans
mongolia mongolian mongolians
montenegro montenegrin montenegrins
morocco moroccan moroccans
mozambique mozambican mozambicans
myanmar burma burmese
namibia namibian namibians
nepal nepali nepalese nepalis
netherlands dutch holland
nicaragua nicaraguan nicaraguans
niger nigerien
nigeria nigerian nigerians
norway norwegian norwegians
oman omani omanis
pakistan pakistani pakistanis
palestine palestinian palestinians
panama panamanian panamanians
paraguay paraguayan paraguayans
peru peruvian peruvians
philippines philippine filipino filipinos
poland polish pole poles
portugal portuguese
qatar qatari qataris
romania romanian romanians
russia russian russians kremlin
rwanda rwandan rwandans
saudi saudis
scotland scottish scot scots
senegal senegalese
serbia serbian serbians serb serbs
singapore singaporean singaporeans
slovakia slovak slovaks
slovenia slovenian slovenians
somalia somali somalis
spain spanish spaniard spaniards
sudan sudanese
sweden swedish swede swedes
switzerland swiss
syria syrian syrians
taiwan taiwanese
tajikistan tajik tajiks
tanzania tanzanian tanzanians
thailand thai thais
tibet tibetan tibetans
tunisia tunisian tunisians
turkey turkish turk turks turkiye
turkmenistan turkmen
uganda ugandan ugandans
ukraine ukrainian ukrainians
uruguay uruguayan uruguayans
us u.s american americans usa u.s.a
uzbekistan uzbek uzbeks
venezuela venezuelan venezuelans
vietnam vietnamese
wales welsh
yemen yemeni yemenis
zambia zambian zambians
zimbabwe zimbabwean zimbabweans
africa african africans
asia asian asians
un u.n
`;

const KEYS: ReadonlyMap<string, string> = new Map(
  ROWS.trim()
    .split('\n')
    .flatMap((row) => {
      const [key = '', ...names] = row.split(' ');
      return [key, ...names].map((name): [string, string] => [name, key]);
    }),
);

/** Demonyms that are also common words when not capitalised. */
const CAPITAL_ONLY = new Set(['us', 'polish', 'pole', 'poles', 'turkey', 'china', 'chad', 'jordan', 'swede', 'scot']);

/** The key of a country, people or bloc: "Serbs" gives "serbia"; `null` for every other word. `folded` is lower-case. */
export function placeKey(folded: string, capital: boolean): string | null {
  if (!capital && CAPITAL_ONLY.has(folded)) return null;
  return KEYS.get(folded) ?? null;
}
