/** What sort of thing a noun names, coarsely: WordNet's lexicographer files, joined where counting makes no difference between them. */
export type NounClass =
  | 'person'
  | 'group'
  | 'animal'
  | 'plant'
  | 'food'
  | 'body'
  | 'place'
  | 'artifact'
  | 'object'
  | 'substance'
  | 'event'
  | 'state'
  | 'money'
  | 'time'
  | 'measure'
  | 'communication'
  | 'abstract';

/** Letters of the packed hierarchy. `scripts/lexicon.mjs` writes them. */
export const CLASS_OF_LETTER: ReadonlyMap<string, NounClass> = new Map([
  ['p', 'person'],
  ['g', 'group'],
  ['n', 'animal'],
  ['v', 'plant'],
  ['f', 'food'],
  ['b', 'body'],
  ['l', 'place'],
  ['a', 'artifact'],
  ['o', 'object'],
  ['u', 'substance'],
  ['e', 'event'],
  ['s', 'state'],
  ['m', 'money'],
  ['t', 'time'],
  ['q', 'measure'],
  ['c', 'communication'],
  ['x', 'abstract'],
]);
