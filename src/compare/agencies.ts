/** News agencies by their names and initials, folded: credited in a line of their own or named in running text, one origin. */
const NAMES: Readonly<Record<string, string>> = {
  AFP: 'afp|agence france-presse|agence france presse|france-presse',
  AP: 'ap|associated press|the associated press',
  Reuters: 'reuters|thomson reuters',
  dpa: 'dpa|deutsche presse-agentur|deutsche presse agentur',
  UPI: 'upi|united press international',
  EFE: 'efe|agencia efe',
  ANSA: 'ansa',
  APA: 'apa|austria press agency',
  PA: 'pa media|press association',
  AAP: 'aap|australian associated press',
  TASS: 'tass|itar-tass',
  RIA: 'ria novosti|ria',
  Interfax: 'interfax',
  Xinhua: 'xinhua',
  Kyodo: 'kyodo|kyodo news',
  Yonhap: 'yonhap',
  Anadolu: 'anadolu|anadolu agency',
  PTI: 'pti|press trust of india',
  Bloomberg: 'bloomberg|bloomberg news',
  Beta: 'beta news agency',
  Tanjug: 'tanjug',
};
const BY_NAME = new Map(
  Object.entries(NAMES).flatMap(([label, names]) => names.split('|').map((name) => [name, label] as const)),
);

/** The agency that a credit or a speaker names, by its usual short name: "AFP" of "the AFP news agency"; undefined for others. */
export function agencyOf(name: string): string | undefined {
  const bare = name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/ (?:news agency|news wire|newswire|wire service|agency|photo|photos)$/, '');
  return BY_NAME.get(bare) ?? BY_NAME.get(name.toLowerCase());
}
