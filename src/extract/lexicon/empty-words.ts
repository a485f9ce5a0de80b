/** Words that name nothing and tell nothing of a figure: days and months, which are dates of their own, and verbs that only carry others. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
  december jan feb mar apr jun jul aug sept sep oct nov dec be have do make take get go say tell add also other such same more most many
  much mr mrs ms dr gen lt col sgt said says st image photo file copyright i`.split(/\s+/),
);

/** Verbs of saying: what is said is another clause, and its figures are not their objects. */
export const SAYING: ReadonlySet<string> = new Set(
  `said say says saying told tell tells added adds announced announces announcing claimed claims claiming stated states reported reports
  reporting confirmed confirms warned warns estimated estimates noted notes believe believes believed think thinks thought estimates
  according insisted insists explained explains stressed writes wrote`.split(/\s+/),
);
