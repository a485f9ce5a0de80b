/** Words that end in a full stop without ending a sentence when a name or number follows. Lower case, without the stop. */
export const TITLES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof gen lt col capt cmdr maj sgt cpl pvt adm brig sen rep gov pres hon rev fr sr sra st ste mt ft no nos vol fig art ' +
    'sec ch pp p vs v cf approx est al ca circa op ed eds dept univ assn bros messrs supt det insp amb sq cu rs'
  ).split(' '),
);

/** These may also end a sentence: they do so when a capital letter follows that does not look like a name's continuation. */
export const OPEN_ENDED: ReadonlySet<string> = new Set(
  (
    'inc corp co ltd llc plc jr jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun a.m p.m am pm u.s u.k ' +
    'u.n e.u d.c etc e.g i.e ave blvd rd hwy min max temp mph kph km cm mm kg lb lbs oz ft yd yds hr hrs avg tel ext'
  ).split(' '),
);
