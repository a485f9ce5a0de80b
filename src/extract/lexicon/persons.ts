/** Nouns for people whose age is told beside them, singular; see `isPersonNoun`. */
const PERSONS = new Set(
  'people person man woman child kid boy girl baby infant toddler teen teenager youth youngster adult pensioner son daughter brother sister sibling twin mother father parent grandmother grandfather wife husband cousin nephew niece victim suspect resident citizen voter student pupil patient driver passenger player athlete physician doctor nurse teacher soldier officer worker employee member migrant refugee tourist hiker climber swimmer astronaut artist musician scientist friend colleague neighbour neighbor anyone everyone those'.split(
    ' ',
  ),
);
const IRREGULAR: Readonly<Record<string, string>> = {
  men: 'man',
  women: 'woman',
  children: 'child',
  babies: 'baby',
  wives: 'wife',
};

/** True of a word, singular or plural and lower-case, for people who have an age: "girls", "physician", "half-brothers". */
export function isPersonNoun(word: string): boolean {
  const last = word.slice(word.lastIndexOf('-') + 1);
  return PERSONS.has(last) || PERSONS.has(IRREGULAR[last] ?? last.replace(/s$/, ''));
}
